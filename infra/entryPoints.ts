/** A Lambda's code. */
export type EntryPoint = {
  /** Where it starts, from the project's root. */
  readonly path: string;
  /** How many bytes its bundle may have: every cold start reads all of them. */
  readonly budget: number;
  /** Whether it describes its data as JSON Schema while it runs. */
  readonly jsonSchema?: boolean;
};

const inLambda = (file: string, budget: number): EntryPoint => ({
  path: `functions/entrypoints/lambda/${file}.ts`,
  budget,
});

/** Everything that is deployed as a Lambda: one for each trust boundary and each trigger. */
export const ENTRY_POINTS = {
  public: inLambda('public', 400_000),
  registration: inLambda('registration', 450_000),
  browse: inLambda('browse', 385_000),
  reference: { ...inLambda('reference', 225_000), jsonSchema: true },
  institution: inLambda('institution', 505_000),
  // Every letter is in it: coordinators word them and look at them.
  admin: inLambda('admin', 730_000),
  settle: inLambda('settle', 300_000),
  housekeep: inLambda('housekeep', 320_000),
  // Some forty letters in two languages.
  mail: inLambda('mail', 615_000),
  mailAgain: inLambda('mailAgain', 615_000),
  mailFeedback: inLambda('mailFeedback', 285_000),
} satisfies Record<string, EntryPoint>;

export type EntryName = keyof typeof ENTRY_POINTS;

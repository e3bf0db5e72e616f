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
  registration: inLambda('registration', 455_000),
  browse: inLambda('browse', 410_000),
  reference: { ...inLambda('reference', 240_000), jsonSchema: true },
  institution: inLambda('institution', 530_000),
  // Every letter is in it: coordinators word them and look at them.
  admin: inLambda('admin', 745_000),
  settle: inLambda('settle', 310_000),
  housekeep: inLambda('housekeep', 325_000),
  // Some forty letters in two languages.
  mail: inLambda('mail', 630_000),
  mailAgain: inLambda('mailAgain', 630_000),
  mailFeedback: inLambda('mailFeedback', 290_000),
} satisfies Record<string, EntryPoint>;

export type EntryName = keyof typeof ENTRY_POINTS;

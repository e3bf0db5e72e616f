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
  public: inLambda('public', 500_000),
  browse: inLambda('browse', 460_000),
  reference: { ...inLambda('reference', 320_000), jsonSchema: true },
  admin: inLambda('admin', 620_000),
  settle: inLambda('settle', 360_000),
  housekeep: inLambda('housekeep', 360_000),
  mail: inLambda('mail', 620_000),
  mailAgain: inLambda('mailAgain', 620_000),
} satisfies Record<string, EntryPoint>;

export type EntryName = keyof typeof ENTRY_POINTS;

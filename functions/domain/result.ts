/** The outcome of a decision: what was accepted, or the refusal that says why not. */
export type Result<Value, Refused> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refused };

export const accepted = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refused = <Refused>(refusal: Refused): { readonly ok: false; readonly refusal: Refused } => ({
  ok: false,
  refusal,
});

/** Ends a switch over a closed union: a new member fails the type check here, not in production. */
export const assertNever = (unexpected: never): never => {
  throw new Error(`Unexpected member of a closed union: ${JSON.stringify(unexpected)}`);
};

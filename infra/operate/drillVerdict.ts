/** What was found in one comparison: nothing, or a line for each fault. */
export type Check = { readonly what: string; readonly compared: number; readonly faults: readonly string[] };

type Counts = ReadonlyMap<string, number>;

/** The counts of all groups together, by what was counted: `registrations confirmed`. */
export const totals = (counts: Counts): string => {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) {
    const [, kind = ''] = name.split(/: |, /);
    if (/^(?:seats |registrations|notices|waiting|people counted)/.test(kind))
      sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return [...sums].map(([kind, count]) => `${kind} ${count}`).join(', ');
};

/** The counts of two tables next to each other. */
export const sameCounts = (before: Counts, after: Counts): Check => {
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const faults = names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${before.get(name) ?? 'nothing'}, rebuilt ${after.get(name) ?? 'nothing'}`);
  return { what: 'counts of the reports', compared: names.length, faults };
};

/** Faults that are shown of one comparison; the rest is counted. */
const MOST_SHOWN = 20;

/** The lines that say what was compared and what was found; the last one is the verdict. */
export const verdict = (
  checks: readonly Check[],
): { readonly ok: boolean; readonly lines: readonly string[] } => {
  const ok = checks.every(({ faults }) => faults.length === 0);
  const lines = checks.flatMap(({ what, compared, faults }) => [
    `${faults.length === 0 ? 'same  ' : 'FAULT '} ${what}: ${compared} compared, ${faults.length} differ`,
    ...faults.slice(0, MOST_SHOWN).map((fault) => `         ${fault}`),
    ...(faults.length > MOST_SHOWN ? [`         and ${faults.length - MOST_SHOWN} more`] : []),
  ]);
  return {
    ok,
    lines: [...lines, ok ? 'The rebuilt table is the same.' : 'The rebuilt table is NOT the same.'],
  };
};

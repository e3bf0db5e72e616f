import * as z from 'zod';
import { FAULTS, type FaultCounts } from './faults.ts';
import type { Outcome } from './simulate.ts';

/** What a thread has to do: every `step`-th seed from the first, until so many histories have failed. */
export const workOrder = z.object({
  seeds: z.object({ first: z.int(), step: z.int().positive(), count: z.int().nonnegative() }),
  coordinators: z.boolean(),
  failures: z.int().positive(),
});
export type WorkOrder = z.infer<typeof workOrder>;

const counts = z.record(z.string(), z.int());

/** What came of many histories. */
export const tally = z.object({
  histories: z.int(),
  steps: z.int(),
  writes: z.int(),
  mails: z.int(),
  answers: counts,
  faults: counts,
  failed: z.array(z.object({ seed: z.int(), invariant: z.string(), detail: z.string(), nth: z.int() })),
});
export type Tally = z.infer<typeof tally>;

export const emptyTally = (faults: Partial<FaultCounts> = {}): Tally => ({
  histories: 0,
  steps: 0,
  writes: 0,
  mails: 0,
  answers: {},
  faults: { ...faults },
  failed: [],
});

const addCounts = (into: Record<string, number>, more: Readonly<Record<string, number>>): void => {
  for (const [name, count] of Object.entries(more)) into[name] = (into[name] ?? 0) + count;
};

export const addOutcome = (into: Tally, seed: number, outcome: Outcome): void => {
  into.histories += 1;
  into.steps += outcome.steps;
  into.writes += outcome.writes;
  into.mails += outcome.mails;
  addCounts(into.answers, outcome.answers);
  addCounts(into.faults, outcome.faults);
  const [first] = outcome.violations;
  if (first !== undefined) {
    const { invariant, detail } = first;
    into.failed.push({ seed, invariant, detail, nth: into.histories });
  }
};

export const addTally = (into: Tally, more: Tally): void => {
  into.histories += more.histories;
  into.steps += more.steps;
  into.writes += more.writes;
  into.mails += more.mails;
  addCounts(into.answers, more.answers);
  addCounts(into.faults, more.faults);
  into.failed.push(...more.failed);
};

const lines = (counted: Readonly<Record<string, number>>): string =>
  Object.entries(counted)
    .map(([name, count]) => `${String(count).padStart(9)}  ${name}`)
    .join('\n');

/** The report of a run, as it is printed. */
export const reportOf = (result: Tally, seconds: number): string =>
  [
    `${result.histories} histories, ${result.steps} steps, ${result.writes} writes to ledgers and outbox, ${result.mails} mails`,
    `Answers\n${lines(Object.fromEntries(Object.entries(result.answers).toSorted()))}`,
    `Faults\n${lines(Object.fromEntries(FAULTS.map((fault) => [fault, result.faults[fault] ?? 0])))}`,
    `${result.failed.length} violations in ${seconds.toFixed(1)} s`,
  ].join('\n');

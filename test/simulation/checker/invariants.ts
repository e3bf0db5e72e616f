/** What must hold in every history, by the name under which a violation is printed. */
export const INVARIANTS = [
  'seats within capacity',
  'counts of institutions agree',
  'institution within its limit',
  'order of the ledger',
  'no newcomer before a waiter',
  'a place is the next one',
  'nobody waits for a free seat',
  'sign-up is open',
  'service is not stopped',
  'one active registration',
  'nobody loses or gets what nobody gave',
  'deadlines decide',
  'acts are told truly',
  'full when full',
  'nobody is forgotten too soon',
  'revisions follow one another',
  'cancelled stays as it was',
  'quota within its limit',
  'every seat is counted',
  'an answer is true',
  'the same request, the same answer',
  'nobody has a seat without the institution',
  'an institution’s answer counts in its time',
  'an institution’s answer is followed',
  'no seat idle',
  'status follows the ledger',
  'each notice once',
  'notices are true',
  'nobody left untold',
  'every change in the history',
  'quiet after the faults',
  'unknown attributes survive',
  'no bug is thrown',
] as const;
export type Invariant = (typeof INVARIANTS)[number];

/** One thing that must not have happened. `at` is in virtual milliseconds. */
export type Violation = { readonly invariant: Invariant; readonly detail: string; readonly at: number };

export type Report = (invariant: Invariant, detail: string) => void;

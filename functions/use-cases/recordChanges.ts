import type { Ledger } from '../domain/ledger.ts';
import type { GroupEvent, History } from './ports.ts';

/** What makes up a group as a whole; the people in it have histories of their own. */
const FIELDS = [
  'state',
  'opensAt',
  'closesAt',
  'closeWhenFull',
  'capacity',
  'perInstitution',
  'limitLiftsAt',
  'atInstitutionLimit',
  'waitingLimit',
] as const satisfies readonly (keyof Ledger)[];

const changesOf = (before: Ledger, after: Ledger): GroupEvent['changes'] =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: String(before[field]),
    to: String(after[field]),
  }));

/**
 * Adds what a ledger write changed of the group as a whole to its history: who, when, what and why. A write that
 * changed only people adds nothing here. One write unit.
 */
export const recordChanges = async (
  { history }: { readonly history: History },
  before: Ledger | undefined,
  after: Ledger,
): Promise<void> => {
  if (before === undefined || after.last === null) return;
  const changes = changesOf(before, after);
  if (changes.length === 0) return;
  const { groupId, revision, last } = after;
  await history.record({ groupId, part: 'ledger', revision, changes, ...last });
};

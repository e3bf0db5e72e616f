import { startOf, type Group } from '../domain/group.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Refusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import type { GroupChange } from './closeGroup.ts';
import type { Clock, Groups, Ledgers } from './ports.ts';

export type ReopenGroupPorts = { readonly clock: Clock; readonly groups: Groups; readonly ledgers: Ledgers };

const refusalOf = (group: Group, ledger: Ledger, now: Moment): Refusal | undefined => {
  if (ledger.state === 'cancelled') return { kind: 'group-cancelled' };
  return now >= startOf(group) ? { kind: 'group-started' } : undefined;
};

/** Until when sign-up is open again: its old closing time or, where that has passed, until the group starts. */
const closesAtOf = (group: Group, ledger: Ledger, now: Moment): Moment =>
  ledger.closesAt > now ? ledger.closesAt : startOf(group);

/** What reopening would do: until when sign-up would be open, or why it cannot be. Changes nothing. */
export const previewReopening = (group: Group, ledger: Ledger, now: Moment): Result<Moment, Refusal> => {
  const refusal = refusalOf(group, ledger, now);
  return refusal === undefined ? accepted(closesAtOf(group, ledger, now)) : refused(refusal);
};

/**
 * Opens sign-up again. Reopening an open group changes nothing. Refuses an unknown group, one that has started and
 * one that was cancelled.
 */
export const reopenGroup = async (
  { clock, groups, ledgers }: ReopenGroupPorts,
  id: GroupId,
): Promise<Result<GroupChange, Refusal>> => {
  const [group, before] = await Promise.all([groups.group(id), ledgers.read(id)]);
  if (group === undefined || before === undefined) return refused({ kind: 'unknown-group' });
  const now = clock();
  const closesAt = previewReopening(group, before, now);
  if (!closesAt.ok) return closesAt;
  if (before.state === 'open' && now < before.closesAt) return accepted({ ledger: before, changed: false });
  // Only a closed group can be reopened; one that its closing time ended is closed for good first.
  if (before.state === 'open') await ledgers.write(id, { kind: 'close' }, now);
  const ledger = await ledgers.write(id, { kind: 'reopen', closesAt: closesAt.value }, now);
  if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  return accepted({ ledger, changed: true });
};

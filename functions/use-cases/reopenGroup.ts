import { startOf, type Group } from '../domain/group.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import { changeLedger, type Changed, type ChangePorts } from './changeLedger.ts';
import type { Coordinator } from './coordinator.ts';

const refusalOf = (group: Group, { state }: Ledger, now: Moment): ChangeRefusal | undefined => {
  if (state === 'cancelled') return { kind: 'group-cancelled' };
  if (state === 'draft' || state === 'confirmed') return { kind: 'wrong-state', state };
  return now >= startOf(group) ? { kind: 'group-started' } : undefined;
};

/** Until when sign-up is open again: its old closing time or, where that has passed, until the group starts. */
const closesAtOf = (group: Group, ledger: Ledger, now: Moment): Moment =>
  ledger.closesAt > now ? ledger.closesAt : startOf(group);

/** What reopening would do: until when sign-up would be open, or why it cannot be. Changes nothing. */
export const previewReopening = (
  group: Group,
  ledger: Ledger,
  now: Moment,
): Result<Moment, ChangeRefusal> => {
  const refusal = refusalOf(group, ledger, now);
  return refusal === undefined ? accepted(closesAtOf(group, ledger, now)) : refused(refusal);
};

/**
 * Opens sign-up again, also of a group that closed itself when it was full. Reopening an open group changes nothing.
 * Refuses a draft, a confirmed or cancelled group, and one that has started.
 */
export const reopenGroup = (ports: ChangePorts, coordinator: Coordinator, groupId: GroupId): Changed =>
  changeLedger(ports, coordinator, { groupId, why: null }, (ledger, group, now) => {
    const closesAt = previewReopening(group, ledger, now);
    if (!closesAt.ok) return closesAt;
    const isOpen = ledger.state === 'open' && now < ledger.closesAt;
    return accepted(isOpen ? ledger : { ...ledger, state: 'open', closesAt: closesAt.value });
  });

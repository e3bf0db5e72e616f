import { endOf } from '../domain/group.ts';
import { cancelled } from '../domain/groupChange.ts';
import type { GroupId } from '../domain/ids.ts';
import { reason } from '../domain/reason.ts';
import { refused } from '../domain/result.ts';
import { changeLedger, type Changed, type ChangePorts } from './changeLedger.ts';
import type { Coordinator } from './coordinator.ts';

/**
 * Cancels a group for good; everybody who has a seat, an offer or a place is told. Cancelling twice is cancelling
 * once. Refuses without a reason, and a group that is over.
 */
export const cancelGroup = async (
  ports: ChangePorts,
  coordinator: Coordinator,
  groupId: GroupId,
  why: string | null,
): Changed => {
  const given = reason(why);
  if (!given.ok) return given;
  return changeLedger(ports, coordinator, { groupId, why: given.value }, (ledger, group, now) =>
    ledger.state !== 'cancelled' && now >= endOf(group)
      ? refused({ kind: 'group-started' })
      : cancelled(ledger),
  );
};

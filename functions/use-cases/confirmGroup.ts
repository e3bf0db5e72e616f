import { startOf } from '../domain/group.ts';
import { confirmed } from '../domain/groupChange.ts';
import type { GroupId } from '../domain/ids.ts';
import { accepted, refused } from '../domain/result.ts';
import { changeLedger, type Changed, type ChangePorts } from './changeLedger.ts';
import type { Coordinator } from './coordinator.ts';

/**
 * Confirms that a group takes place: its sign-up ends, its waiting list is still served, and everybody who has a seat
 * is told. Confirming twice is confirming once. Refuses a draft, a cancelled group, and one that has started.
 */
export const confirmGroup = (ports: ChangePorts, coordinator: Coordinator, groupId: GroupId): Changed =>
  changeLedger(ports, coordinator, { groupId, why: null }, (ledger, group, now) => {
    if (ledger.state === 'confirmed') return accepted(ledger);
    if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
    return now >= startOf(group) ? refused({ kind: 'group-started' }) : confirmed(ledger);
  });

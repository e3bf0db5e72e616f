import { startOf } from '../domain/group.ts';
import { opened } from '../domain/groupChange.ts';
import type { GroupId } from '../domain/ids.ts';
import { accepted, refused } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import { changeLedger, type Changed, type ChangePorts } from './changeLedger.ts';
import type { Coordinator } from './coordinator.ts';

/**
 * Lets a draft be signed up for, from `opensAt` on; `null` is at once. Opening an open group at the same time again
 * changes nothing. Refuses what is no draft, a time in the past or after the closing time, and a group that has started.
 */
export const openGroup = (
  ports: ChangePorts,
  coordinator: Coordinator,
  groupId: GroupId,
  opensAt: Moment | null,
): Changed =>
  changeLedger(ports, coordinator, { groupId, why: null }, (ledger, group, now) => {
    const isSo = opensAt === null ? ledger.opensAt <= now : ledger.opensAt === opensAt;
    if (ledger.state === 'open' && isSo) return accepted(ledger);
    if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
    if (now >= startOf(group)) return refused({ kind: 'group-started' });
    if (opensAt !== null && opensAt < now) return refused({ kind: 'in-the-past', field: 'opensAt' });
    return opened(ledger, opensAt ?? now);
  });

import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { changeLedger, type Changed, type ChangePorts } from './changeLedger.ts';
import type { Coordinator } from './coordinator.ts';

const closed = (ledger: Ledger): Result<Ledger, ChangeRefusal> => {
  switch (ledger.state) {
    case 'cancelled':
      return refused({ kind: 'group-cancelled' });
    case 'draft':
      return refused({ kind: 'wrong-state', state: ledger.state });
    case 'closed':
    case 'confirmed':
      return accepted(ledger);
    case 'open':
    case 'full':
      return accepted({ ...ledger, state: 'closed' });
  }
};

/**
 * Closes sign-up: after this write nobody is confirmed and nobody who waits is served by itself. Closing a closed or
 * confirmed group changes nothing. Refuses a draft and a cancelled group.
 */
export const closeGroup = (ports: ChangePorts, coordinator: Coordinator, groupId: GroupId): Changed =>
  changeLedger(ports, coordinator, { groupId, why: null }, closed);

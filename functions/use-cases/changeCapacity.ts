import { withCapacity } from '../domain/groupChange.ts';
import type { GroupId } from '../domain/ids.ts';
import { seatsOver } from '../domain/ledger.ts';
import { reasonIfAny } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { accepted, type Result } from '../domain/result.ts';
import { changeLedger, type ChangePorts } from './changeLedger.ts';
import type { Coordinator } from './coordinator.ts';
import type { GroupChange } from './rewriteLedger.ts';

/** `over`: seats in use beyond the new capacity. */
export type CapacityChange = GroupChange & { readonly over: number };

/**
 * Sets how many seats a group has. Added seats go to the waiting list first, which the ledger's stream serves. Seats
 * below those in use are refused or, where the group allows it, leave it over by some; nobody is removed. Refuses a
 * number out of range, a reason of one or two letters, and a cancelled group.
 */
export const changeCapacity = async (
  ports: ChangePorts,
  coordinator: Coordinator,
  groupId: GroupId,
  { capacity, why }: { readonly capacity: number; readonly why: string | null },
): Promise<Result<CapacityChange, ChangeRefusal>> => {
  const given = reasonIfAny(why);
  if (!given.ok) return given;
  const change = await changeLedger(
    ports,
    coordinator,
    { groupId, why: given.value },
    (ledger, { belowTaken }) => withCapacity(ledger, capacity, belowTaken),
  );
  return change.ok ? accepted({ ...change.value, over: seatsOver(change.value.ledger) }) : change;
};

import type { Group } from '../domain/group.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import { actorOf, type Coordinator, ownGroup } from './coordinator.ts';
import type { Clock, Groups, Ledgers } from './ports.ts';
import { type GroupChange, rewriteLedger } from './rewriteLedger.ts';

export type ChangePorts = { readonly clock: Clock; readonly groups: Groups; readonly ledgers: Ledgers };

export type Changed = Promise<Result<GroupChange, ChangeRefusal>>;

/**
 * A coordinator's change of the ledger of one of their own groups, written with who and why. `decide` returns the
 * ledger unchanged when it is so already, which is what makes every change safe to repeat. Refuses an unknown group, one
 * of another organiser, and what `decide` refuses.
 */
export const changeLedger = async (
  ports: ChangePorts,
  coordinator: Coordinator,
  { groupId, why }: { readonly groupId: GroupId; readonly why: string | null },
  decide: (ledger: Ledger, group: Group, now: Moment) => Result<Ledger, ChangeRefusal>,
): Changed => {
  const own = await ownGroup(ports, coordinator, groupId);
  if (!own.ok) return own;
  const act = { at: ports.clock(), by: actorOf(coordinator), why };
  return rewriteLedger(ports, groupId, act, (ledger) => decide(ledger, own.value.group, act.at));
};

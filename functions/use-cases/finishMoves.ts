import { bySystem } from '../domain/act.ts';
import type { GroupId } from '../domain/ids.ts';
import { unfinishedMoves } from '../domain/transfer.ts';
import { endMove, type EndMovePorts } from './endMove.ts';
import type { Groups } from './ports.ts';

export type FinishMovesPorts = EndMovePorts & { readonly groups: Groups };

/**
 * Brings to their end the moves into a group that somebody began more than a minute ago: each arrives if the group that
 * is left has decided so, and is given up otherwise. Repeating it changes nothing. Returns how many there were.
 */
export const finishMoves = async (ports: FinishMovesPorts, groupId: GroupId): Promise<number> => {
  const [group, ledger] = await Promise.all([ports.groups.group(groupId), ports.ledgers.read(groupId)]);
  if (group === undefined || ledger === undefined) return 0;
  const act = bySystem(ports.clock());
  const moves = unfinishedMoves(ledger, act.at);
  for (const move of moves) await endMove(ports, group, move, { act, quota: null });
  return moves.length;
};

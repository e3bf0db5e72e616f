import { startOf, type Group } from '../domain/group.ts';
import type { SeatId } from '../domain/ids.ts';
import { asOf } from '../domain/lapse.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { standingOf } from '../domain/standing.ts';
import type { Act } from '../domain/act.ts';
import type { Moment } from '../domain/time.ts';
import type { Arrival, ArrivalPorts } from './arrival.ts';
import { endMove, type EndMovePorts } from './endMove.ts';
import { moveOf } from './moveSeats.ts';
import type { OwnRegistration } from './ownRegistration.ts';
import type { Directory, Groups, Programmes } from './ports.ts';
import type { GroupChange } from './rewriteLedger.ts';

export type MovePorts = ArrivalPorts &
  EndMovePorts & {
    readonly directory: Directory;
    readonly groups: Groups;
    readonly programmes: Programmes;
  };

/** Why nobody can be moved between two groups at all. */
export const apart = (source: Group, target: Group, now: Moment): ChangeRefusal | undefined => {
  if (source.id === target.id) return { kind: 'same-group' };
  if (source.programmeId !== target.programmeId) return { kind: 'another-programme' };
  return now >= startOf(source) || now >= startOf(target) ? { kind: 'group-started' } : undefined;
};

/** Why somebody has no seat to be moved from: none at all, or one that another move is about to decide. */
export const notSeated = (ledger: Ledger, id: SeatId, now: Moment): ChangeRefusal | undefined => {
  const current = asOf(ledger, now);
  if (Object.hasOwn(current.seats, id) && current.seats[id]?.kind === 'taken') return undefined;
  const standing = standingOf(current, id, now);
  return standing.kind === 'seated' ? { kind: 'transfer-under-way' } : { kind: 'not-seated', standing };
};

/**
 * The target group where the same move took place before: its answer was lost, or it was asked for twice. What a
 * crash left undone of it is done.
 */
export const alreadyMoved = async (
  ports: MovePorts,
  { registration }: Pick<OwnRegistration, 'registration'>,
  { existing, candidate }: Arrival,
  target: Group,
  act: Act,
): Promise<GroupChange | undefined> => {
  if (existing?.movedFrom?.seatId !== candidate.movedFrom?.seatId) return undefined;
  if (existing?.movedFrom?.groupId !== registration.groupId) return undefined;
  const move = moveOf({ leaving: registration, arriving: existing });
  const before = await ports.ledgers.read(target.id);
  const seat =
    before !== undefined && Object.hasOwn(before.seats, move.arriving)
      ? before.seats[move.arriving]
      : undefined;
  if (before === undefined || seat === undefined) return undefined;
  if (seat.kind !== 'arriving') return { ledger: before, changed: false };
  const moved = await endMove(ports, target, move, { act, quota: null });
  const ledger = moved ? await ports.ledgers.read(target.id) : undefined;
  return ledger === undefined ? undefined : { ledger, changed: true };
};

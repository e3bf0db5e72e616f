import { seatId, type GroupId, type InstitutionId, type SeatId } from './ids.ts';
import { departed, seated } from './lapse.ts';
import { institutionAtLimit, type Ledger, peopleWaiting, type Seat, seatsToGive } from './ledger.ts';
import type { ChangeRefusal } from './refusal.ts';
import { accepted, refused, type Result } from './result.ts';
import { standingOf } from './standing.ts';
import { MINUTE, type Moment } from './time.ts';

/**
 * A transfer or a swap touches two ledgers and no transaction. The ledger that is left decides: one write of it moves
 * the person out (and, in a swap, the other one in). Before it the other ledger keeps an arriving seat; after it that
 * seat is taken. To give up, the arriving id is barred from the ledger that is left, and the move can no longer happen.
 */
export type Move = {
  readonly from: GroupId;
  readonly leaving: SeatId;
  readonly arriving: SeatId;
  readonly institutionId: InstitutionId;
};

/** Who gives a seat in exchange: leaves the target group with one id and comes to the other with another. */
export type Exchange = {
  readonly leaving: SeatId;
  readonly arriving: SeatId;
  readonly institutionId: InstitutionId;
};

type Changed = Result<Ledger, ChangeRefusal>;

const isIn = (ledger: Ledger, id: SeatId): boolean => Object.hasOwn(ledger.seats, id);

const holds = (ledger: Ledger, id: SeatId): boolean => isIn(ledger, id) && ledger.seats[id]?.kind === 'taken';

const mayAdmit = (ledger: Ledger): ChangeRefusal | undefined => {
  if (ledger.state === 'cancelled') return { kind: 'group-cancelled' };
  return ledger.state === 'draft' ? { kind: 'wrong-state', state: ledger.state } : undefined;
};

/**
 * Keeps a seat in the group that somebody comes to. A transfer needs a free seat and nobody who waits for it; a swap
 * needs the other person's seat. Repeating it changes nothing.
 */
export const expecting = (target: Ledger, move: Move, exchange: Exchange | null, now: Moment): Changed => {
  if (isIn(target, move.arriving)) return accepted(target);
  const refusal = mayAdmit(target);
  if (refusal !== undefined) return refused(refusal);
  const standing = standingOf(target, move.arriving, now);
  if (standing.kind !== 'absent') return refused({ kind: 'already-registered', standing });
  if (exchange === null && (peopleWaiting(target) > 0 || seatsToGive(target) === 0)) {
    return refused({ kind: 'no-free-seat', waiting: peopleWaiting(target) });
  }
  if (exchange !== null && !holds(target, exchange.leaving)) {
    return refused({ kind: 'not-seated', standing: standingOf(target, exchange.leaving, now) });
  }
  const room = exchange === null ? target : departed(target, exchange.leaving, { at: now, how: 'moved' });
  if (institutionAtLimit(room, move.institutionId, now)) {
    return refused({ kind: 'institution-limit', limit: target.perInstitution ?? 0 });
  }
  const instead =
    exchange === null ? null : { seatId: exchange.leaving, institutionId: exchange.institutionId };
  const { institutionId, from, leaving } = move;
  const seat: Seat = { kind: 'arriving', institutionId, since: now, from, leaving, instead };
  // Until the move is decided the former holder has not left, but is kept out like one: no late repetition of the
  // claim that seated them may find them absent.
  return accepted(seated(room, move.arriving, seat));
};

const hasMoved = ({ gone }: Ledger, id: SeatId): boolean =>
  Object.hasOwn(gone, id) && gone[id]?.how === 'moved';

/**
 * Whether the ledger that is left has decided for this very move. That somebody has moved is not enough: of two
 * transfers of one person at once only one may arrive, so the arriving id is written down beside the leaving one.
 */
export const isDecided = (source: Ledger, arriving: SeatId): boolean => hasMoved(source, arriving);

const swappedIn = (left: Ledger, { arriving, institutionId }: Exchange, now: Moment): Changed => {
  const refusal = mayAdmit(left);
  if (refusal !== undefined) return refused(refusal);
  if (institutionAtLimit(left, institutionId, now)) {
    return refused({ kind: 'institution-limit', limit: left.perInstitution ?? 0 });
  }
  return accepted(seated(left, arriving, { kind: 'taken', institutionId }));
};

/**
 * The write that decides a move, with its mark: one id leaves, the exchanged one comes. Refuses who has moved elsewhere, a
 * move that was given up, and an exchange with a group that takes nobody any more. Repeating it changes nothing.
 */
export const decidedMove = (
  source: Ledger,
  { leaving, arriving }: Move,
  exchange: Exchange | null,
  now: Moment,
): Changed => {
  if (isDecided(source, arriving)) return accepted(source);
  const notSeated = { kind: 'not-seated', standing: standingOf(source, leaving, now) } as const;
  if (hasMoved(source, leaving)) return refused(notSeated);
  if (Object.hasOwn(source.gone, arriving)) return refused({ kind: 'transfer-under-way' });
  if (!holds(source, leaving)) return refused(notSeated);
  const left = departed(source, leaving, { at: now, how: 'moved' });
  const marked = { ...left, gone: { ...left.gone, [arriving]: { at: now, how: 'moved' as const } } };
  return exchange === null ? accepted(marked) : swappedIn(marked, exchange, now);
};

/** The arriving seat becomes taken; whoever swapped it has left. */
export const arrived = (target: Ledger, arriving: SeatId, now: Moment): Ledger => {
  const seat = isIn(target, arriving) ? target.seats[arriving] : undefined;
  if (seat?.kind !== 'arriving') return target;
  const { institutionId, instead } = seat;
  const seats = { ...target.seats, [arriving]: { kind: 'taken' as const, institutionId } };
  const gone =
    instead === null ? target.gone : { ...target.gone, [instead.seatId]: { at: now, how: 'moved' as const } };
  return { ...target, seats, gone };
};

/** The arriving seat is given up; whoever was to swap it has it again. */
export const givenUp = (target: Ledger, arriving: SeatId, now: Moment): Ledger => {
  const seat = isIn(target, arriving) ? target.seats[arriving] : undefined;
  if (seat?.kind !== 'arriving') return target;
  const left = departed(target, arriving, { at: now, how: 'refused' });
  if (seat.instead === null) return left;
  const { seatId: former, institutionId } = seat.instead;
  return seated(left, former, { kind: 'taken', institutionId });
};

/** Moves that were begun so long ago that whoever began them is gone: somebody else has to bring them to their end. */
export const unfinishedMoves = (target: Ledger, now: Moment): readonly Move[] =>
  Object.entries(target.seats).flatMap(([id, seat]) =>
    seat.kind === 'arriving' && seat.since + MINUTE <= now
      ? [
          {
            from: seat.from,
            leaving: seat.leaving,
            arriving: seatId.parse(id),
            institutionId: seat.institutionId,
          },
        ]
      : [],
  );

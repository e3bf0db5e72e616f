import type { Act } from '../domain/act.ts';
import type { LeaveWrite } from '../domain/leave.ts';
import { assertNever } from '../domain/result.ts';
import type { Claimant, SeatWrite } from '../domain/seat.ts';
import type { TakeWrite } from '../domain/take.ts';
import type { LedgerWrite } from '../use-cases/ports.ts';
import {
  A_SEAT_IS_FREE,
  all,
  FILLS,
  FILLS_NOT,
  INSTITUTION_BELOW_LIMIT,
  IS_OPEN,
  LIST_HAS_ROOM,
  NOBODY_WAITS,
  NOT_IN_IT,
  WAITING_IS_DUE,
} from './ledgerConditions.ts';
import { storedDeparture, storedSeat } from './ledgerCodes.ts';
import { rewriting } from './ledgerRewrite.ts';
import { type Change, stamped, type Update } from './ledgerUpdate.ts';

const seatOf = ({ institutionId, holdUntil, holdFor }: Claimant): unknown => {
  if (holdUntil === null) return storedSeat({ kind: 'taken', institutionId });
  return holdFor === 'approval'
    ? storedSeat({ kind: 'awaiting-approval', institutionId, until: holdUntil })
    : storedSeat({ kind: 'held', institutionId, until: holdUntil, place: null });
};

/** The attribute of a kept seat that holds its deadline: it tells what the seat is kept for. */
const DEADLINE = { offered: 'u', held: 'h', 'awaiting-approval': 'a' } as const satisfies Record<
  TakeWrite['from'],
  string
>;

const claim = ({ claimant }: SeatWrite, changes: Partial<Change> = {}): Change => ({
  set: [
    '#seats.#id = :seat',
    '#used.#institution = if_not_exists(#used.#institution, :zero) + :one',
    ...(changes.set ?? []),
  ],
  remove: [],
  condition: all(
    ...[IS_OPEN, NOT_IN_IT, NOBODY_WAITS, A_SEAT_IS_FREE, INSTITUTION_BELOW_LIMIT],
    ...(changes.condition === undefined ? [] : [changes.condition]),
  ),
  names: { '#id': claimant.seatId, '#institution': claimant.institutionId },
  values: { ':seat': seatOf(claimant), ...changes.values },
});

const seatChange = (write: SeatWrite): Change => {
  switch (write.kind) {
    case 'claim':
      return claim(write);
    // A group that closes when full becomes so in the write that fills it: there is no moment in between.
    case 'claim-last':
      return claim(write, {
        set: ['#state = :full'],
        condition: '#capacity = :capacity AND size(#seats) = :before',
        values: { ':capacity': write.capacity, ':before': write.capacity - 1 },
      });
    case 'claim-not-last':
      return claim(write, {
        condition: '#capacity = :capacity AND size(#seats) < :before',
        values: { ':capacity': write.capacity, ':before': write.capacity - 1 },
      });
    case 'queue':
      return {
        set: ['#queue.#id = #nextPlace', '#nextPlace = #nextPlace + :one'],
        remove: [],
        condition: all(IS_OPEN, NOT_IN_IT, LIST_HAS_ROOM, WAITING_IS_DUE),
        names: { '#id': write.claimant.seatId, '#institution': write.claimant.institutionId },
        values: {},
      };
    default:
      return assertNever(write);
  }
};

/** The deadline of a kept seat decides here; a seat that is taken, or nobody's, has none and fails. */
const takeChange = ({ seatId, institutionId, from, fills }: TakeWrite): Change => ({
  set: ['#seats.#id = :seat', ...(fills === true ? ['#state = :full'] : [])],
  remove: [],
  condition: all(
    '#seats.#id.#until > :now AND #state <> :cancelled',
    ...(fills === null ? [] : [fills ? FILLS : FILLS_NOT]),
  ),
  names: { '#id': seatId, '#until': DEADLINE[from] },
  values: { ':seat': storedSeat({ kind: 'taken', institutionId }) },
});

const leaveChange = (write: LeaveWrite): Change => {
  const leaving = (changes: Partial<Change> & Pick<Change, 'condition'>): Change => ({
    set: ['#gone.#id = :departure', ...(changes.set ?? [])],
    remove: [...(changes.remove ?? []), ...write.forget.map((_, index) => `#gone.#old${index}`)],
    condition: changes.condition,
    names: {
      '#id': write.seatId,
      ...changes.names,
      ...Object.fromEntries(write.forget.map((id, index) => [`#old${index}`, id])),
    },
    values: { ':departure': storedDeparture(write.departure) },
  });
  switch (write.kind) {
    case 'leave-seat':
      return leaving({
        set: ['#used.#institution = #used.#institution - :one'],
        remove: ['#seats.#id'],
        condition: 'attribute_exists(#seats.#id)',
        names: { '#institution': write.institutionId },
      });
    case 'leave-queue':
      return leaving({ remove: ['#queue.#id'], condition: 'attribute_exists(#queue.#id)' });
    case 'bar':
      return leaving({ condition: NOT_IN_IT });
    default:
      return assertNever(write);
  }
};

const changeOf = (write: LedgerWrite): Change => {
  switch (write.kind) {
    case 'claim':
    case 'claim-last':
    case 'claim-not-last':
    case 'queue':
      return seatChange(write);
    case 'take':
      return takeChange(write);
    case 'leave-seat':
    case 'leave-queue':
    case 'bar':
      return leaveChange(write);
    case 'close':
      return {
        set: ['#state = :closed'],
        remove: [],
        condition: '#state IN (:open, :full)',
        names: {},
        values: {},
      };
    case 'reopen':
      return {
        set: ['#state = :open', '#closesAt = :closesAt'],
        remove: [],
        condition: '#state IN (:closed, :full, :confirmed)',
        names: {},
        values: { ':closesAt': write.closesAt },
      };
    case 'rewrite':
      return rewriting(write);
    default:
      return assertNever(write);
  }
};

/** The one conditional update that a ledger write is: what must hold is evaluated together with what it changes. */
export const updateOf = (write: LedgerWrite, act: Act): Update => stamped(changeOf(write), act);

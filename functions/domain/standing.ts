import { askedUntil } from './approval.ts';
import type { SeatId } from './ids.ts';
import { asOf } from './lapse.ts';
import type { Departure, Ledger, Seat } from './ledger.ts';
import type { Moment } from './time.ts';

/** What a ledger says of one id. The place is the rank among those who still wait, from 1. */
export type Standing =
  | { readonly kind: 'seated' }
  | { readonly kind: 'offered'; readonly until: Moment }
  | { readonly kind: 'held'; readonly until: Moment }
  /** The institution is asked until then; whether a seat is kept meanwhile is the group's to say. */
  | { readonly kind: 'awaiting-approval'; readonly until: Moment }
  | { readonly kind: 'waiting'; readonly place: number }
  | { readonly kind: 'gone'; readonly how: Departure['how'] }
  | { readonly kind: 'absent' };

const ofSeat = (seat: Seat): Standing => {
  switch (seat.kind) {
    case 'taken':
    case 'arriving':
      return { kind: 'seated' };
    case 'offered':
    case 'held':
      return { kind: seat.kind, until: seat.until };
    case 'awaiting-approval':
      return { kind: seat.kind, until: askedUntil(seat.until) };
  }
};

/** Whether a seat's former holder is about to leave it by a swap: until that is decided, the seat is still theirs. */
export const isSwapping = ({ seats }: Ledger, id: SeatId): boolean =>
  Object.values(seats).some((seat) => seat.kind === 'arriving' && seat.instead?.seatId === id);

/** Whether an id has left: somebody whose swap is not decided is among the gone, but has not. */
export const hasGone = (ledger: Ledger, id: SeatId): boolean =>
  Object.hasOwn(ledger.gone, id) && !isSwapping(ledger, id);

/** The standing at a moment: what has lapsed by then is gone, whether or not anybody has written it down. */
export const standingOf = (ledger: Ledger, seatId: SeatId, now: Moment): Standing => {
  const { seats, queue, gone } = asOf(ledger, now);
  // An id can spell what every object inherits, as `toString` does: only own names count.
  const seat = Object.hasOwn(seats, seatId) ? seats[seatId] : undefined;
  if (seat !== undefined) return ofSeat(seat);
  if (isSwapping(ledger, seatId)) return { kind: 'seated' };
  const own = Object.hasOwn(queue, seatId) ? queue[seatId] : undefined;
  if (own !== undefined) {
    return { kind: 'waiting', place: 1 + Object.values(queue).filter((place) => place < own).length };
  }
  const left = Object.hasOwn(gone, seatId) ? gone[seatId] : undefined;
  return left === undefined ? { kind: 'absent' } : { kind: 'gone', how: left.how };
};

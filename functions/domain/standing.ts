import type { SeatId } from './ids.ts';
import type { Ledger } from './ledger.ts';

/** What a ledger says of one id. The place is the rank among those who still wait, from 1. */
export type Standing =
  | { readonly kind: 'seated' }
  | { readonly kind: 'waiting'; readonly place: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'absent' };

export const standingOf = ({ seats, queue, gone }: Ledger, seatId: SeatId): Standing => {
  // An id can spell what every object inherits, as `toString` does: only own names count.
  if (Object.hasOwn(seats, seatId)) return { kind: 'seated' };
  const own = Object.hasOwn(queue, seatId) ? queue[seatId] : undefined;
  if (own !== undefined) {
    return { kind: 'waiting', place: 1 + Object.values(queue).filter((place) => place < own).length };
  }
  return { kind: Object.hasOwn(gone, seatId) ? 'gone' : 'absent' };
};

import type { InstitutionId, SeatId } from './ids.ts';
import { type Ledger, seatsInUse } from './ledger.ts';
import type { OfferRefusal } from './refusal.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Moment } from './time.ts';

/**
 * The conditional write that makes a seat taken that was kept for a yes: only while it is that, and only before its
 * deadline. `fills`: whether every seat is in use then, which makes a group full that closes when full.
 */
export type TakeWrite = {
  readonly kind: 'take';
  readonly from: 'offered' | 'held' | 'awaiting-approval';
  readonly seatId: SeatId;
  readonly institutionId: InstitutionId;
  readonly fills: boolean | null;
};

export type TakeStep =
  | { readonly kind: 'seated' }
  | { readonly kind: 'refused'; readonly refusal: OfferRefusal }
  | { readonly kind: 'write'; readonly write: TakeWrite };

const refusalOf = (standing: Standing): OfferRefusal => {
  if (standing.kind === 'gone' && standing.how === 'expired') return { kind: 'offer-expired' };
  return { kind: 'no-offer', standing };
};

/**
 * One step from an offer (a person accepts) or a hold (the other limit or the institution agreed) to the seat. Taking it twice is taking
 * it once. Refuses what has expired and ids that nothing is kept for.
 */
export const takeStep = (ledger: Ledger, id: SeatId, from: TakeWrite['from'], now: Moment): TakeStep => {
  if (ledger.state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
  const standing = standingOf(ledger, id, now);
  if (standing.kind === 'seated') return { kind: 'seated' };
  const seat = Object.hasOwn(ledger.seats, id) ? ledger.seats[id] : undefined;
  if (standing.kind !== from || seat === undefined) return { kind: 'refused', refusal: refusalOf(standing) };
  const fills =
    ledger.closeWhenFull && ledger.state === 'open' ? seatsInUse(ledger) >= ledger.capacity : null;
  return {
    kind: 'write',
    write: { kind: 'take', from, seatId: id, institutionId: seat.institutionId, fills },
  };
};

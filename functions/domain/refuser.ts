import type { SeatRefusal } from './refusal.ts';
import { assertNever } from './result.ts';

/**
 * Why somebody to whom the institution has agreed gets neither a seat nor a place. `no-seat-left`: the seat that was
 * kept, or could have been had, was gone when the yes was carried out.
 */
export const NO_SEAT = ['group-full', 'group-closed', 'institution-limit', 'no-seat-left'] as const;
export type NoSeat = (typeof NO_SEAT)[number];

/** Who or what refused a registration that had waited: a limit across groups, the institution, or the group. */
export const REFUSERS = ['quota', 'institution', 'silence', ...NO_SEAT] as const;
export type Refuser = (typeof REFUSERS)[number];

/** `limit`: seats that an institution might have in the group at that time, where they were used up. */
export type WhyNoSeat = { readonly because: NoSeat; readonly limit?: number };

/** A ledger's refusal as the reason that somebody is told who had waited for the institution. */
export const noSeatOf = (refusal: SeatRefusal): WhyNoSeat => {
  switch (refusal.kind) {
    case 'group-full':
    case 'group-closed':
      return { because: refusal.kind };
    case 'institution-limit':
      return { because: refusal.kind, limit: refusal.limit };
    case 'group-not-open-yet':
    case 'group-cancelled':
      return { because: 'group-closed' };
    case 'registration-ended':
      return { because: 'no-seat-left' };
    default:
      return assertNever(refusal);
  }
};

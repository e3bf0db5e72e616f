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

/** A ledger's refusal as the reason that somebody is told who had waited for the institution. */
export const noSeatOf = ({ kind }: SeatRefusal): NoSeat => {
  switch (kind) {
    case 'group-full':
    case 'group-closed':
    case 'institution-limit':
      return kind;
    case 'group-not-open-yet':
    case 'group-cancelled':
      return 'group-closed';
    case 'registration-ended':
      return 'no-seat-left';
    default:
      return assertNever(kind);
  }
};

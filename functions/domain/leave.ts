import { seatId, type InstitutionId, type SeatId } from './ids.ts';
import type { Departure, Ledger } from './ledger.ts';
import { isSwapping, standingOf } from './standing.ts';
import { HOUR, type Moment } from './time.ts';

/** How long an id that left is remembered: longer than any retry of its claim can be under way. */
export const REMEMBER_GONE = 24 * HOUR;

/** Ids forgotten by one write at the most: it stays one small write. */
const MOST_FORGOTTEN = 20;

type Leaving = { readonly seatId: SeatId; readonly departure: Departure; readonly forget: readonly SeatId[] };

/** The conditional write that takes an id out of the ledger. `bar` keeps out an id that never got in. */
export type LeaveWrite =
  | (Leaving & { readonly kind: 'leave-seat'; readonly institutionId: InstitutionId })
  | (Leaving & { readonly kind: 'leave-queue' })
  | (Leaving & { readonly kind: 'bar' });

/** `busy`: a transfer of this seat is being decided; it is over within a minute. */
export type LeaveStep =
  | { readonly kind: 'left' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'write'; readonly write: LeaveWrite };

/** Ids that left so long ago that no repetition of their claim can be under way any more. */
export const longGone = ({ gone }: Ledger, now: Moment): readonly SeatId[] =>
  Object.entries(gone)
    .filter(([, { at }]) => at + REMEMBER_GONE <= now)
    .slice(0, MOST_FORGOTTEN)
    .map(([id]) => seatId.parse(id));

/**
 * One step out of the ledger, asked again with the ledger that a failed condition returns. Leaving twice is leaving
 * once, and who has let an offer expire has left.
 */
export const leaveStep = (ledger: Ledger, id: SeatId, departure: Departure): LeaveStep => {
  const standing = standingOf(ledger, id, departure.at);
  if (standing.kind === 'gone') return { kind: 'left' };
  const seat = Object.hasOwn(ledger.seats, id) ? ledger.seats[id] : undefined;
  if (seat?.kind === 'arriving' || isSwapping(ledger, id)) return { kind: 'busy' };
  const leaving = { seatId: id, departure, forget: longGone(ledger, departure.at) };
  if (seat !== undefined) {
    return { kind: 'write', write: { kind: 'leave-seat', ...leaving, institutionId: seat.institutionId } };
  }
  return { kind: 'write', write: { kind: standing.kind === 'waiting' ? 'leave-queue' : 'bar', ...leaving } };
};

import { seatId, type InstitutionId, type SeatId } from './ids.ts';
import type { Ledger } from './ledger.ts';
import { HOUR, type Moment } from './time.ts';

/** How long a withdrawn id is remembered: longer than any retry of its claim can be under way. */
export const REMEMBER_GONE = 24 * HOUR;

/** Ids forgotten by one write at the most: it stays one small write. */
const MOST_FORGOTTEN = 20;

type Leaving = { readonly seatId: SeatId; readonly at: Moment; readonly forget: readonly SeatId[] };

/** The conditional write that takes an id out of the ledger. `bar` keeps out an id that never got in. */
export type LeaveWrite =
  | (Leaving & { readonly kind: 'leave-seat'; readonly institutionId: InstitutionId })
  | (Leaving & { readonly kind: 'leave-queue' })
  | (Leaving & { readonly kind: 'bar' });

export type LeaveStep = { readonly kind: 'left' } | { readonly kind: 'write'; readonly write: LeaveWrite };

const longGone = ({ gone }: Ledger, now: Moment): readonly SeatId[] =>
  Object.entries(gone)
    .filter(([, since]) => since + REMEMBER_GONE <= now)
    .slice(0, MOST_FORGOTTEN)
    .map(([id]) => seatId.parse(id));

/** One step out of the ledger, asked again with the ledger that a failed condition returns. Leaving twice is leaving once. */
export const leaveStep = (ledger: Ledger, id: SeatId, at: Moment): LeaveStep => {
  if (Object.hasOwn(ledger.gone, id)) return { kind: 'left' };
  const leaving = { seatId: id, at, forget: longGone(ledger, at) };
  const institutionId = Object.hasOwn(ledger.seats, id) ? ledger.seats[id] : undefined;
  if (institutionId !== undefined)
    return { kind: 'write', write: { kind: 'leave-seat', ...leaving, institutionId } };
  return {
    kind: 'write',
    write: { kind: Object.hasOwn(ledger.queue, id) ? 'leave-queue' : 'bar', ...leaving },
  };
};

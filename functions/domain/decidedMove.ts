import type { SeatId } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { ChangeRefusal } from './refusal.ts';
import { accepted, refused, type Result } from './result.ts';
import { standingOf } from './standing.ts';
import type { Moment } from './time.ts';
import { type Exchange, hasMoved, type Move, movedOut } from './transfer.ts';

/**
 * Whether the ledger that is left has decided for this very move. That somebody has moved is not enough: of two
 * transfers of one person at once only one may arrive, so the arriving id is written down beside the leaving one.
 */
export const isDecided = ({ gone }: Ledger, arriving: SeatId): boolean =>
  Object.hasOwn(gone, arriving) && gone[arriving]?.how === 'moved';

/** The write that decides a move, with its mark. Refuses who has moved elsewhere, and a move that was given up. */
export const decidedMove = (
  source: Ledger,
  move: Move,
  exchange: Exchange | null,
  now: Moment,
): Result<Ledger, ChangeRefusal> => {
  if (isDecided(source, move.arriving)) return accepted(source);
  if (hasMoved(source, move.leaving)) {
    return refused({ kind: 'not-seated', standing: standingOf(source, move.leaving, now) });
  }
  const out = movedOut(source, move, exchange, now);
  if (!out.ok) return out;
  return accepted({ ...out.value, gone: { ...out.value.gone, [move.arriving]: { at: now, how: 'moved' } } });
};

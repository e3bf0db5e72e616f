import { type Group, startOf } from './group.ts';
import type { SeatId } from './ids.ts';
import { departed, seated } from './lapse.ts';
import { type Ledger, seatsInUse } from './ledger.ts';
import { isPlaceholder } from './reservation.ts';
import { accepted, refused, type Result } from './result.ts';
import { type Standing, standingOf } from './standing.ts';
import { HOUR, type Moment } from './time.ts';

/** Until when an institution may send one of its people in place of another. */
export const substitutionEnd = (group: Group): Moment => startOf(group) - group.substituteHours * HOUR;

/** Who comes to a seat in place of whom, both of one institution. */
export type Substitution = { readonly leaving: SeatId; readonly arriving: SeatId };

/** Why nobody can come in the place of somebody. */
export type SubstitutionRefusal =
  | { readonly kind: 'group-cancelled' }
  | { readonly kind: 'not-seated'; readonly standing: Standing }
  | { readonly kind: 'already-registered'; readonly standing: Standing }
  | { readonly kind: 'registration-ended'; readonly how: 'refused' };

/** Whether this very substitution took place: the one has left by it, and the other has been let in. */
const isDone = ({ seats, gone }: Ledger, { leaving, arriving }: Substitution): boolean =>
  Object.hasOwn(gone, leaving) && Object.hasOwn(seats, arriving) && seats[arriving]?.kind === 'taken';

/**
 * The ledger after one person came to the seat of another, in one write: seats and what each institution uses stay as
 * many. Who gives a seat away has left; a reserved place was never a person's and is forgotten. Repeating it changes
 * nothing. Refuses where there is no seat to give, and somebody who has a place in the group already.
 */
export const substituted = (
  ledger: Ledger,
  substitution: Substitution,
  now: Moment,
): Result<Ledger, SubstitutionRefusal> => {
  const { leaving, arriving } = substitution;
  if (isDone(ledger, substitution)) return accepted(ledger);
  if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  const seat = Object.hasOwn(ledger.seats, leaving) ? ledger.seats[leaving] : undefined;
  const mayGo = isPlaceholder(leaving) ? seat?.kind === 'held' : seat?.kind === 'taken';
  if (seat === undefined || !mayGo) {
    return refused({ kind: 'not-seated', standing: standingOf(ledger, leaving, now) });
  }
  const standing = standingOf(ledger, arriving, now);
  // An id that was shut out stays out: its person begins anew as another attempt.
  if (standing.kind === 'gone') return refused({ kind: 'registration-ended', how: 'refused' });
  if (standing.kind !== 'absent') return refused({ kind: 'already-registered', standing });
  const how = isPlaceholder(leaving) ? 'refused' : 'substituted';
  const left = departed(ledger, leaving, { at: now, how });
  const next = seated(left, arriving, { kind: 'taken', institutionId: seat.institutionId });
  const fills = next.closeWhenFull && next.state === 'open' && seatsInUse(next) >= next.capacity;
  return accepted(fills ? { ...next, state: 'full' } : next);
};

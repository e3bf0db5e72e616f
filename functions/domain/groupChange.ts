import { seatId, type InstitutionId, type SeatId } from './ids.ts';
import { seated } from './lapse.ts';
import {
  institutionAtLimit,
  type Ledger,
  peopleWaiting,
  type Seat,
  seatsInUse,
  seatsToGive,
} from './ledger.ts';
import type { ChangeRefusal } from './refusal.ts';
import { accepted, refused, type Result } from './result.ts';
import { standingOf } from './standing.ts';
import type { Moment } from './time.ts';

/**
 * Coordinators' changes of a ledger as pure functions: the ledger after the change, the same one when it is so
 * already, or why it cannot be. Ask them of a ledger as of now; who, when and why is added with the write.
 */
type Changed = Result<Ledger, ChangeRefusal>;

/** The most seats a group can have: what one ledger item holds with room to spare. */
export const MOST_SEATS = 500;

/** Sets the seats. Below those in use only where the group allows it: then it is over by some, and nobody is removed. */
export const withCapacity = (ledger: Ledger, capacity: number, belowTaken: 'refuse' | 'allow'): Changed => {
  if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > MOST_SEATS) {
    return refused({ kind: 'out-of-range', field: 'capacity', least: 0, most: MOST_SEATS });
  }
  const taken = seatsInUse(ledger);
  if (capacity < taken && capacity < ledger.capacity && belowTaken === 'refuse') {
    return refused({ kind: 'capacity-below-taken', taken });
  }
  return accepted(capacity === ledger.capacity ? ledger : { ...ledger, capacity });
};

/** What people with priority have taken off their places: before all others, among themselves in their old order. */
const PRIORITY = 1_000_000;

/** Puts somebody who waits before all who have no priority. */
export const withPriority = (ledger: Ledger, id: SeatId, now: Moment): Changed => {
  const place = Object.hasOwn(ledger.queue, id) ? ledger.queue[id] : undefined;
  if (place === undefined) return refused({ kind: 'not-waiting', standing: standingOf(ledger, id, now) });
  if (place <= 0) return accepted(ledger);
  return accepted({ ...ledger, queue: { ...ledger.queue, [id]: place - PRIORITY } });
};

/** Confirms that the group takes place; its sign-up ends with that. */
export const confirmed = (ledger: Ledger): Changed => {
  if (ledger.state === 'confirmed') return accepted(ledger);
  if (ledger.state === 'draft' || ledger.state === 'cancelled') {
    return refused({ kind: 'wrong-state', state: ledger.state });
  }
  return accepted({ ...ledger, state: 'confirmed' });
};

/** Cancels the group, for good. Seats and places stay written down: they say who has to be told. */
export const cancelled = (ledger: Ledger): Changed =>
  accepted(ledger.state === 'cancelled' ? ledger : { ...ledger, state: 'cancelled' });

/** Lets a draft be signed up for, from `opensAt` on. */
export const opened = (ledger: Ledger, opensAt: Moment): Changed => {
  if (ledger.state === 'open' && ledger.opensAt === opensAt) return accepted(ledger);
  if (ledger.state !== 'draft') return refused({ kind: 'wrong-state', state: ledger.state });
  if (opensAt >= ledger.closesAt) return refused({ kind: 'wrong-order', field: 'opensAt' });
  return accepted({ ...ledger, state: 'open', opensAt });
};

/** The seat that a coordinator gives by hand, and to whom. */
export type HandOver = {
  readonly seatId: SeatId;
  readonly institutionId: InstitutionId;
  readonly seat: Seat;
};

/**
 * Gives a free seat to somebody who waits or has let an offer expire, out of turn: that is the coordinator's to
 * answer for. Refuses where nobody could sit, who has a seat or an offer, and an institution at its limit.
 */
export const handedOver = (
  ledger: Ledger,
  { seatId: id, institutionId, seat }: HandOver,
  now: Moment,
): Changed => {
  if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  if (ledger.state === 'draft') return refused({ kind: 'wrong-state', state: ledger.state });
  const standing = standingOf(ledger, id, now);
  // An id that left never comes back: who is offered a seat again begins the next attempt, with an id of its own.
  const may = standing.kind === 'waiting' || standing.kind === 'absent';
  if (!may) return refused({ kind: 'not-waiting', standing });
  if (seatsToGive(ledger) === 0) return refused({ kind: 'no-free-seat', waiting: peopleWaiting(ledger) });
  if (institutionAtLimit(ledger, institutionId, now)) {
    return refused({ kind: 'institution-limit', limit: ledger.perInstitution ?? 0 });
  }
  return accepted(seated(ledger, seatId.parse(id), seat));
};

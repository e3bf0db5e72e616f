import { seatId, type SeatId } from './ids.ts';
import type { Departure, Ledger, Seat } from './ledger.ts';
import type { Moment } from './time.ts';

const without = <Value>(map: Readonly<Record<string, Value>>, id: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== id));

/** The ledger after an id gave up its seat or its place; itself when it has neither. */
export const departed = (ledger: Ledger, id: SeatId, departure: Departure): Ledger => {
  const held = Object.hasOwn(ledger.seats, id) ? ledger.seats[id] : undefined;
  const gone = { ...ledger.gone, [id]: departure };
  if (held === undefined) {
    return Object.hasOwn(ledger.queue, id) ? { ...ledger, queue: without(ledger.queue, id), gone } : ledger;
  }
  const used = {
    ...ledger.used,
    [held.institutionId]: Math.max(0, (ledger.used[held.institutionId] ?? 0) - 1),
  };
  return { ...ledger, seats: without(ledger.seats, id), used, gone };
};

/** The ledger after a seat is given to an id, wherever the id stood before. */
export const seated = (ledger: Ledger, id: SeatId, seat: Seat): Ledger => ({
  ...ledger,
  seats: { ...ledger.seats, [id]: seat },
  queue: without(ledger.queue, id),
  gone: without(ledger.gone, id),
  used: { ...ledger.used, [seat.institutionId]: (ledger.used[seat.institutionId] ?? 0) + 1 },
});

/**
 * The ledger after a hold came to nothing, for a limit or for the institution's answer: who waited before waits again,
 * at the same place; a newcomer is gone.
 */
export const holdReleased = (ledger: Ledger, id: SeatId, at: Moment): Ledger => {
  const seat = Object.hasOwn(ledger.seats, id) ? ledger.seats[id] : undefined;
  if (seat?.kind !== 'held' && seat?.kind !== 'awaiting-approval') return ledger;
  const left = departed(ledger, id, { at, how: 'refused' });
  if (seat.kind === 'awaiting-approval' || seat.place === null) return left;
  return { ...left, gone: without(left.gone, id), queue: { ...left.queue, [id]: seat.place } };
};

/**
 * The ledger as times have made it: offers and holds whose deadline has come are gone, at that deadline, whether or
 * not anybody has written it down yet. Itself when nothing has lapsed, and in a cancelled group: nothing is offered
 * there any more, and everybody was told so.
 */
export const asOf = (ledger: Ledger, now: Moment): Ledger => {
  if (ledger.state === 'cancelled') return ledger;
  let current = ledger;
  for (const [key, seat] of Object.entries(ledger.seats)) {
    if (!('until' in seat) || now < seat.until) continue;
    const id = seatId.parse(key);
    current =
      seat.kind === 'offered'
        ? departed(current, id, { at: seat.until, how: 'expired' })
        : holdReleased(current, id, seat.until);
  }
  return current;
};

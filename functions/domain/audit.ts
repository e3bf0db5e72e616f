import { institutionId, type SeatId } from './ids.ts';
import { type Ledger, seatsInUse } from './ledger.ts';
import { seatOf, type Registration } from './registration.ts';
import { isPlaceholder } from './reservation.ts';
import { idsIn, statusOf } from './settlement.ts';
import { isSwapping } from './standing.ts';

/** What does not agree between a ledger and the registrations of its group. Each is an alarm: it should never be. */
export type Difference =
  | { readonly kind: 'seat-without-registration'; readonly seatId: SeatId }
  | { readonly kind: 'place-without-registration'; readonly seatId: SeatId }
  | { readonly kind: 'confirmed-without-seat'; readonly seatId: SeatId }
  | { readonly kind: 'institution-of-another'; readonly seatId: SeatId }
  | { readonly kind: 'institution-miscounted'; readonly counted: number; readonly found: number }
  | { readonly kind: 'place-given-twice'; readonly seatId: SeatId }
  | { readonly kind: 'in-two-places'; readonly seatId: SeatId }
  | { readonly kind: 'over-capacity'; readonly seats: number; readonly capacity: number }
  /** Somebody waits who may have a seat that has been free for minutes. */
  | { readonly kind: 'seat-left-free' };

const inSeats = ({ seats }: Ledger, id: SeatId): boolean => Object.hasOwn(seats, id);
const inQueue = ({ queue }: Ledger, id: SeatId): boolean => Object.hasOwn(queue, id);

const strangers = (ledger: Ledger, known: ReadonlyMap<SeatId, Registration>): readonly Difference[] =>
  idsIn(ledger).flatMap((id): readonly Difference[] => {
    if (inSeats(ledger, id) && inQueue(ledger, id)) return [{ kind: 'in-two-places', seatId: id }];
    const registration = known.get(id);
    if (registration === undefined) {
      // A place that an institution reserved has nobody yet.
      if (inSeats(ledger, id) && isPlaceholder(id)) return [];
      if (inSeats(ledger, id)) return [{ kind: 'seat-without-registration', seatId: id }];
      return inQueue(ledger, id) ? [{ kind: 'place-without-registration', seatId: id }] : [];
    }
    const seat = inSeats(ledger, id) ? ledger.seats[id] : undefined;
    return seat !== undefined && seat.institutionId !== registration.institutionId
      ? [{ kind: 'institution-of-another', seatId: id }]
      : [];
  });

const lostSeats = (ledger: Ledger, registrations: readonly Registration[]): readonly Difference[] =>
  registrations.flatMap((registration): readonly Difference[] => {
    const id = seatOf(registration);
    const said = registration.status.kind;
    if (said !== 'confirmed' || registration.revision > ledger.revision) return [];
    const gone = statusOf(ledger, id) === undefined && !inSeats(ledger, id) && !isSwapping(ledger, id);
    return gone ? [{ kind: 'confirmed-without-seat', seatId: id }] : [];
  });

const miscounts = (ledger: Ledger): readonly Difference[] => {
  const found = new Map<string, number>();
  for (const seat of Object.values(ledger.seats)) {
    found.set(seat.institutionId, (found.get(seat.institutionId) ?? 0) + 1);
  }
  const ids = new Set([...Object.keys(ledger.used), ...found.keys()].map((id) => institutionId.parse(id)));
  return [...ids].flatMap((id): readonly Difference[] => {
    const [counted, real] = [ledger.used[id] ?? 0, found.get(id) ?? 0];
    return counted === real ? [] : [{ kind: 'institution-miscounted', counted, found: real }];
  });
};

const doublePlaces = ({ queue }: Ledger): readonly Difference[] => {
  const seen = new Set<number>();
  return Object.entries(queue).flatMap(([id, place]): readonly Difference[] => {
    if (!seen.has(place)) {
      seen.add(place);
      return [];
    }
    const [twice] = idsIn({ seats: {}, queue: { [id]: place }, gone: {} });
    return twice === undefined ? [] : [{ kind: 'place-given-twice', seatId: twice }];
  });
};

/**
 * Counts a group's ledger against its registrations. `mayBeOver`: the organiser allows a capacity below the seats in
 * use. Read the ledger before the registrations: a registration is always written before its seat.
 */
export const differencesIn = (
  ledger: Ledger,
  registrations: readonly Registration[],
  mayBeOver: boolean,
): readonly Difference[] => {
  const known = new Map(registrations.map((entry) => [seatOf(entry), entry]));
  const seats = seatsInUse(ledger);
  const over: readonly Difference[] =
    seats > ledger.capacity && !mayBeOver
      ? [{ kind: 'over-capacity', seats, capacity: ledger.capacity }]
      : [];
  return [
    ...over,
    ...strangers(ledger, known),
    ...lostSeats(ledger, registrations),
    ...miscounts(ledger),
    ...doublePlaces(ledger),
  ];
};

import { seatId, type InstitutionId, type SeatId } from './ids.ts';
import { departed, seated } from './lapse.ts';
import { type Ledger, peopleWaiting, type Seat, seatsInUse, seatsToGive } from './ledger.ts';
import type { SeatRefusal } from './refusal.ts';
import { accepted, refused, type Result } from './result.ts';
import { gate } from './seat.ts';
import { type Moment } from './time.ts';

/**
 * The id of a seat that is reserved for somebody still to be named. A person's first attempt is 1, so that no person
 * ever has it: the last character is the attempt.
 */
export const placeholderId = (fingerprint: string): SeatId => seatId.parse(`${fingerprint.slice(0, 7)}0`);

export const isPlaceholder = (id: SeatId): boolean => id.endsWith('0');

/** A place that is kept for an institution until a moment. */
export type ReservedPlace = {
  readonly seatId: SeatId;
  readonly institutionId: InstitutionId;
  readonly until: Moment;
};

/** Every place that a ledger keeps for an institution, the earliest end first; what has lapsed by now is not among them. */
export const reservedPlaces = ({ seats }: Ledger, now: Moment): readonly ReservedPlace[] =>
  Object.entries(seats)
    .flatMap(([key, seat]) => {
      const id = seatId.parse(key);
      if (seat.kind !== 'held' || !isPlaceholder(id) || now >= seat.until) return [];
      return [{ seatId: id, institutionId: seat.institutionId, until: seat.until }];
    })
    .toSorted((one, other) => one.until - other.until);

/** The places that a ledger keeps for one institution, under any of its ids. */
export const reservedFor = (
  ledger: Ledger,
  ids: readonly InstitutionId[],
  now: Moment,
): readonly ReservedPlace[] =>
  reservedPlaces(ledger, now).filter(({ institutionId }) => ids.includes(institutionId));

/** Why an institution cannot have so many seats at once: all of them or none. `undefined` where it can. */
export const roomRefusal = (
  ledger: Ledger,
  institutionId: InstitutionId,
  seats: number,
  now: Moment,
): SeatRefusal | undefined => {
  const closed = gate(ledger, now);
  if (closed !== undefined) return closed;
  const waiting = peopleWaiting(ledger);
  if (waiting > 0 || seatsToGive(ledger) < seats) {
    return { kind: 'group-full', capacity: ledger.capacity, waiting };
  }
  const { perInstitution, limitLiftsAt, used } = ledger;
  const isLifted = perInstitution === null || (limitLiftsAt !== null && now >= limitLiftsAt);
  return isLifted || (used[institutionId] ?? 0) + seats <= perInstitution
    ? undefined
    : { kind: 'institution-limit', limit: perInstitution };
};

/** A seat that an institution can be given for somebody: for good, until a name, or until its own yes. */
export type Given = Extract<Seat, { kind: 'taken' | 'held' | 'awaiting-approval' }>;

/**
 * The ledger after an institution was given these seats, all or none, in one write. Repeating it changes nothing.
 * Refuses where there is no room for all, and an id that has left since. A hold is not yet a seat: whether the group is
 * full is decided when it is taken.
 */
export const allSeated = (
  ledger: Ledger,
  wanted: ReadonlyMap<SeatId, Given>,
  now: Moment,
): Result<Ledger, SeatRefusal> => {
  const missing = [...wanted].filter(([id]) => !Object.hasOwn(ledger.seats, id));
  const [first] = missing;
  if (first === undefined) return accepted(ledger);
  const left = missing.find(([id]) => Object.hasOwn(ledger.gone, id) || Object.hasOwn(ledger.queue, id));
  if (left !== undefined) {
    return refused({ kind: 'registration-ended', how: ledger.gone[left[0]]?.how ?? 'refused' });
  }
  const [, { institutionId }] = first;
  const refusal = roomRefusal(ledger, institutionId, missing.length, now);
  if (refusal !== undefined) return refused(refusal);
  const next = missing.reduce((current, [id, seat]) => seated(current, id, seat), ledger);
  const takes = missing.some(([, { kind }]) => kind === 'taken');
  const fills = takes && next.closeWhenFull && next.state === 'open' && seatsInUse(next) >= next.capacity;
  return accepted(fills ? { ...next, state: 'full' } : next);
};

/** The same, with one and the same seat for each id. */
export const seatedTogether = (
  ledger: Ledger,
  ids: readonly SeatId[],
  seat: Given,
  now: Moment,
): Result<Ledger, SeatRefusal> => allSeated(ledger, new Map(ids.map((id) => [id, seat] as const)), now);

/** The ledger after a reserved place was given back; itself when it is not kept any more. */
export const placeReleased = (ledger: Ledger, id: SeatId, now: Moment): Ledger =>
  isPlaceholder(id) && Object.hasOwn(ledger.seats, id)
    ? departed(ledger, id, { at: now, how: 'refused' })
    : ledger;

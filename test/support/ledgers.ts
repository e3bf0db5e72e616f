import { byParticipant } from '../../functions/domain/act.ts';
import {
  groupId,
  institutionId,
  type InstitutionId,
  registrationKey,
  type SeatId,
  seatIdOf,
} from '../../functions/domain/ids.ts';
import type { Departure, Ledger, Seat } from '../../functions/domain/ledger.ts';
import type { Claimant } from '../../functions/domain/seat.ts';
import { HOUR, MINUTE, type Moment } from '../../functions/domain/time.ts';
import { aLedger, DPS, NOW } from './builders.ts';

/** The seat id of the n-th of many people. */
export const seatNumber = (number: number, attempt = 1): SeatId =>
  seatIdOf(registrationKey.parse(`p${String(number).padStart(6, '0')}`), attempt);

/** The n-th of many institutions. */
export const institutionNumber = (number: number): InstitutionId =>
  institutionId.parse(
    number
      .toString(25)
      .padStart(4, '2')
      .replaceAll(/[01]/g, (digit) => (digit === '0' ? 'y' : 'z')),
  );

export const claimant = (
  number: number,
  institution: InstitutionId = DPS,
  holdUntil: Moment | null = null,
): Claimant => ({ seatId: seatNumber(number), institutionId: institution, holdUntil });

export const taken = (institution: InstitutionId = DPS): Seat => ({
  kind: 'taken',
  institutionId: institution,
});

export const offered = (until: Moment = NOW + HOUR, institution: InstitutionId = DPS): Seat => ({
  kind: 'offered',
  institutionId: institution,
  until,
});

/** A seat kept until another limit agrees; `place` is where somebody waited before. */
export const held = (
  until: Moment = NOW + MINUTE,
  institution: InstitutionId = DPS,
  place: number | null = null,
): Seat => ({ kind: 'held', institutionId: institution, until, place });

/** A seat kept for somebody who comes from another group, where they have the same number. */
export const arriving = (
  number: number,
  changes: Partial<Extract<Seat, { kind: 'arriving' }>> = {},
): Seat => ({
  kind: 'arriving',
  institutionId: DPS,
  since: NOW,
  from: groupId.parse('poprzednia-grupa'),
  leaving: seatNumber(number),
  instead: null,
  ...changes,
});

const usedBy = (seats: readonly Seat[]): Ledger['used'] => {
  const used: Ledger['used'] = {};
  for (const { institutionId: id } of seats) used[id] = (used[id] ?? 0) + 1;
  return used;
};

/** A ledger with these seats, by the number of the person, and the counters that agree with them. */
export const withSeats = (ledger: Ledger, seats: Readonly<Record<number, Seat>>): Ledger => ({
  ...ledger,
  seats: Object.fromEntries(
    Object.entries(seats).map(([number, seat]) => [seatNumber(Number(number)), seat]),
  ),
  used: usedBy(Object.values(seats)),
});

/** A ledger that remembers people who left. */
export const withGone = (
  ledger: Ledger,
  numbers: readonly number[],
  departure: Departure = { at: NOW - MINUTE, how: 'left' },
): Ledger => ({
  ...ledger,
  gone: { ...ledger.gone, ...Object.fromEntries(numbers.map((number) => [seatNumber(number), departure])) },
});

type People = {
  readonly seated?: readonly number[];
  /** People with an offer until an hour from now. */
  readonly offered?: readonly number[];
  readonly waiting?: readonly number[];
};

/** A ledger with people in it, whose counters agree with its seats. */
export const filled = (ledger: Ledger, people: People, institution: InstitutionId = DPS): Ledger => {
  const { seated = [], offered: asked = [], waiting = [] } = people;
  const seats = {
    ...Object.fromEntries(seated.map((number) => [number, taken(institution)])),
    ...Object.fromEntries(asked.map((number) => [number, offered(NOW + HOUR, institution)])),
  };
  return {
    ...withSeats(ledger, seats),
    queue: Object.fromEntries(waiting.map((number, index) => [seatNumber(number), index + 1])),
    nextPlace: waiting.length + 1,
    revision: 1 + seated.length + asked.length + waiting.length,
  };
};

/** The fullest ledger of the usual size: 30 seats, two for each institution, and 30 people who wait. */
export const fullestLedger = (settings: Partial<Ledger> = {}): Ledger => {
  const ledger = filled(aLedger({ capacity: 30, perInstitution: 2, waitingLimit: 30 }), {
    waiting: Array.from({ length: 30 }, (_, index) => 100 + index),
  });
  const seats = Array.from({ length: 30 }, (_, index) => taken(institutionNumber(Math.floor(index / 2))));
  return {
    ...withSeats(ledger, Object.fromEntries(seats.entries())),
    revision: 61,
    last: byParticipant(NOW),
    ...settings,
  };
};

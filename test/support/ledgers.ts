import * as fc from 'fast-check';
import { byParticipant, bySystem } from '../../functions/domain/act.ts';
import {
  groupId,
  institutionId,
  type InstitutionId,
  registrationKey,
  type SeatId,
  seatIdOf,
} from '../../functions/domain/ids.ts';
import { type Departure, type Ledger, LEDGER_STATES, type Seat } from '../../functions/domain/ledger.ts';
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

/** One thing that a person tries. */
export type Move = {
  readonly kind: 'register' | 'leave';
  readonly person: number;
  readonly institution: number;
};

export const moves = fc.array(
  fc.record({
    kind: fc.constantFrom<Move['kind']>('register', 'register', 'register', 'leave'),
    person: fc.nat(11),
    institution: fc.nat(3),
  }),
  { maxLength: 60 },
);

export const ledgerSettings = fc.record({
  capacity: fc.nat(5),
  perInstitution: fc.option(fc.nat(3)),
  limitLiftsAt: fc.option(fc.constantFrom(NOW - MINUTE, NOW, NOW + MINUTE)),
  atInstitutionLimit: fc.constantFrom<Ledger['atInstitutionLimit']>('refuse', 'wait'),
  waitingLimit: fc.option(fc.nat(4)),
  closeWhenFull: fc.boolean(),
});

const anyInstitution = fc.nat(3).map(institutionNumber);

/** A deadline long over, just over, not yet reached. */
const anyDeadline = fc.constantFrom(NOW - HOUR, NOW, NOW + 1, NOW + HOUR);

const anySeat: fc.Arbitrary<Seat> = fc.oneof(
  { weight: 3, arbitrary: anyInstitution.map(taken) },
  { weight: 2, arbitrary: fc.tuple(anyDeadline, anyInstitution).map(([until, id]) => offered(until, id)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyDeadline, anyInstitution, fc.option(fc.constantFrom(-999_999, 77)))
      .map(([until, id, place]) => held(until, id, place)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anyInstitution, fc.boolean()).map(([id, swap]) =>
      arriving(20, {
        institutionId: id,
        instead: swap ? { seatId: seatNumber(21), institutionId: id } : null,
      }),
    ),
  },
);

const anyDeparture: fc.Arbitrary<Departure> = fc.record({
  at: fc.constantFrom(NOW - 25 * HOUR, NOW - MINUTE),
  how: fc.constantFrom<Departure['how']>('left', 'expired', 'moved', 'refused'),
});

const numbered = <Value>(from: number, values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value, index) => [String(from + index), value]));

/**
 * Ledgers of any shape that a group can come to have, before, during and after its sign-up: people 0 to 4 have seats
 * of any kind, 5 to 8 wait, with and without priority, 9 to 11 are gone, and whoever is left out is unknown.
 */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    settings: ledgerSettings,
    state: fc.constantFrom<Ledger['state']>('open', 'open', 'open', ...LEDGER_STATES),
    opensAt: fc.constantFrom(NOW - 60, NOW, NOW + 60),
    closesAt: fc.constantFrom(NOW, NOW + 1, NOW + 60),
    seats: fc.array(anySeat, { maxLength: 5 }),
    waiting: fc.uniqueArray(fc.integer({ min: 5, max: 8 }), { maxLength: 4 }),
    priority: fc.boolean(),
    gone: fc.array(anyDeparture, { maxLength: 3 }),
    last: fc.constantFrom(null, byParticipant(NOW - 60), bySystem(NOW), {
      at: NOW - 60,
      by: 'coordinator:anna' as const,
      why: 'prośba ośrodka',
    }),
  })
  .map(({ settings, state, opensAt, closesAt, seats, waiting, priority, gone, last }) => {
    const ledger = filled(aLedger({ ...settings, state, opensAt, closesAt }), { waiting });
    const [first] = waiting;
    const queue = priority && first !== undefined ? { [seatNumber(first)]: 1 - 1_000_000 } : {};
    const left = Object.entries(numbered(9, gone)).map(
      ([number, departure]) => [seatNumber(Number(number)), departure] as const,
    );
    return {
      ...withSeats(ledger, numbered(0, seats)),
      queue: { ...ledger.queue, ...queue },
      gone: Object.fromEntries(left),
      last,
    };
  });

import * as fc from 'fast-check';
import { byParticipant, bySystem } from '../../functions/domain/act.ts';
import { type Departure, type Ledger, LEDGER_STATES, type Seat } from '../../functions/domain/ledger.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { aLedger, NOW } from './builders.ts';
import {
  arriving,
  filled,
  held,
  institutionNumber,
  offered,
  seatNumber,
  taken,
  withSeats,
} from './ledgers.ts';

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
  how: fc.constantFrom<Departure['how']>('left', 'expired', 'moved', 'refused', 'substituted'),
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

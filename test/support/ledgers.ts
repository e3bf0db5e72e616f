import * as fc from 'fast-check';
import {
  institutionId,
  type InstitutionId,
  registrationKey,
  type SeatId,
  seatIdOf,
} from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { Claimant } from '../../functions/domain/seat.ts';
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

export const claimant = (number: number, institution: InstitutionId = DPS): Claimant => ({
  seatId: seatNumber(number),
  institutionId: institution,
});

/** A ledger with people in it, whose counters agree with its seats. */
export const filled = (
  ledger: Ledger,
  people: { readonly seated?: readonly number[]; readonly waiting?: readonly number[] },
  institution: InstitutionId = DPS,
): Ledger => {
  const { seated = [], waiting = [] } = people;
  return {
    ...ledger,
    seats: Object.fromEntries(seated.map((number) => [seatNumber(number), institution])),
    used: seated.length === 0 ? {} : { [institution]: seated.length },
    queue: Object.fromEntries(waiting.map((number, index) => [seatNumber(number), index + 1])),
    nextPlace: waiting.length + 1,
    revision: 1 + seated.length + waiting.length,
  };
};

/** The fullest ledger of the usual size: 30 seats, two for each institution, and 30 people who wait. */
export const fullestLedger = (settings: Partial<Ledger> = {}): Ledger => {
  const ledger = filled(aLedger({ capacity: 30, perInstitution: 2, waitingLimit: 30 }), {
    seated: Array.from({ length: 30 }, (_, index) => index),
    waiting: Array.from({ length: 30 }, (_, index) => 100 + index),
  });
  return {
    ...ledger,
    seats: Object.fromEntries(
      Object.keys(ledger.seats).map((id, index) => [id, institutionNumber(Math.floor(index / 2))]),
    ),
    used: Object.fromEntries(Array.from({ length: 15 }, (_, index) => [institutionNumber(index), 2])),
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
  waitingLimit: fc.option(fc.nat(4)),
  closeWhenFull: fc.boolean(),
});

/** Ledgers of any shape that a group can come to have, before, during and after its sign-up. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    settings: ledgerSettings,
    state: fc.constantFrom<Ledger['state']>('open', 'open', 'open', 'closed', 'cancelled'),
    opensAt: fc.constantFrom(NOW - 60, NOW, NOW + 60),
    closesAt: fc.constantFrom(NOW, NOW + 1, NOW + 60),
    seated: fc.uniqueArray(fc.nat(4), { maxLength: 5 }),
    waiting: fc.uniqueArray(fc.integer({ min: 5, max: 8 }), { maxLength: 4 }),
    gone: fc.uniqueArray(fc.integer({ min: 9, max: 11 }), { maxLength: 3 }),
  })
  .map(({ settings, state, opensAt, closesAt, seated, waiting, gone }) => ({
    ...filled(aLedger({ ...settings, state, opensAt, closesAt }), { seated, waiting }),
    gone: Object.fromEntries(gone.map((number) => [seatNumber(number), NOW - 60])),
  }));

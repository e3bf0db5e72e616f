import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, ledger, takesWaiters } from '../../functions/domain/ledger.ts';
import { freeSeats, signUpState } from '../../functions/domain/signUp.ts';
import { standingOf } from '../../functions/domain/standing.ts';
import { aLedger, NOW } from '../support/builders.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { filled, fullestLedger, seatNumber } from '../support/ledgers.ts';

describe('What visitors are told of a group', () => {
  it.each<[string, Ledger, ReturnType<typeof signUpState>]>([
    ['open while a seat is free', aLedger(), 'open'],
    ['scheduled before it opens', aLedger({ opensAt: NOW + 1 }), 'scheduled'],
    ['open from the opening moment on', aLedger({ opensAt: NOW }), 'open'],
    ['closed from the closing moment on', aLedger({ closesAt: NOW }), 'closed'],
    ['open until the moment before', aLedger({ closesAt: NOW + 1 }), 'open'],
    ['closed by a coordinator before its time', aLedger({ state: 'closed' }), 'closed'],
    ['closed also when it filled up before', aLedger({ state: 'full', closesAt: NOW }), 'closed'],
    ['full when it closed because it filled up', aLedger({ state: 'full' }), 'full'],
    ['a draft, whatever the time', aLedger({ state: 'draft', opensAt: NOW }), 'draft'],
    ['confirmed, and takes nobody new', aLedger({ state: 'confirmed' }), 'confirmed'],
    ['cancelled, whatever the time', aLedger({ state: 'cancelled', closesAt: NOW }), 'cancelled'],
    ['a waiting list when it is full', filled(aLedger({ capacity: 1 }), { seated: [1] }), 'waiting-list'],
    ['full without a waiting list', aLedger({ capacity: 0, waitingLimit: 0 }), 'full'],
    [
      'a waiting list while somebody waits for the seat that is free',
      filled(aLedger({ capacity: 1 }), { waiting: [1] }),
      'waiting-list',
    ],
  ])('is %s', (_, entry, state) => {
    expect(signUpState(entry, NOW)).toBe(state);
  });
});

describe('Free seats', () => {
  it('A1: are none when all are taken', () => {
    expect(freeSeats(filled(aLedger({ capacity: 2 }), { seated: [1, 2] }), NOW)).toBe(0);
  });

  it('A7: are those that were given back, and no more', () => {
    expect(
      freeSeats({ ...aLedger({ capacity: 3 }), gone: { [seatNumber(1)]: { at: NOW, how: 'left' } } }, NOW),
    ).toBe(3);
  });

  it('are none, not fewer, when the capacity is below the seats taken', () => {
    expect(freeSeats(filled(aLedger({ capacity: 1 }), { seated: [1, 2, 3] }), NOW)).toBe(0);
  });

  it('are there exactly when an open group says that it is open', () => {
    fc.assert(
      fc.property(anyLedger, (entry) => {
        const signUp = entry.state === 'open' && entry.opensAt <= NOW && NOW < entry.closesAt;
        expect(signUpState(entry, NOW) === 'open').toBe(signUp && freeSeats(entry, NOW) > 0);
      }),
    );
  });
});

describe('A waiting list', () => {
  it('takes one more until its limit', () => {
    const two = filled(aLedger({ waitingLimit: 2 }), { waiting: [1, 2] });
    expect([takesWaiters({ ...two, waitingLimit: 3 }), takesWaiters(two)]).toEqual([true, false]);
  });

  it('ranks those who wait 1, 2, 3, whatever places were given up before them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (places) => {
        const queue = Object.fromEntries(places.map((place, number) => [seatNumber(number), place]));
        const entry = { ...aLedger(), queue };
        const ranks = places
          .map((place, number) => ({ place, standing: standingOf(entry, seatNumber(number), NOW) }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ standing }) => standing);
        expect(ranks).toEqual(places.map((_, index) => ({ kind: 'waiting', place: index + 1 })));
      }),
    );
  });
});

describe('A ledger', () => {
  it('is read back as it was written', () => {
    expect(ledger.parse(fullestLedger())).toEqual(fullestLedger());
  });

  it('that counts a negative number of seats is not one', () => {
    expect(ledger.safeParse({ ...aLedger(), used: { dps2: -1 } }).success).toBe(false);
  });
});

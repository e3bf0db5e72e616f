import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf } from '../../functions/domain/lapse.ts';
import { seatsInUse } from '../../functions/domain/ledger.ts';
import {
  isPlaceholder,
  placeholderId,
  placeReleased,
  reservedFor,
  reservedPlaces,
  seatedTogether,
} from '../../functions/domain/reservation.ts';
import { aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { filled, seatNumber } from '../support/ledgers.ts';

const TAKEN = { kind: 'taken', institutionId: DPS } as const;
const HELD = { kind: 'held', institutionId: DPS, until: NOW + 60, place: null } as const;
const THREE = [101, 102, 103].map((number) => seatNumber(number));
const PLACES = ['abcdefg', 'bcdefgh'].map(placeholderId);

describe('Several seats at once', () => {
  it('are given together, and once', () => {
    const empty = aLedger({ capacity: 3 });
    const once = seatedTogether(empty, THREE, TAKEN, NOW);
    if (!once.ok) throw new Error('The story needs the seats');
    expect([
      once.value.used,
      Object.keys(once.value.seats),
      seatedTogether(once.value, THREE, TAKEN, NOW),
    ]).toEqual([{ [DPS]: 3 }, THREE, once]);
  });

  it.each([
    ['fewer seats are free', aLedger({ capacity: 2 }), { kind: 'group-full', capacity: 2, waiting: 0 }],
    [
      'somebody waits',
      filled(aLedger({ capacity: 9 }), { waiting: [5] }),
      { kind: 'group-full', waiting: 1 },
    ],
    [
      'the institution may have fewer',
      aLedger({ capacity: 9, perInstitution: 2 }),
      { kind: 'institution-limit', limit: 2 },
    ],
    ['the sign-up is over', aLedger({ capacity: 9, state: 'closed' }), { kind: 'group-closed' }],
  ])('are all refused when %s', (_, ledger, refusal) => {
    expect(seatedTogether(ledger, THREE, TAKEN, NOW)).toMatchObject({ ok: false, refusal });
  });

  it('are refused when one of the people has left since', () => {
    const [first = seatNumber(1)] = THREE;
    const left = { ...aLedger({ capacity: 9 }), gone: { [first]: { at: NOW, how: 'left' } } } as const;
    expect(seatedTogether(left, THREE, TAKEN, NOW)).toMatchObject({
      refusal: { kind: 'registration-ended' },
    });
  });

  it('make a group full that closes when full', () => {
    const after = seatedTogether(aLedger({ capacity: 3, closeWhenFull: true }), THREE, TAKEN, NOW);
    expect(after).toMatchObject({ value: { state: 'full' } });
  });

  it('never are more than the group has, nor more than the institution may use', () => {
    fc.assert(
      fc.property(anyLedger, (read) => {
        const ledger = asOf(read, NOW);
        const after = seatedTogether(ledger, THREE, TAKEN, NOW);
        if (!after.ok) return;
        const { perInstitution, limitLiftsAt, used } = after.value;
        const limit = perInstitution === null || (limitLiftsAt ?? NOW + 1) <= NOW ? Infinity : perInstitution;
        expect(seatsInUse(after.value)).toBeLessThanOrEqual(after.value.capacity);
        expect(used[DPS]).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('Places that institutions reserve', () => {
  const ids = (first: number, count: number) =>
    Array.from({ length: count }, (_, number) => placeholderId(`reserve${first + number}`.slice(-7)));

  it('are a coordinator’s to see, of every institution, the earliest end first', () => {
    const later = { ...HELD, until: NOW + 90 };
    const first = seatedTogether(aLedger({ capacity: 9 }), ids(10, 1), later, NOW);
    const both = first.ok
      ? seatedTogether(first.value, ids(20, 1), { ...HELD, institutionId: PCPR }, NOW)
      : first;
    const seen = both.ok ? reservedPlaces(both.value, NOW) : [];
    expect(seen.map(({ institutionId, until }) => [institutionId, until])).toEqual([
      [PCPR, NOW + 60],
      [DPS, NOW + 90],
    ]);
  });

  it('count in its limit when they are reserved: five are refused to one that may use two', () => {
    const ledger = aLedger({ capacity: 9, perInstitution: 2 });
    expect(seatedTogether(ledger, ids(1, 5), HELD, NOW)).toMatchObject({
      refusal: { kind: 'institution-limit', limit: 2 },
    });
  });

  it('are, with the seats of its people, never more than its limit, however it asks for them', () => {
    const anyWish = fc.record({ places: fc.integer({ min: 1, max: 5 }), named: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 8 }), fc.nat(6), (wishes, perInstitution) => {
        let ledger = aLedger({ capacity: 40, perInstitution });
        for (const [index, { places, named }] of wishes.entries()) {
          const wanted = named
            ? ids(index * 10, places).map((_, number) => seatNumber(index * 10 + number))
            : ids(index * 10, places);
          const after = seatedTogether(ledger, wanted, named ? TAKEN : HELD, NOW);
          ledger = after.ok ? after.value : ledger;
          const own = Object.values(ledger.seats).filter(({ institutionId }) => institutionId === DPS);
          expect(own.length).toBeLessThanOrEqual(perInstitution);
        }
      }),
    );
  });
});

describe('A reserved place', () => {
  const reserved = seatedTogether(aLedger({ capacity: 3 }), PLACES, HELD, NOW);
  const ledger = reserved.ok ? reserved.value : aLedger();

  it('has an id that no person has', () => {
    expect([PLACES.map(isPlaceholder), THREE.map(isPlaceholder)]).toEqual([
      [true, true],
      [false, false, false],
    ]);
  });

  it('is kept for its institution until its time, and for no other one', () => {
    expect([
      reservedFor(ledger, [DPS], NOW).map(({ seatId }) => seatId),
      reservedFor(ledger, [PCPR], NOW),
      reservedFor(ledger, [DPS], NOW + 60),
    ]).toEqual([PLACES, [], []]);
  });

  it('is free again when its time is over, and when it is given back', () => {
    const [first = seatNumber(1)] = PLACES;
    expect([seatsInUse(asOf(ledger, NOW + 60)), seatsInUse(placeReleased(ledger, first, NOW))]).toEqual([
      0, 1,
    ]);
  });
});

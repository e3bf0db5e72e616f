import { describe, expect, it } from 'vitest';
import { explain, type Explained, type Fact } from '../../functions/domain/explain.ts';
import { explainToCoordinator } from '../../functions/domain/explainToCoordinator.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import type { QuotaRoom } from '../../functions/domain/quotaRoom.ts';
import { atWarsaw, HOUR } from '../../functions/domain/time.ts';
import { aGroup, aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { filled, offered, seatNumber, taken, withGone, withSeats } from '../support/ledgers.ts';

const THURSDAY = atWarsaw('2026-11-26', '14:00');

const room = (taken_: number, limit: number, counted = false): QuotaRoom => ({
  quota: peopleQuota({ regions: ['slaskie'], types: null, people: limit }),
  taken: taken_,
  counted,
});

const view = (ledger: Ledger, number: number, changes: Partial<Explained> = {}): Explained => ({
  group: aGroup(),
  ledger,
  seatId: seatNumber(number),
  institutionId: DPS,
  status: { kind: 'pending' },
  approval: null,
  rooms: [],
  ...changes,
});

const facts = (...args: Parameters<typeof view>): readonly Fact[] => explain(view(...args), NOW);
const kinds = (found: readonly Fact[]): readonly string[] => found.map(({ kind }) => kind);

describe('Somebody who waits is told', () => {
  it('their place and how many are served before them', () => {
    const ledger = filled(aLedger({ capacity: 1 }), { seated: [9], waiting: [1, 2, 3, 4] });
    expect(facts(ledger, 4)).toContainEqual({ kind: 'place', place: 4, before: 3, waiting: 4 });
  });

  it('that the freed seat is offered to somebody until Thursday at two', () => {
    const seats = withSeats(aLedger({ capacity: 2 }), { 8: taken(), 9: offered(THURSDAY) });
    expect(facts({ ...seats, queue: { [seatNumber(1)]: 1 } }, 1)).toContainEqual({
      kind: 'offered-to-others',
      until: [THURSDAY],
    });
  });

  it('that their institution has used two of its two seats, and until when that limits it', () => {
    const ledger = filled(aLedger({ capacity: 5, perInstitution: 2, limitLiftsAt: THURSDAY }), {
      seated: [8, 9],
      waiting: [1],
    });
    expect(facts(ledger, 1)).toContainEqual({
      kind: 'institution-limit',
      used: 2,
      limit: 2,
      until: THURSDAY,
    });
  });

  it('nothing of the limit for institutions any more once it is lifted', () => {
    const ledger = filled(aLedger({ perInstitution: 1, limitLiftsAt: NOW }), { seated: [9], waiting: [1] });
    expect(kinds(facts(ledger, 1)).filter((kind) => kind.startsWith('institution'))).toEqual([]);
  });

  it('that the limit of the programme is used up: 880 of 880', () => {
    const ledger = filled(aLedger({ capacity: 5 }), { waiting: [1] });
    expect(facts(ledger, 1, { rooms: [room(880, 880)] })).toContainEqual({
      kind: 'quota-full',
      quota: room(880, 880).quota,
      taken: 880,
    });
  });

  it('that a full limit of the programme does not keep back whom it counts already', () => {
    const ledger = filled(aLedger({ capacity: 5 }), { waiting: [1] });
    expect(kinds(facts(ledger, 1, { rooms: [room(880, 880, true)] }))).toContain('next-in-line');
  });

  it('scenario 11: that the group is full, while the limit of the programme is not', () => {
    const ledger = filled(aLedger({ capacity: 1 }), { seated: [9], waiting: [1] });
    const found = facts(ledger, 1, { rooms: [room(3, 10)] });
    expect([
      found.find(({ kind }) => kind === 'group-full'),
      found.find(({ kind }) => kind === 'quota-room'),
    ]).toEqual([
      { kind: 'group-full', capacity: 1 },
      { kind: 'quota-room', quota: room(3, 10).quota, taken: 3 },
    ]);
  });

  it.each([
    ['the sign-up has ended', aGroup(), { closesAt: NOW }, 'sign-up-ended'],
    [
      'a coordinator offers the seats by hand',
      aGroup({ offers: { ...aGroup().offers, mode: 'manual' } }),
      {},
      'manual',
    ],
    [
      'the group starts too soon',
      aGroup({ sessions: [{ startsAt: NOW + 47 * HOUR, endsAt: NOW + 50 * HOUR }] }),
      {},
      'too-late',
    ],
  ] as const)('that nobody is asked by itself, because %s', (_, group, settings, why) => {
    const ledger = filled(aLedger({ capacity: 2, ...settings }), { seated: [9], waiting: [1] });
    expect(facts(ledger, 1, { group })).toContainEqual({ kind: 'service-stopped', why });
  });

  it('that they are next when nothing stands in the way', () => {
    const ledger = filled(aLedger({ capacity: 2 }), { seated: [9], waiting: [1, 2] });
    expect(
      [kinds(facts(ledger, 1)), kinds(facts(ledger, 2))].map((found) => found.includes('next-in-line')),
    ).toEqual([true, false]);
  });

  it('that they are not next while they are passed over', () => {
    const ledger = filled(aLedger({ capacity: 5, perInstitution: 1 }), { seated: [9], waiting: [1] });
    expect(kinds(facts(ledger, 1))).not.toContain('next-in-line');
  });

  it('that a coordinator has put them first', () => {
    const ledger = {
      ...filled(aLedger(), { waiting: [1, 2] }),
      queue: { [seatNumber(2)]: -5, [seatNumber(1)]: 1 },
    };
    expect(facts(ledger, 2).slice(0, 2)).toEqual([
      { kind: 'place', place: 1, before: 0, waiting: 2 },
      { kind: 'priority' },
    ]);
  });

  it('nothing of an offer whose deadline has passed: its seat is free again', () => {
    const ledger = {
      ...withSeats(aLedger({ capacity: 1 }), { 9: offered(NOW) }),
      queue: { [seatNumber(1)]: 1 },
    };
    const found = kinds(facts(ledger, 1));
    expect([found.includes('offered-to-others'), found.includes('group-full')]).toEqual([false, false]);
  });
});

describe('Everybody is told', () => {
  it('how the seats stand: taken, offered, free, and over where the capacity was lowered', () => {
    const ledger = filled(aLedger({ capacity: 2 }), { seated: [1, 2], offered: [3] });
    expect(facts(ledger, 1)).toContainEqual({
      kind: 'seats',
      taken: 2,
      offered: 1,
      free: 0,
      capacity: 2,
      over: 1,
    });
  });

  it('where the group is in its life', () => {
    const group = aGroup({ sessions: [{ startsAt: NOW, endsAt: NOW + HOUR }] });
    expect(facts(filled(aLedger(), { seated: [1] }), 1, { group })).toContainEqual({
      kind: 'state',
      state: 'running',
      startsAt: NOW,
    });
  });
});

describe('Who does not wait is told first', () => {
  it.each<[string, Ledger, Partial<Explained>, Fact]>([
    ['that they have a seat', filled(aLedger(), { seated: [1] }), {}, { kind: 'seated', assured: false }],
    [
      'that they have a seat in a group that takes place for sure',
      filled(aLedger({ state: 'confirmed' }), { seated: [1] }),
      {},
      { kind: 'seated', assured: true },
    ],
    [
      'until when a seat is offered to them',
      withSeats(aLedger(), { 1: offered(THURSDAY) }),
      {},
      { kind: 'offer-to-you', until: THURSDAY },
    ],
    ['that they have left', withGone(aLedger(), [1]), {}, { kind: 'ended', how: 'left', quota: null }],
    [
      'that their offer has expired, long after the ledger forgot them',
      aLedger(),
      { status: { kind: 'expired' } },
      { kind: 'ended', how: 'expired', quota: null },
    ],
    [
      'which limit refused them',
      aLedger(),
      { status: { kind: 'refused', quota: room(1, 1).quota.id } },
      { kind: 'ended', how: 'refused', quota: room(1, 1).quota.id },
    ],
    [
      'that the group was cancelled',
      filled(aLedger({ state: 'cancelled' }), { waiting: [1] }),
      {},
      { kind: 'cancelled' },
    ],
    ['that it is being decided', aLedger(), {}, { kind: 'being-decided' }],
  ])('%s', (_, ledger, changes, fact) => {
    expect(facts(ledger, 1, changes)[0]).toEqual(fact);
  });
});

describe('A coordinator sees besides', () => {
  const ledger: Ledger = {
    ...withSeats(aLedger({ perInstitution: 2 }), { 1: taken(PCPR), 2: taken(DPS), 3: taken(DPS) }),
    queue: { [seatNumber(4)]: 1, [seatNumber(5)]: -7 },
  };

  it('the same facts as the person', () => {
    expect(explainToCoordinator(view(ledger, 4), NOW)).toEqual(expect.arrayContaining([...facts(ledger, 4)]));
  });

  it('how many seats each institution has', () => {
    expect(explainToCoordinator(view(ledger, 4), NOW)).toContainEqual({
      kind: 'institutions',
      limit: 2,
      used: [
        { institutionId: DPS, seats: 2 },
        { institutionId: PCPR, seats: 1 },
      ],
    });
  });

  it('who was put first', () => {
    expect(explainToCoordinator(view(ledger, 4), NOW)).toContainEqual({
      kind: 'with-priority',
      people: [seatNumber(5)],
    });
  });
});

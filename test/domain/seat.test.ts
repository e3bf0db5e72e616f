import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byParticipant } from '../../functions/domain/act.ts';
import { registrationKey, seatIdOf } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { gate, nextStep } from '../../functions/domain/seat.ts';
import { aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { applied, registered, withdrawn } from '../support/ledgerModel.ts';
import { anyLedger, ledgerSettings, type Move, moves } from '../support/ledgerArbitraries.ts';
import { claimant, filled, institutionNumber, seatNumber } from '../support/ledgers.ts';

const stepOf = (ledger: Ledger, number = 99) => nextStep(ledger, claimant(number), NOW);

describe('The next step of somebody who wants a seat', () => {
  it('is to claim one while one is free', () => {
    expect(stepOf(aLedger())).toMatchObject({ write: { kind: 'claim' } });
  });

  it('is to queue when every seat is taken', () => {
    expect(stepOf(filled(aLedger({ capacity: 1 }), { seated: [1] }))).toMatchObject({
      write: { kind: 'queue' },
    });
  });

  it('C16: is to queue behind those who wait, although a seat has become free', () => {
    const ledger = filled(aLedger({ capacity: 2 }), { seated: [1], waiting: [2] });
    expect(stepOf(ledger)).toMatchObject({ write: { kind: 'queue' } });
  });

  it('A2: is a no when the group is full and nobody may wait', () => {
    const ledger = filled(aLedger({ capacity: 1, waitingLimit: 0 }), { seated: [1] });
    expect(stepOf(ledger)).toEqual({
      kind: 'refused',
      refusal: { kind: 'group-full', capacity: 1, waiting: 0 },
    });
  });

  it('is a no when the waiting list is full too', () => {
    const ledger = filled(aLedger({ capacity: 1, waitingLimit: 1 }), { seated: [1], waiting: [2] });
    expect(stepOf(ledger)).toMatchObject({ refusal: { kind: 'group-full', waiting: 1 } });
  });

  it('is to queue, however many wait, where the waiting list has no limit', () => {
    const ledger = filled(aLedger({ capacity: 0, waitingLimit: null }), { waiting: [1, 2, 3] });
    expect(stepOf(ledger)).toMatchObject({ write: { kind: 'queue' } });
  });

  it('B10: is a no that names the limit when their institution has used its seats', () => {
    const ledger = filled(aLedger({ capacity: 10, perInstitution: 2 }), { seated: [1, 2] });
    expect(stepOf(ledger)).toEqual({ kind: 'refused', refusal: { kind: 'institution-limit', limit: 2 } });
  });

  it('does not depend on the seats of other institutions', () => {
    const ledger = filled(aLedger({ perInstitution: 1 }), { seated: [1] }, PCPR);
    expect(stepOf(ledger)).toMatchObject({ write: { kind: 'claim', claimant: { institutionId: DPS } } });
  });

  it('is none when they have a seat: a lost answer is found again', () => {
    expect(stepOf(filled(aLedger(), { seated: [7] }), 7)).toMatchObject({ standing: { kind: 'seated' } });
  });

  it('is none when they wait, and tells their rank among those who still wait', () => {
    const ledger = withdrawn(filled(aLedger({ capacity: 0 }), { waiting: [1, 2, 3] }), seatNumber(1), NOW);
    expect(stepOf(ledger, 3)).toMatchObject({ standing: { kind: 'waiting', place: 2 } });
  });

  it('is a no when they have withdrawn: a late repetition does not bring the seat back', () => {
    const ledger = withdrawn(filled(aLedger(), { seated: [1] }), seatNumber(1), NOW);
    expect(stepOf(ledger, 1)).toMatchObject({ refusal: { kind: 'registration-ended', how: 'left' } });
  });

  it('is to claim the seat as the last one where that closes the group', () => {
    const ledger = filled(aLedger({ capacity: 2, closeWhenFull: true }), { seated: [1] });
    expect(stepOf(ledger)).toMatchObject({ write: { kind: 'claim-last', capacity: 2 } });
  });

  it('is to claim a seat that is not the last one where the last closes the group', () => {
    const ledger = filled(aLedger({ capacity: 3, closeWhenFull: true }), { seated: [1] });
    expect(stepOf(ledger)).toMatchObject({ write: { kind: 'claim-not-last', capacity: 3 } });
  });

  it('is a claim for somebody whose id is a word that every object knows', () => {
    const seatId = seatIdOf(registrationKey.parse('toStrin'), 16);
    expect(nextStep(aLedger(), { seatId, institutionId: DPS, holdUntil: null }, NOW)).toMatchObject({
      kind: 'write',
    });
  });
});

describe('The gate', () => {
  it.each([
    ['lets people in from the opening moment on', { opensAt: NOW }, undefined],
    ['tells when sign-up opens', { opensAt: NOW + 1 }, { kind: 'group-not-open-yet', opensAt: NOW + 1 }],
    ['is shut from the closing moment on', { closesAt: NOW }, { kind: 'group-closed' }],
    ['is shut when a coordinator closed the group', { state: 'closed' }, { kind: 'group-closed' }],
    ['is shut when the group is confirmed', { state: 'confirmed' }, { kind: 'group-closed' }],
    ['is shut while the group is a draft', { state: 'draft' }, { kind: 'group-closed' }],
    [
      'is shut when the group filled up and closed',
      { state: 'full', capacity: 3 },
      { kind: 'group-full', capacity: 3, waiting: 0 },
    ],
    ['is shut when the group was cancelled', { state: 'cancelled' }, { kind: 'group-cancelled' }],
  ] as const)('%s', (_, settings, expected) => {
    expect(gate(aLedger(settings), NOW)).toEqual(expected);
  });
});

const play = (ledger: Ledger, { kind, person, institution }: Move): Ledger =>
  kind === 'leave'
    ? withdrawn(ledger, seatNumber(person), NOW)
    : registered(ledger, claimant(person, institutionNumber(institution)), NOW).ledger;

/** Every ledger of a story, the first included. */
const story = (settings: Partial<Ledger>, moved: readonly Move[]): readonly Ledger[] =>
  moved.reduce<readonly Ledger[]>(
    (ledgers, move) => [...ledgers, play(ledgers.at(-1) ?? aLedger(settings), move)],
    [aLedger(settings)],
  );

const always = (rule: (ledger: Ledger, before: Ledger) => void) => {
  fc.assert(
    fc.property(ledgerSettings, moves, (settings, moved) => {
      const ledgers = story(settings, moved);
      for (const [index, ledger] of ledgers.entries()) rule(ledger, ledgers[index - 1] ?? ledger);
    }),
  );
};

describe('Whatever people do, in whatever order', () => {
  it('no more seats are taken than there are', () => {
    always(({ seats, capacity }) => {
      expect(Object.keys(seats).length).toBeLessThanOrEqual(capacity);
    });
  });

  it('places are given in the order of the writes, without gap or repeat', () => {
    always((ledger, before) => {
      const added = Object.entries(ledger.queue).filter(([id]) => !(id in before.queue));
      expect(added.map(([, place]) => place)).toEqual(added.map(() => before.nextPlace));
      expect(ledger.nextPlace).toBe(before.nextPlace + added.length);
    });
  });

  it('C16: nobody gets a seat while somebody waits', () => {
    always((ledger, before) => {
      const newlySeated = Object.keys(ledger.seats).filter((id) => !(id in before.seats));
      if (Object.keys(before.queue).length > 0) expect(newlySeated).toEqual([]);
    });
  });

  it('nobody is in two of seats, queue and gone', () => {
    always(({ seats, queue, gone }) => {
      const ids = [seats, queue, gone].flatMap((map) => Object.keys(map));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('the seats counted for each institution are those it has', () => {
    always(({ seats, used }) => {
      const counted = Object.fromEntries(Object.entries(used).filter(([, count]) => count !== 0));
      const own: Record<string, number> = {};
      for (const { institutionId: id } of Object.values(seats)) own[id] = (own[id] ?? 0) + 1;
      expect(counted).toEqual(own);
    });
  });

  it('no institution has more seats than it may', () => {
    always(({ used, perInstitution, limitLiftsAt }) => {
      if (limitLiftsAt !== null && limitLiftsAt <= NOW) return;
      const most = Math.max(0, ...Object.values(used));
      expect(most).toBeLessThanOrEqual(perInstitution ?? most);
    });
  });

  it('E31: a group that closes when full is full for good once every seat is taken', () => {
    always(({ closeWhenFull, capacity, seats, state }, before) => {
      const full = closeWhenFull && capacity > 0 && Object.keys(seats).length === capacity;
      expect(state).toBe(full || before.state === 'full' ? 'full' : 'open');
    });
  });

  it('every change raises the revision by one', () => {
    always((ledger, before) => {
      const unchanged = { ...ledger, revision: before.revision, last: before.last };
      const same = JSON.stringify(unchanged) === JSON.stringify(before);
      expect(ledger.revision - before.revision).toBe(same ? 0 : 1);
    });
  });

  it('a write that is advised for a ledger takes place on that ledger, so that nobody is sent in circles', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(12), fc.nat(3), (ledger, person, institution) => {
        const step = nextStep(ledger, claimant(person, institutionNumber(institution)), NOW);
        if (step.kind === 'write') expect(applied(ledger, step.write, byParticipant(NOW))).not.toBe(ledger);
      }),
    );
  });
});

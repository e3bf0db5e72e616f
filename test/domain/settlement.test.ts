import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, seated } from '../../functions/domain/lapse.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { settlementsOf, statusOf } from '../../functions/domain/settlement.ts';
import { aLedger, DPS, NOW } from '../support/builders.ts';
import { registered, withdrawn } from '../support/ledgerModel.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { claimant, filled, seatNumber } from '../support/ledgers.ts';

const LEFT = { at: NOW, how: 'left' } as const;

const withOffer = (ledger: Ledger, number: number, until: number): Ledger =>
  seated(ledger, seatNumber(number), { kind: 'offered', institutionId: DPS, until });

describe('What follows from a ledger write', () => {
  it('is a confirmation for the one who got the seat', () => {
    const before = filled(aLedger(), { seated: [1] });
    const after = registered(before, claimant(2), NOW).ledger;
    expect(settlementsOf(before, after)).toEqual([
      {
        seatId: seatNumber(2),
        before: undefined,
        status: { kind: 'confirmed', assured: false },
        revision: after.revision,
        act: after.last,
      },
    ]);
  });

  it('is a place for the one who waits', () => {
    const before = filled(aLedger({ capacity: 0 }), { waiting: [1] });
    const after = registered(before, claimant(2), NOW).ledger;
    expect(settlementsOf(before, after)).toMatchObject([{ status: { kind: 'waiting', place: 2 } }]);
  });

  it('is a withdrawal for the one who left, and nothing for those who move up', () => {
    const before = filled(aLedger({ capacity: 0 }), { waiting: [1, 2, 3] });
    const after = withdrawn(before, seatNumber(1), NOW);
    expect(settlementsOf(before, after)).toMatchObject([
      { seatId: seatNumber(1), status: { kind: 'withdrawn' } },
    ]);
  });

  it('is nothing when a coordinator closes the group', () => {
    const before = filled(aLedger(), { seated: [1] });
    expect(settlementsOf(before, { ...before, state: 'closed', revision: 9 })).toEqual([]);
  });

  it('is nothing for an id that the ledger forgets', () => {
    const before = { ...aLedger(), gone: { [seatNumber(1)]: LEFT } };
    expect(settlementsOf(before, { ...before, gone: {} })).toEqual([]);
  });

  it('is nothing for an id that is shut out without ever having had a place', () => {
    const before = aLedger();
    expect(settlementsOf(before, { ...before, gone: { [seatNumber(1)]: LEFT } })).toEqual([]);
  });

  it('is everybody when nothing is known of before', () => {
    const after = filled(aLedger({ capacity: 2 }), { seated: [1, 2], waiting: [3] });
    expect(settlementsOf(undefined, after).map(({ status }) => status.kind)).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
    ]);
  });

  it('never contradicts the ledger it follows from', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (before, after) => {
        for (const { seatId, status } of settlementsOf(before, after))
          expect(statusOf(after, seatId)).toEqual(status);
      }),
    );
  });

  it('is nothing when nothing changed', () => {
    fc.assert(
      fc.property(anyLedger, (same) => {
        expect(settlementsOf(same, same)).toEqual([]);
      }),
    );
  });

  it('is an offer, with its deadline, for the one who is next', () => {
    const before = filled(aLedger({ capacity: 2 }), { seated: [1], waiting: [2] });
    const after = withOffer(before, 2, NOW + 60);
    expect(settlementsOf(before, after)).toMatchObject([{ status: { kind: 'offered', until: NOW + 60 } }]);
  });

  it('is told again when somebody is offered a seat with another deadline', () => {
    const waiting = filled(aLedger({ capacity: 2 }), { seated: [1], waiting: [2] });
    const [first, second] = [withOffer(waiting, 2, NOW + 60), withOffer(waiting, 2, NOW + 120)];
    expect(settlementsOf(first, second)).toMatchObject([{ status: { kind: 'offered', until: NOW + 120 } }]);
  });

  it('is nothing while a seat is only held until another limit agrees', () => {
    const held = { kind: 'held', institutionId: DPS, until: NOW + 60, place: null } as const;
    const before = aLedger();
    expect(settlementsOf(before, { ...before, seats: { [seatNumber(1)]: held } })).toEqual([]);
  });

  it('is an expiry for the one whose offer nobody answered', () => {
    const before = withOffer(filled(aLedger({ capacity: 2 }), { waiting: [2] }), 2, NOW);
    expect(settlementsOf(before, asOf(before, NOW))).toMatchObject([
      { seatId: seatNumber(2), before: { kind: 'offered' }, status: { kind: 'expired' } },
    ]);
  });

  it('is an assurance for everybody with a seat when the group is confirmed', () => {
    const before = filled(aLedger(), { seated: [1, 2], waiting: [3] });
    const after = { ...before, state: 'confirmed' } as const;
    expect(settlementsOf(before, after).map(({ status }) => status)).toEqual([
      { kind: 'confirmed', assured: true },
      { kind: 'confirmed', assured: true },
    ]);
  });

  it('is a cancellation for everybody when the group is cancelled, also for those who wait', () => {
    const before = filled(aLedger(), { seated: [1], waiting: [2] });
    const after = { ...before, state: 'cancelled' } as const;
    expect(settlementsOf(before, after).map(({ status }) => status.kind)).toEqual(['cancelled', 'cancelled']);
  });
});

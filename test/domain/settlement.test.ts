import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlementsOf } from '../../functions/domain/settlement.ts';
import { standingOf } from '../../functions/domain/standing.ts';
import { aLedger, NOW } from '../support/builders.ts';
import { registered, withdrawn } from '../support/ledgerModel.ts';
import { anyLedger, claimant, filled, seatNumber } from '../support/ledgers.ts';

describe('What follows from a ledger write', () => {
  it('is a confirmation for the one who got the seat', () => {
    const before = filled(aLedger(), { seated: [1] });
    const after = registered(before, claimant(2), NOW).ledger;
    expect(settlementsOf(before, after)).toEqual([
      { seatId: seatNumber(2), status: { kind: 'confirmed' }, revision: after.revision },
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
    const before = { ...aLedger(), gone: { [seatNumber(1)]: NOW } };
    expect(settlementsOf(before, { ...before, gone: {} })).toEqual([]);
  });

  it('is nothing for an id that is shut out without ever having had a place', () => {
    const before = aLedger();
    expect(settlementsOf(before, { ...before, gone: { [seatNumber(1)]: NOW } })).toEqual([]);
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
    const kinds = { confirmed: 'seated', waiting: 'waiting', withdrawn: 'gone' } as const;
    fc.assert(
      fc.property(anyLedger, anyLedger, (before, after) => {
        for (const { seatId, status } of settlementsOf(before, after)) {
          expect(standingOf(after, seatId).kind).toBe(kinds[status.kind]);
        }
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
});

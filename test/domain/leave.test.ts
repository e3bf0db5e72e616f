import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationKey, seatIdOf } from '../../functions/domain/ids.ts';
import { leaveStep, REMEMBER_GONE } from '../../functions/domain/leave.ts';
import { aLedger, DPS, NOW } from '../support/builders.ts';
import { withdrawn } from '../support/ledgerModel.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { filled, seatNumber } from '../support/ledgers.ts';

const LEFT = { at: NOW, how: 'left' } as const;

const goneSince = (at: number, people: number) =>
  Object.fromEntries(
    Array.from({ length: people }, (_, number) => [seatNumber(number), { at, how: 'left' as const }]),
  );

describe('Somebody who leaves', () => {
  it('gives back the seat and what it counted for their institution', () => {
    const ledger = filled(aLedger(), { seated: [1, 2] });
    expect(leaveStep(ledger, seatNumber(1), LEFT)).toMatchObject({
      write: { kind: 'leave-seat', institutionId: DPS },
    });
  });

  it('gives up the place on the waiting list', () => {
    const ledger = filled(aLedger({ capacity: 0 }), { waiting: [1] });
    expect(leaveStep(ledger, seatNumber(1), LEFT)).toMatchObject({ write: { kind: 'leave-queue' } });
  });

  it('is kept out when they never got in, for their claim may still be under way', () => {
    expect(leaveStep(aLedger(), seatNumber(1), LEFT)).toMatchObject({ write: { kind: 'bar' } });
  });

  it('has nothing left to do when they have left', () => {
    const ledger = { ...aLedger(), gone: goneSince(NOW, 1) };
    expect(leaveStep(ledger, seatNumber(0), LEFT)).toEqual({ kind: 'left' });
  });

  it('is not taken for somebody who has a seat because of a word that every object knows', () => {
    const seatId = seatIdOf(registrationKey.parse('toStrin'), 16);
    expect(leaveStep(aLedger(), seatId, LEFT)).toMatchObject({ write: { kind: 'bar' } });
  });

  it('makes the ledger forget those who left a day ago', () => {
    const ledger = { ...aLedger(), gone: goneSince(NOW - REMEMBER_GONE, 1) };
    expect(leaveStep(ledger, seatNumber(9), LEFT)).toMatchObject({ write: { forget: [seatNumber(0)] } });
  });

  it('does not make the ledger forget those who left less than a day ago', () => {
    const ledger = { ...aLedger(), gone: goneSince(NOW - REMEMBER_GONE + 1, 1) };
    expect(leaveStep(ledger, seatNumber(9), LEFT)).toMatchObject({ write: { forget: [] } });
  });

  it('makes the ledger forget at most twenty people in one write', () => {
    const ledger = { ...aLedger(), gone: goneSince(NOW - REMEMBER_GONE, 30) };
    const step = leaveStep(ledger, seatNumber(99), LEFT);
    expect(step.kind === 'write' ? step.write.forget : []).toHaveLength(20);
  });

  it('A7: leaves once, however often they leave', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(12), (ledger, person) => {
        const once = withdrawn(ledger, seatNumber(person), NOW);
        expect(withdrawn(once, seatNumber(person), NOW)).toEqual(once);
      }),
    );
  });
});

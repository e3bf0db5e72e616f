import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, holdReleased, seated } from '../../functions/domain/lapse.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { freeSeats } from '../../functions/domain/signUp.ts';
import { standingOf } from '../../functions/domain/standing.ts';
import { aLedger, DPS, NOW } from '../support/builders.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { filled, seatNumber } from '../support/ledgers.ts';

const offered = (ledger: Ledger, until: number): Ledger =>
  seated(ledger, seatNumber(1), { kind: 'offered', institutionId: DPS, until });

const held = (ledger: Ledger, place: number | null): Ledger =>
  seated(ledger, seatNumber(1), { kind: 'held', institutionId: DPS, until: NOW, place });

describe('An offer', () => {
  it('D23: holds its seat: it is not free to the public', () => {
    expect(freeSeats(offered(aLedger({ capacity: 1 }), NOW + 1), NOW)).toBe(0);
  });

  it('is good until the moment before its deadline', () => {
    const ledger = offered(aLedger(), NOW + 1);
    expect(standingOf(ledger, seatNumber(1), NOW)).toEqual({ kind: 'offered', until: NOW + 1 });
  });

  it('D24: has expired from its deadline on, although nobody has written it down', () => {
    expect(standingOf(offered(aLedger(), NOW), seatNumber(1), NOW)).toEqual({ kind: 'gone', how: 'expired' });
  });

  it('D24: gives its seat free by expiring, and what it counted for the institution', () => {
    const lapsed = asOf(offered(aLedger({ capacity: 1 }), NOW), NOW);
    expect([freeSeats(lapsed, NOW), lapsed.used]).toEqual([1, { [DPS]: 0 }]);
  });

  it('is remembered as gone since its deadline, not since somebody looked', () => {
    const lapsed = asOf(offered(aLedger(), NOW - 60), NOW);
    expect(lapsed.gone).toEqual({ [seatNumber(1)]: { at: NOW - 60, how: 'expired' } });
  });
});

describe('A hold that lapses', () => {
  it('sends a newcomer away', () => {
    expect(standingOf(held(aLedger(), null), seatNumber(1), NOW)).toEqual({ kind: 'gone', how: 'refused' });
  });

  it('gives somebody who waited the old place back', () => {
    const ledger = held(filled(aLedger(), { waiting: [1, 2] }), 1);
    expect(standingOf(ledger, seatNumber(1), NOW)).toEqual({ kind: 'waiting', place: 1 });
  });

  it('is the same as one that was given up before', () => {
    const ledger = held(filled(aLedger(), { waiting: [1, 2] }), 1);
    expect(holdReleased(ledger, seatNumber(1), NOW)).toEqual(asOf(ledger, NOW));
  });
});

describe('A ledger as of a moment', () => {
  it('D24: is the same however often it is asked for', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const once = asOf(ledger, NOW);
        expect(asOf(once, NOW)).toBe(once);
      }),
    );
  });

  it('is itself when nothing has lapsed', () => {
    const ledger = offered(filled(aLedger(), { seated: [2], waiting: [3] }), NOW + 1);
    expect(asOf(ledger, NOW)).toBe(ledger);
  });

  it('lets nothing lapse in a cancelled group: everybody was told that it does not take place', () => {
    const ledger = { ...offered(aLedger(), NOW), state: 'cancelled' } as const;
    expect(asOf(ledger, NOW)).toBe(ledger);
  });

  it('never has fewer free seats than before', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(freeSeats(ledger, NOW + 3600)).toBeGreaterThanOrEqual(freeSeats(ledger, NOW));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatId } from '../../functions/domain/ids.ts';
import { asOf } from '../../functions/domain/lapse.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { placeholderId } from '../../functions/domain/reservation.ts';
import { substituted, substitutionEnd } from '../../functions/domain/substitution.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { startOf } from '../../functions/domain/group.ts';
import { aGroup, aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { seatNumber } from '../support/ledgers.ts';

const [ANNA, JAN, EWA] = [seatNumber(1), seatNumber(2), seatNumber(3)];
const RESERVED = placeholderId('abcdefgh');

const withAnna: Ledger = {
  ...aLedger({ capacity: 2 }),
  seats: { [ANNA]: { kind: 'taken', institutionId: DPS }, [JAN]: { kind: 'taken', institutionId: PCPR } },
  queue: { [seatNumber(9)]: 1 },
  used: { [DPS]: 1, [PCPR]: 1 },
};

const usedBy = ({ used }: Ledger) => Object.entries(used).filter(([, seats]) => seats > 0);

describe('A substitution', () => {
  it('gives the seat to the colleague, and nobody who waits gets it', () => {
    const after = substituted(withAnna, { leaving: ANNA, arriving: EWA }, NOW);
    expect(after).toMatchObject({
      ok: true,
      value: {
        seats: { [EWA]: { kind: 'taken', institutionId: DPS }, [JAN]: { kind: 'taken' } },
        queue: { [seatNumber(9)]: 1 },
        gone: { [ANNA]: { at: NOW, how: 'substituted' } },
        used: { [DPS]: 1, [PCPR]: 1 },
      },
    });
  });

  it('done twice is done once', () => {
    const once = substituted(withAnna, { leaving: ANNA, arriving: EWA }, NOW);
    if (!once.ok) throw new Error('The story needs it');
    expect(substituted(once.value, { leaving: ANNA, arriving: EWA }, NOW + 9)).toEqual(once);
  });

  it('names the person for a reserved place, which is nobody’s registration afterwards', () => {
    const held = { kind: 'held', institutionId: DPS, until: NOW + 60, place: null } as const;
    const after = substituted(
      { ...withAnna, seats: { [RESERVED]: held } },
      { leaving: RESERVED, arriving: EWA },
      NOW,
    );
    expect(after).toMatchObject({
      ok: true,
      value: { seats: { [EWA]: { kind: 'taken' } }, gone: { [RESERVED]: { how: 'refused' } } },
    });
  });

  it.each([
    ['of somebody who has left', { leaving: EWA, arriving: seatNumber(4) }, 'not-seated'],
    ['by somebody who has a seat', { leaving: ANNA, arriving: JAN }, 'already-registered'],
    ['by somebody who waits', { leaving: ANNA, arriving: seatNumber(9) }, 'already-registered'],
  ])('is refused %s', (_, substitution, kind) => {
    expect(substituted(withAnna, substitution, NOW)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('is refused in a group that was cancelled', () => {
    const cancelled = { ...withAnna, state: 'cancelled' } as const;
    expect(substituted(cancelled, { leaving: ANNA, arriving: EWA }, NOW)).toMatchObject({
      refusal: { kind: 'group-cancelled' },
    });
  });

  it('never changes how many seats are in use, nor what any institution uses, nor who waits', () => {
    const newcomer = seatNumber(999);
    fc.assert(
      fc.property(anyLedger, fc.nat(), (read, pick) => {
        const ledger = asOf(read, NOW);
        const taken = Object.keys(ledger.seats);
        const leaving = taken[pick % Math.max(1, taken.length)];
        if (leaving === undefined) return;
        const after = substituted(ledger, { leaving: seatId.parse(leaving), arriving: newcomer }, NOW);
        if (!after.ok) return;
        expect([
          Object.keys(after.value.seats).length,
          usedBy(after.value).toSorted(),
          after.value.queue,
        ]).toEqual([taken.length, usedBy(ledger).toSorted(), ledger.queue]);
      }),
    );
  });
});

describe('The end of substitutions', () => {
  it.each([
    ['a day before the start, where the group says nothing', aGroup(), 24],
    ['as the group says', aGroup({ substituteHours: 2 }), 2],
  ])('is %s', (_, group, hours) => {
    expect(startOf(group) - substitutionEnd(group)).toBe(hours * HOUR);
  });
});

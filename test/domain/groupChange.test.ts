import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cancelled,
  confirmed,
  handedOver,
  MOST_SEATS,
  opened,
  withCapacity,
  withPriority,
} from '../../functions/domain/groupChange.ts';
import type { Ledger, Seat } from '../../functions/domain/ledger.ts';
import { inOrder } from '../../functions/domain/offers.ts';
import { aLedger, DPS, NOW } from '../support/builders.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { filled, offered, seatNumber, withGone } from '../support/ledgers.ts';

const valueOf = (result: ReturnType<typeof withCapacity>): Ledger => {
  if (!result.ok) throw new Error(`The story needs a change, not ${result.refusal.kind}`);
  return result.value;
};

describe('Setting the capacity', () => {
  it('adds seats', () => {
    expect(valueOf(withCapacity(aLedger({ capacity: 1 }), 7, 'refuse')).capacity).toBe(7);
  });

  it('to what it is changes nothing', () => {
    const ledger = aLedger({ capacity: 7 });
    expect(valueOf(withCapacity(ledger, 7, 'refuse'))).toBe(ledger);
  });

  it('F32: below the seats in use is refused, with how many there are', () => {
    const ledger = filled(aLedger({ capacity: 8 }), { seated: [1, 2, 3, 4, 5, 6], offered: [7, 8] });
    expect(withCapacity(ledger, 5, 'refuse')).toEqual({
      ok: false,
      refusal: { kind: 'capacity-below-taken', taken: 8 },
    });
  });

  it('F32: below the seats in use removes nobody where the group allows it', () => {
    const ledger = filled(aLedger({ capacity: 8 }), { seated: [1, 2, 3, 4, 5, 6, 7, 8] });
    expect(valueOf(withCapacity(ledger, 5, 'allow'))).toEqual({ ...ledger, capacity: 5 });
  });

  it('of a group that is over may be raised to a number that is still below', () => {
    const ledger = filled(aLedger({ capacity: 1 }), { seated: [1, 2, 3] });
    expect(valueOf(withCapacity(ledger, 2, 'refuse')).capacity).toBe(2);
  });

  it('to none is a number like others', () => {
    expect(valueOf(withCapacity(aLedger(), 0, 'refuse')).capacity).toBe(0);
  });

  it.each([-1, MOST_SEATS + 1, 1.5, Number.NaN])('to %d is refused', (capacity) => {
    expect(withCapacity(aLedger(), capacity, 'allow')).toMatchObject({
      refusal: { kind: 'out-of-range', field: 'capacity', least: 0, most: MOST_SEATS },
    });
  });

  it('of a cancelled group is refused', () => {
    expect(withCapacity(aLedger({ state: 'cancelled' }), 5, 'allow')).toMatchObject({
      refusal: { kind: 'group-cancelled' },
    });
  });

  it('never changes who has a seat or a place', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(20), (ledger, capacity) => {
        const change = withCapacity(ledger, capacity, 'allow');
        expect(change.ok ? { ...change.value, capacity: ledger.capacity } : ledger).toEqual(ledger);
      }),
    );
  });
});

describe('Priority', () => {
  it('puts somebody before all others', () => {
    const ledger = filled(aLedger(), { waiting: [1, 2, 3] });
    expect(inOrder(valueOf(withPriority(ledger, seatNumber(3), NOW)))).toEqual(
      [3, 1, 2].map((n) => seatNumber(n)),
    );
  });

  it('keeps the old order among those who have it', () => {
    const ledger = filled(aLedger(), { waiting: [1, 2, 3] });
    const third = valueOf(withPriority(ledger, seatNumber(3), NOW));
    expect(inOrder(valueOf(withPriority(third, seatNumber(2), NOW)))).toEqual(
      [2, 3, 1].map((n) => seatNumber(n)),
    );
  });

  it('given twice is given once', () => {
    const once = valueOf(withPriority(filled(aLedger(), { waiting: [1, 2] }), seatNumber(2), NOW));
    expect(valueOf(withPriority(once, seatNumber(2), NOW))).toBe(once);
  });

  it('is refused to who has a seat', () => {
    expect(withPriority(filled(aLedger(), { seated: [1] }), seatNumber(1), NOW)).toMatchObject({
      refusal: { kind: 'not-waiting', standing: { kind: 'seated' } },
    });
  });
});

describe('A group', () => {
  it.each(['open', 'full', 'closed'] as const)('that is %s can be confirmed', (state) => {
    expect(valueOf(confirmed(aLedger({ state }))).state).toBe('confirmed');
  });

  it.each(['draft', 'cancelled'] as const)('that is %s cannot be confirmed', (state) => {
    expect(confirmed(aLedger({ state }))).toMatchObject({ refusal: { kind: 'wrong-state', state } });
  });

  it('keeps its people written down when it is cancelled: they have to be told', () => {
    const ledger = filled(aLedger(), { seated: [1], waiting: [2] });
    expect(valueOf(cancelled(ledger))).toEqual({ ...ledger, state: 'cancelled' });
  });

  it('that was cancelled is not cancelled again', () => {
    const ledger = aLedger({ state: 'cancelled' });
    expect(valueOf(cancelled(ledger))).toBe(ledger);
  });

  it('that is a draft is opened at a time', () => {
    expect(valueOf(opened(aLedger({ state: 'draft' }), NOW + 60))).toMatchObject({
      state: 'open',
      opensAt: NOW + 60,
    });
  });

  it('cannot be opened at or after its closing time', () => {
    expect(opened(aLedger({ state: 'draft', closesAt: NOW }), NOW)).toMatchObject({
      refusal: { kind: 'wrong-order', field: 'opensAt' },
    });
  });

  it('that was closed is not opened as a draft is', () => {
    expect(opened(aLedger({ state: 'closed' }), NOW)).toMatchObject({ refusal: { kind: 'wrong-state' } });
  });
});

describe('A seat given by hand', () => {
  const seat: Seat = offered(NOW + 60);
  const give = (ledger: Ledger, number = 1) =>
    handedOver(ledger, { seatId: seatNumber(number), institutionId: DPS, seat }, NOW);

  it('goes to who waits, out of turn', () => {
    const ledger = valueOf(give(filled(aLedger({ capacity: 1 }), { waiting: [2, 1] })));
    expect([ledger.seats[seatNumber(1)], inOrder(ledger)]).toEqual([seat, [seatNumber(2)]]);
  });

  it('goes to the next attempt of somebody whose last one ended', () => {
    const ended = withGone(aLedger(), [1], { at: NOW - 60, how: 'expired' });
    const next = seatNumber(1, 2);
    const ledger = valueOf(handedOver(ended, { seatId: next, institutionId: DPS, seat }, NOW));
    expect([ledger.seats[next], Object.keys(ledger.gone)]).toEqual([seat, [seatNumber(1)]]);
  });

  it.each([
    ['has a seat', filled(aLedger(), { seated: [1] })],
    ['has an offer', filled(aLedger(), { offered: [1] })],
    ['has left', withGone(aLedger(), [1])],
    ['let an offer expire, as the same attempt', withGone(aLedger(), [1], { at: NOW - 60, how: 'expired' })],
    ['has moved', withGone(aLedger(), [1], { at: NOW - 60, how: 'moved' })],
  ])('is refused to who %s', (_, ledger) => {
    expect(give(ledger)).toMatchObject({ refusal: { kind: 'not-waiting' } });
  });

  it('is refused where no seat is free', () => {
    expect(give(filled(aLedger({ capacity: 1 }), { seated: [9], waiting: [1] }))).toMatchObject({
      refusal: { kind: 'no-free-seat', waiting: 1 },
    });
  });

  it('is refused to whose institution is at its limit', () => {
    expect(give(filled(aLedger({ perInstitution: 1 }), { seated: [9], waiting: [1] }))).toMatchObject({
      refusal: { kind: 'institution-limit', limit: 1 },
    });
  });
});

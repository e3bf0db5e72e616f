import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import { type Ledger, seatsInUse } from '../../functions/domain/ledger.ts';
import { standingOf } from '../../functions/domain/standing.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import {
  arrived,
  decidedMove,
  type Exchange,
  expecting,
  givenUp,
  isDecided,
  type Move,
  unfinishedMoves,
} from '../../functions/domain/transfer.ts';
import { aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { filled, seatNumber, taken, withGone, withSeats } from '../support/ledgers.ts';

const SOURCE = groupId.parse('stara-grupa');
const TARGET = groupId.parse('nowa-grupa');

/** Number 1 leaves the source and is number 11 in the target. */
const MOVE: Move = { from: SOURCE, leaving: seatNumber(1), arriving: seatNumber(11), institutionId: DPS };
/** Number 12 of the target comes to the source as number 2. */
const EXCHANGE: Exchange = { leaving: seatNumber(12), arriving: seatNumber(2), institutionId: PCPR };

const source = filled(aLedger({ groupId: SOURCE, capacity: 1 }), { seated: [1] });
const target = aLedger({ groupId: TARGET, capacity: 1 });
const fullTarget = withSeats(target, { 12: taken(PCPR) });

const valueOf = (result: ReturnType<typeof expecting>): Ledger => {
  if (!result.ok) throw new Error(`The story needs a ledger, not ${result.refusal.kind}`);
  return result.value;
};

const expected = (exchange: Exchange | null = null): Ledger =>
  valueOf(expecting(exchange === null ? target : fullTarget, MOVE, exchange, NOW));

describe('The group that somebody comes to', () => {
  it('keeps a seat that nobody else can have', () => {
    expect([seatsInUse(expected()), expected().used]).toEqual([1, { [DPS]: 1 }]);
  });

  it('asked again changes nothing', () => {
    const once = expected();
    expect(valueOf(expecting(once, MOVE, null, NOW + 5))).toBe(once);
  });

  it.each<[string, Ledger, string]>([
    ['without a free seat', fullTarget, 'no-free-seat'],
    ['where somebody waits for the free seat', filled(target, { waiting: [9] }), 'no-free-seat'],
    ['that was cancelled', { ...target, state: 'cancelled' }, 'group-cancelled'],
    ['that is a draft', { ...target, state: 'draft' }, 'wrong-state'],
    ['in which the person waits', filled(target, { waiting: [11] }), 'already-registered'],
    [
      'in which the institution has its seats',
      { ...fullTarget, capacity: 2, perInstitution: 1, used: { [DPS]: 1 } },
      'institution-limit',
    ],
  ])('%s refuses', (_, ledger, kind) => {
    expect(expecting(ledger, MOVE, null, NOW)).toMatchObject({ refusal: { kind } });
  });

  it('takes no more seats in a swap than before', () => {
    expect(seatsInUse(expected(EXCHANGE))).toBe(1);
  });

  it('still tells the other person of a swap that the seat is theirs, until it is decided', () => {
    expect(standingOf(expected(EXCHANGE), seatNumber(12), NOW)).toEqual({ kind: 'seated' });
  });

  it('refuses a swap with somebody who has no seat', () => {
    expect(expecting(target, MOVE, EXCHANGE, NOW)).toMatchObject({ refusal: { kind: 'not-seated' } });
  });
});

describe('The group that is left', () => {
  it('decides: the person is out', () => {
    const after = valueOf(decidedMove(source, MOVE, null, NOW));
    expect([standingOf(after, seatNumber(1), NOW), isDecided(after, MOVE.arriving)]).toEqual([
      { kind: 'gone', how: 'moved' },
      true,
    ]);
  });

  it('asked again changes nothing', () => {
    const once = valueOf(decidedMove(source, MOVE, null, NOW));
    expect(valueOf(decidedMove(once, MOVE, null, NOW + 5))).toBe(once);
  });

  it('gives the seat to the other person of a swap in the same write', () => {
    const after = valueOf(decidedMove(source, MOVE, EXCHANGE, NOW));
    expect(after.seats).toEqual({ [seatNumber(2)]: taken(PCPR) });
  });

  it('lets a person go to one group only, however many ask at once', () => {
    const gone = valueOf(decidedMove(source, MOVE, null, NOW));
    const other = { ...MOVE, arriving: seatNumber(21) };
    expect([decidedMove(gone, other, null, NOW), isDecided(gone, other.arriving)]).toMatchObject([
      { refusal: { kind: 'not-seated', standing: { kind: 'gone', how: 'moved' } } },
      false,
    ]);
  });

  it('refuses a move that was given up', () => {
    const barred = withGone(source, [11], { at: NOW, how: 'refused' });
    expect(decidedMove(barred, MOVE, null, NOW)).toMatchObject({ refusal: { kind: 'transfer-under-way' } });
  });

  it('refuses who has no seat', () => {
    expect(decidedMove(filled(source, { waiting: [1] }), MOVE, null, NOW)).toMatchObject({
      refusal: { kind: 'not-seated', standing: { kind: 'waiting', place: 1 } },
    });
  });
});

describe('A group that was cancelled meanwhile', () => {
  const cancelled: Ledger = { ...source, state: 'cancelled' };

  it('takes nobody in exchange', () => {
    expect(decidedMove(cancelled, MOVE, EXCHANGE, NOW)).toEqual({
      ok: false,
      refusal: { kind: 'group-cancelled' },
    });
  });

  it('lets its people go elsewhere', () => {
    expect(decidedMove(cancelled, MOVE, null, NOW).ok).toBe(true);
  });
});

describe('The end of a move', () => {
  it('is a taken seat when it was decided', () => {
    expect(arrived(expected(), MOVE.arriving, NOW).seats).toEqual({ [seatNumber(11)]: taken(DPS) });
  });

  it('is that the other person of a swap has gone', () => {
    expect(standingOf(arrived(expected(EXCHANGE), MOVE.arriving, NOW), seatNumber(12), NOW)).toEqual({
      kind: 'gone',
      how: 'moved',
    });
  });

  it('is the ledger as it was when it was given up', () => {
    const { seats, queue } = givenUp(expected(EXCHANGE), MOVE.arriving, NOW);
    expect({ seats, queue }).toEqual({ seats: fullTarget.seats, queue: fullTarget.queue });
  });

  it.each([
    ['arrived', arrived],
    ['given up', givenUp],
  ])('that is %s twice has ended once', (_, end) => {
    const once = end(expected(EXCHANGE), MOVE.arriving, NOW);
    expect(end(once, MOVE.arriving, NOW + 5)).toBe(once);
  });

  it('is looked for by others after a minute, and not before', () => {
    expect([MINUTE - 1, MINUTE].map((later) => unfinishedMoves(expected(), NOW + later))).toEqual([
      [],
      [MOVE],
    ]);
  });

  it('leaves the institutions with the seats they have, whichever it is', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (isSwap, isDecidedFor) => {
        const begun = expected(isSwap ? EXCHANGE : null);
        const { seats, used } = (isDecidedFor ? arrived : givenUp)(begun, MOVE.arriving, NOW);
        const found = Object.values(seats).map(({ institutionId }) => institutionId);
        const counted = Object.entries(used).flatMap(([id, seatsUsed]) =>
          Array.from({ length: seatsUsed }, () => id),
        );
        expect(counted.toSorted()).toEqual(found.toSorted());
      }),
    );
  });
});

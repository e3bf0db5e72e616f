import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCapacity, withPriority } from '../../functions/domain/groupChange.ts';
import type { InstitutionId, SeatId } from '../../functions/domain/ids.ts';
import { asOf } from '../../functions/domain/lapse.ts';
import { type Ledger, peopleWaiting, seatsInUse } from '../../functions/domain/ledger.ts';
import { inOrder, needsService, served, serviceStop, USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { filled, seatNumber } from '../support/ledgers.ts';

const UNTIL = NOW + 12 * HOUR;

const everybody = (ledger: Ledger, institution: InstitutionId = DPS) =>
  new Map<SeatId, InstitutionId>(inOrder(asOf(ledger, NOW)).map((id) => [id, institution]));

const serve = (ledger: Ledger, waiters = everybody(ledger), most = 100): Ledger =>
  served(ledger, waiters, {
    most,
    now: NOW,
    seat: (institutionId) => ({ kind: 'offered', institutionId, until: UNTIL }),
  });

const offeredIn = (ledger: Ledger): readonly string[] =>
  Object.entries(ledger.seats)
    .filter(([, seat]) => seat.kind === 'offered')
    .map(([id]) => id);

const changed = (result: ReturnType<typeof withCapacity>): Ledger => {
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
};

describe('A freed seat', () => {
  it('C13: is offered to the first who waits, and the others move up', () => {
    const ledger = serve(filled(aLedger({ capacity: 1 }), { waiting: [2, 3] }));
    expect([offeredIn(ledger), inOrder(ledger)]).toEqual([[seatNumber(2)], [seatNumber(3)]]);
  });

  it('C18: is offered to the third who waits when a coordinator gave them priority', () => {
    const waiting = filled(aLedger({ capacity: 1 }), { waiting: [1, 2, 3] });
    const ledger = serve(changed(withPriority(waiting, seatNumber(3), NOW)));
    expect(offeredIn(ledger)).toEqual([seatNumber(3)]);
  });

  it('passes over a person whose institution is at its limit, and the place is kept', () => {
    const waiting = filled(aLedger({ capacity: 3, perInstitution: 1 }), { seated: [9], waiting: [1, 2] });
    const waiters = new Map([
      [seatNumber(1), DPS],
      [seatNumber(2), PCPR],
    ]);
    const ledger = serve(waiting, waiters);
    expect([offeredIn(ledger), ledger.queue]).toEqual([[seatNumber(2)], { [seatNumber(1)]: 1 }]);
  });

  it('goes to nobody beyond the limit of one institution, however many of it wait', () => {
    const waiting = filled(aLedger({ capacity: 5, perInstitution: 2 }), { waiting: [1, 2, 3] });
    expect(offeredIn(serve(waiting))).toHaveLength(2);
  });

  it('D24: that an expired offer frees goes on to the next in the same write', () => {
    const first = serve(filled(aLedger({ capacity: 1 }), { waiting: [1, 2] }));
    const next = served(first, everybody(first), {
      most: 100,
      now: UNTIL,
      seat: (institutionId) => ({ kind: 'offered', institutionId, until: UNTIL + 60 }),
    });
    expect([offeredIn(next), Object.keys(next.gone)]).toEqual([[seatNumber(2)], [seatNumber(1)]]);
  });
});

describe('Added seats', () => {
  it('C14: go to the first seven of ten, in their order', () => {
    const waiting = filled(aLedger({ capacity: 0 }), { waiting: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    const ledger = serve(changed(withCapacity(waiting, 7, 'refuse')));
    expect([offeredIn(ledger).toSorted(), inOrder(ledger)]).toEqual([
      [1, 2, 3, 4, 5, 6, 7].map((number) => seatNumber(number)).toSorted(),
      [8, 9, 10].map((number) => seatNumber(number)),
    ]);
  });

  it('C15: serve all three who wait when the capacity goes from 1 to 4', () => {
    const waiting = filled(aLedger({ capacity: 1 }), { seated: [9], waiting: [1, 2, 3] });
    const ledger = serve(changed(withCapacity(waiting, 4, 'refuse')));
    expect([seatsInUse(ledger), peopleWaiting(ledger)]).toEqual([4, 0]);
  });

  it('F32: are none while the capacity is below the seats taken', () => {
    const over = changed(
      withCapacity(filled(aLedger({ capacity: 3 }), { seated: [1, 2, 3], waiting: [4] }), 2, 'allow'),
    );
    expect(serve(over)).toBe(over);
  });

  it('D26: are two of the five that a coordinator asked for when only two seats are free', () => {
    const ledger = serve(filled(aLedger({ capacity: 2 }), { waiting: [1, 2, 3, 4, 5] }), undefined, 5);
    expect(offeredIn(ledger)).toHaveLength(2);
  });
});

describe('A waiting list', () => {
  const start = NOW + 100 * HOUR;
  const stopOf = (settings: Partial<Ledger>, rules = USUAL_OFFERS, now = NOW) =>
    serviceStop({ ...aLedger(), ...settings }, rules, start, now);

  it('is served while sign-up is open', () => {
    expect(stopOf({})).toBeUndefined();
  });

  it('C19: is not served any more when the sign-up has ended', () => {
    expect(stopOf({ state: 'closed' })).toBe('sign-up-ended');
  });

  it('C19: is not served from the closing moment on', () => {
    expect(stopOf({ closesAt: NOW })).toBe('sign-up-ended');
  });

  it('E31: is still served in a group that closed because it was full', () => {
    expect(stopOf({ state: 'full' })).toBeUndefined();
  });

  it('is still served in a confirmed group, also after its sign-up ended', () => {
    expect(stopOf({ state: 'confirmed', closesAt: NOW })).toBeUndefined();
  });

  it('C21: waits for a coordinator where offers are made by hand', () => {
    expect(stopOf({}, { ...USUAL_OFFERS, mode: 'manual' })).toBe('manual');
  });

  it('C20: is not served by itself 47 hours before the start when it stops at 48', () => {
    expect(stopOf({ closesAt: start }, USUAL_OFFERS, start - 47 * HOUR)).toBe('too-late');
  });

  it('C20: is served by itself until 48 hours before the start', () => {
    expect(stopOf({ closesAt: start }, USUAL_OFFERS, start - 48 * HOUR - 1)).toBeUndefined();
  });

  it('is never served after the start, whatever the setting', () => {
    expect(stopOf({ state: 'confirmed' }, { ...USUAL_OFFERS, stopHours: 0 }, start)).toBe('too-late');
  });

  it('is not served in a draft or a cancelled group', () => {
    expect([stopOf({ state: 'draft' }), stopOf({ state: 'cancelled' })]).toEqual(['not-open', 'not-open']);
  });
});

describe('However a waiting list stands', () => {
  it('C17: serving it twice is serving it once', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const once = serve(ledger);
        expect(serve(once)).toBe(once);
      }),
    );
  });

  it('nobody is served before somebody who waits at an earlier place and may be served', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const after = serve({ ...ledger, perInstitution: null });
        const waiting = inOrder(asOf(ledger, NOW));
        const given = waiting.filter((id) => !Object.hasOwn(after.queue, id));
        expect(given).toEqual(waiting.slice(0, given.length));
      }),
    );
  });

  it('nothing is served beyond the capacity', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(seatsInUse(serve(ledger))).toBeLessThanOrEqual(Math.max(ledger.capacity, seatsInUse(ledger)));
      }),
    );
  });

  it('it needs no service once it was served, where nobody is passed over', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(needsService(serve({ ...ledger, perInstitution: null }), NOW)).toBe(false);
      }),
    );
  });
});

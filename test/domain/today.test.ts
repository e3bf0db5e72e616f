import { describe, expect, it } from 'vitest';
import { startOf, type Group } from '../../functions/domain/group.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { HOUR, type Moment } from '../../functions/domain/time.ts';
import { dueToday } from '../../functions/domain/today.ts';
import { aGroup, aLedger, NOW } from '../support/builders.ts';
import { filled, offered, withSeats } from '../support/ledgers.ts';

const DAY = 24 * HOUR;
const MANUAL = aGroup({ offers: { ...USUAL_OFFERS, mode: 'manual' } });

const kinds = (group: Group, ledger: Ledger, now: Moment = NOW): readonly string[] =>
  dueToday(group, ledger, now).map(({ kind }) => kind);

describe('A group needs its coordinator today', () => {
  it('C21: when one seat is free, five wait, and the offers are made by hand', () => {
    const ledger = filled(aLedger({ capacity: 1 }), { waiting: [1, 2, 3, 4, 5] });
    expect(dueToday(MANUAL, ledger, NOW)).toContainEqual({
      kind: 'seats-unserved',
      free: 1,
      waiting: 5,
      why: 'manual',
    });
  });

  it('C20: when a seat is freed too late for it to be offered by itself', () => {
    const ledger = filled(aLedger({ capacity: 1, closesAt: startOf(aGroup()) }), { waiting: [1] });
    expect(dueToday(aGroup(), ledger, startOf(aGroup()) - 47 * HOUR)).toContainEqual({
      kind: 'seats-unserved',
      free: 1,
      waiting: 1,
      why: 'too-late',
    });
  });

  it('while offers are open, until the first deadline', () => {
    const ledger = withSeats(aLedger(), { 1: offered(NOW + 2 * HOUR), 2: offered(NOW + HOUR) });
    expect(dueToday(aGroup(), ledger, NOW)).toContainEqual({
      kind: 'offers-open',
      offers: 2,
      until: NOW + HOUR,
    });
  });

  it('when it has fewer people than it needs, from the day of the alarm on', () => {
    const group = aGroup({ minimum: { people: 8, alarmDays: 7 } });
    const alarm = startOf(group) - 7 * DAY;
    const ledger = filled(aLedger(), { seated: [1, 2, 3] });
    expect([dueToday(group, ledger, alarm - 1), dueToday(group, ledger, alarm)]).toEqual([
      [],
      [{ kind: 'below-minimum', people: 3, minimum: 8 }],
    ]);
  });

  it('F32: when it is over by three', () => {
    const ledger = filled(aLedger({ capacity: 5 }), { seated: [1, 2, 3, 4, 5, 6, 7, 8] });
    expect(dueToday(aGroup(), ledger, NOW)).toContainEqual({ kind: 'over-capacity', over: 3 });
  });

  it('when it is full and its sign-up still open', () => {
    expect(kinds(aGroup(), filled(aLedger({ capacity: 1 }), { seated: [1] }))).toEqual(['full-and-open']);
  });

  it('when its sign-up has ended and it starts within a week, to be confirmed', () => {
    const ledger = filled(aLedger({ state: 'closed' }), { seated: [1] });
    const week = startOf(aGroup()) - 7 * DAY;
    expect([kinds(aGroup(), ledger, week - 1), kinds(aGroup(), ledger, week)]).toEqual([[], ['to-confirm']]);
  });
});

describe('A group does not need its coordinator', () => {
  it.each<[string, Group, Ledger, Moment]>([
    ['while seats are free and nobody waits', MANUAL, aLedger(), NOW],
    [
      'while its waiting list is served by itself',
      aGroup(),
      filled(aLedger({ capacity: 2 }), { waiting: [1] }),
      NOW,
    ],
    [
      'when it has as many people as it needs',
      aGroup({ minimum: { people: 1, alarmDays: 60 } }),
      filled(aLedger(), { seated: [1] }),
      NOW,
    ],
    [
      'when it is confirmed',
      aGroup(),
      filled(aLedger({ state: 'confirmed' }), { seated: [1] }),
      startOf(aGroup()) - DAY,
    ],
    [
      'when it was cancelled',
      aGroup(),
      filled(aLedger({ state: 'cancelled', capacity: 0 }), { seated: [1] }),
      NOW,
    ],
    ['while it is a draft', MANUAL, aLedger({ state: 'draft', capacity: 0 }), NOW],
    ['when it has started', aGroup(), filled(aLedger({ capacity: 0 }), { seated: [1] }), startOf(aGroup())],
    [
      'for an offer that has expired and that nobody waits for',
      aGroup(),
      withSeats(aLedger(), { 1: offered(NOW) }),
      NOW,
    ],
  ])('%s', (_, group, ledger, now) => {
    expect(kinds(group, ledger, now)).toEqual([]);
  });
});

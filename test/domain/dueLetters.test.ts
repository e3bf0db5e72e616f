import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueLetters, followUpsOf, isFollowedUp, type Span } from '../../functions/domain/dueLetters.ts';
import { endOf, type Group, startOf } from '../../functions/domain/group.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { atWarsaw, HOUR, type Moment } from '../../functions/domain/time.ts';
import { aRegistration } from '../mail/aNotice.ts';
import { aGroup, aLedger, DPS } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';

const DAY = 24 * HOUR;
const group = aGroup({ offers: { ...USUAL_OFFERS, hours: 12 } });
const start = startOf(group);

/** A Thursday, eight in the evening: the end of an offer that was made on Wednesday at the same hour. */
const UNTIL = atWarsaw('2026-12-03', '20:00');

const withSeats = (changes: Partial<Ledger> = {}): Ledger => ({
  ...aLedger(),
  seats: {
    [seatNumber(1)]: { kind: 'taken', institutionId: DPS },
    [seatNumber(2)]: { kind: 'offered', institutionId: DPS, until: UNTIL },
  },
  ...changes,
});

const minute = (now: Moment): Span => ({ since: now - 60, now });
const told = (span: Span, ledger = withSeats(), of: Group = group) =>
  dueLetters(of, ledger, span, () => false).map(({ kind, audience, seatId }) => [kind, audience, seatId]);

describe('The letter that an offer soon ends', () => {
  it.each<[string, string, boolean]>([
    ['when more than a quarter of its hours is left, is not due', '16:59', false],
    ['when a quarter of its hours is left, is due', '17:00', true],
    ['a minute later was due before', '17:01', false],
  ])('%s', (_, at, due) => {
    expect(told(minute(atWarsaw('2026-12-03', at)))).toEqual(
      due ? [['offer-expiring', 'participant', seatNumber(2)]] : [],
    );
  });

  it('of fewer than four working hours is not due', () => {
    const short = aGroup({ offers: { ...USUAL_OFFERS, hours: 3 } });
    expect(told({ since: UNTIL - DAY, now: UNTIL - 60 }, withSeats(), short)).toEqual([]);
  });

  it('that has ended is not due any more', () => {
    expect(told({ since: UNTIL - DAY, now: UNTIL })).toEqual([]);
  });

  it('speaks of its deadline, so that the next offer has a letter of its own', () => {
    const [letter] = dueLetters(group, withSeats(), minute(atWarsaw('2026-12-03', '17:00')), () => false);
    expect(letter?.occasion).toBe(UNTIL);
  });
});

describe('The reminder of a group', () => {
  it('is due so many days before, to who has a seat and to the institution, and to nobody else', () => {
    expect(told(minute(start - 3 * DAY))).toEqual([
      ['reminder', 'participant', seatNumber(1)],
      ['reminder', 'institution', seatNumber(1)],
    ]);
  });

  it.each<[string, Partial<Group>, Partial<Ledger>]>([
    ['that reminds nobody', { letterDays: { reminder: null, followUp: null } }, {}],
    ['that was cancelled', {}, { state: 'cancelled' }],
    ['that is a draft', {}, { state: 'draft' }],
  ])('is not due in a group %s', (_, changes, ledger) => {
    expect(told(minute(start - 3 * DAY), withSeats(ledger), { ...group, ...changes })).toEqual([]);
  });

  it('that nobody could send in time is not sent when the group has begun', () => {
    expect(told({ since: start - 4 * DAY, now: start })).toEqual([]);
  });
});

describe('Looking often or seldom', () => {
  it('tells the same, each letter in one look alone', () => {
    const names = (span: Span): readonly string[] =>
      dueLetters(group, withSeats(), span, () => false).map(
        ({ kind, audience, seatId }) => `${kind} ${audience} ${seatId}`,
      );
    const end = UNTIL - 60;
    const moments = fc.uniqueArray(fc.integer({ min: end - 3 * DAY + 1, max: end - 1 }), { maxLength: 30 });
    fc.assert(
      fc.property(moments, (between) => {
        const looks = [end - 3 * DAY, ...between.toSorted((one, other) => one - other), end];
        const found = looks.slice(1).flatMap((now, index) => names({ since: looks[index] ?? 0, now }));
        expect(found).toEqual(names({ since: end - 3 * DAY, now: end }));
      }),
    );
  });
});

describe('The letter after a group', () => {
  const followed = { ...group, letterDays: { reminder: null, followUp: 7 } };

  it('is due so many days after its end', () => {
    expect(
      [-60, 0, 60].map((seconds) => isFollowedUp(followed, minute(endOf(group) + 7 * DAY + seconds))),
    ).toEqual([false, true, false]);
  });

  it('is not due where no days are set', () => {
    expect(isFollowedUp(group, { since: 0, now: endOf(group) + 99 * DAY })).toBe(false);
  });

  it.each([
    [true, 1],
    [false, 0],
    [null, 0],
  ])('goes to who came, and to no institution: came %s, letters %s', (attended, letters) => {
    const told = followUpsOf(followed, [aRegistration({ attended })], start);
    expect(told.map(({ kind, audience }) => `${kind} ${audience}`)).toEqual(
      Array.from({ length: letters }, () => 'follow-up participant'),
    );
  });
});

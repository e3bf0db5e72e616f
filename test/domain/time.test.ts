import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  atWarsaw,
  fromIso,
  HOUR,
  isRealDate,
  offWeekend,
  toIso,
  warsawDate,
  warsawMonth,
  warsawTime,
} from '../../functions/domain/time.ts';

describe('a wall-clock time in Warsaw', () => {
  it('is one hour ahead of UTC in winter', () => {
    expect(toIso(atWarsaw('2026-12-01', '09:00'))).toBe('2026-12-01T08:00:00Z');
  });

  it('is two hours ahead of UTC in summer', () => {
    expect(toIso(atWarsaw('2026-07-01', '09:00'))).toBe('2026-07-01T07:00:00Z');
  });

  it('skipped on 29 March 2026 becomes the one an hour later', () => {
    expect(warsawTime(atWarsaw('2026-03-29', '02:30'))).toBe('03:30');
  });

  it('that comes twice on 25 October 2026 means the first', () => {
    expect(toIso(atWarsaw('2026-10-25', '02:30'))).toBe('2026-10-25T00:30:00Z');
  });

  it('is read back the same in the second hour of 25 October 2026', () => {
    expect(warsawTime(fromIso('2026-10-25T01:30:00Z'))).toBe('02:30');
  });
});

describe('the day and month of a moment', () => {
  it('are those of Warsaw, where midnight comes before that of UTC', () => {
    const justAfterMidnight = fromIso('2026-11-30T23:10:00Z');
    expect(warsawDate(justAfterMidnight)).toBe('2026-12-01');
    expect(warsawMonth(justAfterMidnight)).toBe('2026-12');
  });
});

describe('a day', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-23', 24],
  ])('%s has %i hours', (date, hours) => {
    expect(atWarsaw(addDays(date, 1), '00:00') - atWarsaw(date, '00:00')).toBe(hours * HOUR);
  });

  it('later keeps the wall-clock time across the change to summer time', () => {
    expect(warsawTime(atWarsaw(addDays('2026-03-28', 1), '09:00'))).toBe('09:00');
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
  ])('%s is moved off the weekend to %s', (date, moved) => {
    expect(offWeekend(date)).toBe(moved);
  });

  it.each([
    [2024, 2, 29, true],
    [2026, 2, 29, false],
    [2026, 13, 1, false],
  ])('%i-%i-%i exists: %s', (year, month, day, exists) => {
    expect(isRealDate(year, month, day)).toBe(exists);
  });
});

describe('any moment', () => {
  it('is the same after it was written as an instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (moment) => {
        expect(fromIso(toIso(moment))).toBe(moment);
      }),
    );
  });

  it('lies within the Warsaw day that it is said to be on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }), (moment) => {
        const date = warsawDate(moment);
        expect(atWarsaw(date, '00:00')).toBeLessThanOrEqual(moment);
        expect(atWarsaw(addDays(date, 1), '00:00')).toBeGreaterThan(moment);
      }),
    );
  });
});

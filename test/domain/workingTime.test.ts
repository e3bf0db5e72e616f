import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atWarsaw, HOUR, isWeekend, MINUTE, warsawDate, warsawTime } from '../../functions/domain/time.ts';
import { afterWorkingHours } from '../../functions/domain/workingTime.ts';

/** The holidays of the stories below: All Saints', Independence Day, Christmas and the long weekend of May. */
const HOLIDAYS: ReadonlySet<string> = new Set([
  '2026-11-11',
  '2026-12-24',
  '2026-12-25',
  '2027-05-03',
  '2027-05-27',
]);
const isHoliday = (date: string): boolean => HOLIDAYS.has(date);

const after = (date: string, time: string, hours: number): string => {
  const at = afterWorkingHours(atWarsaw(date, time), hours, isHoliday);
  return `${warsawDate(at)} ${warsawTime(at)}`;
};

describe('A deadline in working hours', () => {
  it('on a working day is so many hours later', () => {
    expect(after('2026-11-23', '10:00', 4)).toBe('2026-11-23 14:00');
  });

  it('goes on the next morning when the day ends', () => {
    expect(after('2026-11-23', '18:00', 4)).toBe('2026-11-24 10:00');
  });

  it('of exactly the rest of the day is the end of that day', () => {
    expect(after('2026-11-23', '16:00', 4)).toBe('2026-11-23 20:00');
  });

  it('that begins in the evening begins at 8:00 of the next day', () => {
    expect(after('2026-11-23', '21:30', 2)).toBe('2026-11-24 10:00');
  });

  it('that begins before the working day begins with it', () => {
    expect(after('2026-11-23', '06:15', 2)).toBe('2026-11-23 10:00');
  });

  it('passes over the weekend', () => {
    expect(after('2026-11-27', '15:00', 12)).toBe('2026-11-30 15:00');
  });

  it('passes over a holiday in the middle of the week', () => {
    expect(after('2026-11-10', '19:00', 3)).toBe('2026-11-12 10:00');
  });

  it('passes over the four days of Christmas', () => {
    expect(after('2026-12-23', '14:00', 12)).toBe('2026-12-28 14:00');
  });

  it('passes over the long weekend that a Monday holiday makes', () => {
    expect(after('2027-04-30', '16:00', 12)).toBe('2027-05-04 16:00');
  });

  it('counts Friday between Corpus Christi and the weekend', () => {
    expect(after('2027-05-26', '18:00', 12)).toBe('2027-05-28 18:00');
  });

  it('is by the clock on the wall when summer time begins', () => {
    expect(after('2027-03-26', '14:00', 12)).toBe('2027-03-29 14:00');
  });

  it('cannot be told of a calendar without working days', () => {
    expect(() => afterWorkingHours(0, 1, () => true)).toThrow('working hours');
  });
});

describe('Every deadline', () => {
  const moments = fc.integer({ min: atWarsaw('2026-01-01', '00:00'), max: atWarsaw('2028-01-01', '00:00') });
  const hours = fc.integer({ min: 1, max: 240 });

  it('is within the hours of a working day', () => {
    fc.assert(
      fc.property(moments, hours, (from, span) => {
        const at = afterWorkingHours(from, span, isHoliday);
        const day = warsawDate(at);
        expect([isWeekend(day), isHoliday(day)]).toEqual([false, false]);
        expect(warsawTime(at) > '08:00' && warsawTime(at) <= '20:00').toBe(true);
      }),
    );
  });

  it('is never sooner than the same number of hours', () => {
    fc.assert(
      fc.property(moments, hours, (from, span) => {
        expect(afterWorkingHours(from, span, isHoliday)).toBeGreaterThanOrEqual(from + span * HOUR);
      }),
    );
  });

  it('of somebody who is asked later is not sooner', () => {
    fc.assert(
      fc.property(moments, hours, fc.nat({ max: 7 * 24 * 60 }), (from, span, minutes) => {
        const later = afterWorkingHours(from + minutes * MINUTE, span, isHoliday);
        expect(later).toBeGreaterThanOrEqual(afterWorkingHours(from, span, isHoliday));
      }),
    );
  });
});

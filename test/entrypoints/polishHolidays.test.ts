import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../functions/domain/time.ts';
import { isPolishHoliday } from '../../functions/entrypoints/polishHolidays.ts';

describe('A public holiday in Poland', () => {
  it.each([
    ['Easter Monday 2027', '2027-03-29'],
    ['Easter Sunday 2026', '2026-04-05'],
    ['Corpus Christi 2026', '2026-06-04'],
    ['Whit Sunday 2026', '2026-05-24'],
    ['Epiphany', '2026-01-06'],
    ['Constitution Day', '2027-05-03'],
    ['Independence Day', '2026-11-11'],
    ['Christmas Eve, since 2025', '2026-12-24'],
    ['Christmas Day', '2026-12-25'],
  ])('is %s', (_, date) => {
    expect(isPolishHoliday(date)).toBe(true);
  });

  it.each([
    ['an ordinary Monday', '2026-11-23'],
    ['an ordinary Sunday', '2026-11-22'],
    ['Christmas Eve before 2025', '2024-12-24'],
    ['Epiphany before 2011', '2010-01-06'],
    ['Good Friday', '2026-04-03'],
    ['Flag Day, which is worked on', '2026-05-02'],
    ['New Year’s Eve', '2026-12-31'],
  ])('is not %s', (_, date) => {
    expect(isPolishHoliday(date)).toBe(false);
  });

  it('is what the package that knows them says, on every day from 2011 to 2060', () => {
    const poland = new Holidays('PL', { types: ['public'] });
    const known = (year: number): readonly string[] =>
      poland.getHolidays(year).map(({ date }) => date.slice(0, 10));
    for (let year = 2011; year <= 2060; year += 1) {
      const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
      const ours = days.filter((day) => day.startsWith(`${year}`) && isPolishHoliday(day));
      expect(ours).toEqual(known(year));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { atWarsaw } from '../../functions/domain/time.ts';
import { deadline } from '../../functions/i18n/deadline.ts';

describe('a deadline after "do"', () => {
  it.each([
    ['2026-11-30', 'poniedziałku, 30 listopada, godz. 14:00'],
    ['2026-12-01', 'wtorku, 1 grudnia, godz. 14:00'],
    ['2026-12-02', 'środy, 2 grudnia, godz. 14:00'],
    ['2026-12-03', 'czwartku, 3 grudnia, godz. 14:00'],
    ['2026-12-04', 'piątku, 4 grudnia, godz. 14:00'],
    ['2026-12-05', 'soboty, 5 grudnia, godz. 14:00'],
    ['2026-12-06', 'niedzieli, 6 grudnia, godz. 14:00'],
  ])('of %s has its day in the right case', (date, told) => {
    expect(deadline('pl', atWarsaw(date, '14:00'))).toBe(told);
  });

  it('is told in local time, in winter and in summer', () => {
    expect(deadline('pl', Date.UTC(2026, 6, 2, 6) / 1000)).toBe('czwartku, 2 lipca, godz. 8:00');
    expect(deadline('pl', Date.UTC(2026, 11, 3, 7) / 1000)).toBe('czwartku, 3 grudnia, godz. 8:00');
  });

  it('follows "until" in English', () => {
    expect(deadline('en', atWarsaw('2026-12-03', '14:00'))).toBe('Thursday, 3 December, 14:00');
  });
});

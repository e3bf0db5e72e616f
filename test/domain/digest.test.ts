import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWithin, digestWeek } from '../../functions/domain/digest.ts';
import { atWarsaw, HOUR, warsawDate, warsawTime } from '../../functions/domain/time.ts';

describe('The week of a digest', () => {
  it.each([
    ['on a Monday at eight', '2026-11-23', '08:00', '2026-11-23'],
    ['a minute before', '2026-11-23', '07:59', '2026-11-16'],
    ['on the Sunday after', '2026-11-29', '23:59', '2026-11-23'],
  ])('ends %s on the last Monday that has come', (_, date, time, monday) => {
    const { to } = digestWeek(atWarsaw(date, time));
    expect([warsawDate(to), warsawTime(to)]).toEqual([monday, '08:00']);
  });

  it('is long by an hour more when the clocks go back', () => {
    const { from, to } = digestWeek(atWarsaw('2026-10-26', '09:00'));
    expect((to - from) / HOUR).toBe(7 * 24 + 1);
  });

  it('begins where the one before it ended, whenever it is looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }), (now) => {
        const { from, to } = digestWeek(now);
        expect([digestWeek(from).to, to <= now]).toEqual([from, true]);
      }),
    );
  });
});

describe('A registration', () => {
  const week = { from: 100, to: 200 };
  const entry = (at: number) =>
    ({ at, by: 'participant', why: null, status: { kind: 'withdrawn' } }) as const;

  it.each([
    ['that was made in the week', { createdAt: 100, history: {} }, true],
    ['that something became of in the week', { createdAt: 1, history: { a: entry(199) } }, true],
    ['that is older', { createdAt: 1, history: { a: entry(99) } }, false],
    ['of the next week', { createdAt: 200, history: { a: entry(200) } }, false],
  ])('%s has changed or not', (_, registration, has) => {
    expect(changedWithin(registration, week)).toBe(has);
  });
});

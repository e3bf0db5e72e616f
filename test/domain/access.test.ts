import { describe, expect, it } from 'vitest';
import { askedAgain, isUsable } from '../../functions/domain/access.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { NOW } from '../support/builders.ts';

describe('A mail to an institution’s office', () => {
  it('is sent five times an hour and not a sixth time', () => {
    const times = [NOW, NOW + 1, NOW + 2, NOW + 3, NOW + 4];
    const all = times.reduce<readonly number[]>((asked, at) => askedAgain(asked, at) ?? [], []);
    expect([all, askedAgain(all, NOW + 5)]).toEqual([times, undefined]);
  });

  it('may be sent again once the first is an hour old, which is forgotten then', () => {
    const asked = [NOW, NOW + 1, NOW + 2, NOW + 3, NOW + 4];
    expect([askedAgain(asked, NOW + HOUR - 1), askedAgain(asked, NOW + HOUR)]).toEqual([
      undefined,
      [...asked.slice(1), NOW + HOUR],
    ]);
  });
});

describe('A code', () => {
  it.each([
    ['the first time', 1, NOW, true],
    ['the fifth time', 5, NOW, true],
    ['the sixth time, even if it is right', 6, NOW, false],
    ['when its time is over', 1, NOW + 60, false],
  ])('opens the view or not %s', (_, tries, now, opens) => {
    expect(isUsable({ expiresAt: NOW + 60, tries }, now)).toBe(opens);
  });
});

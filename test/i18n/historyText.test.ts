import { describe, expect, it } from 'vitest';
import { NO_SEAT } from '../../functions/domain/refuser.ts';
import { statusText } from '../../functions/i18n/historyText.ts';
import { noSeatText } from '../../functions/i18n/noSeatText.ts';

describe('The history of a registration', () => {
  it.each(NO_SEAT)('names why there was no seat although the institution agreed: %s', (because) => {
    const status = { kind: 'refused', quota: null, because } as const;
    const told = (['pl', 'en'] as const).map((language) => [
      statusText(language, status).startsWith(statusText(language, { kind: 'refused', quota: null })),
      statusText(language, status).includes(noSeatText(language, because)),
    ]);
    expect(told.flat()).toEqual([true, true, true, true]);
  });

  it.each([
    ['pl', 1, 'ile może mieć: 1.'],
    ['en', 12, 'as it can have: 12.'],
  ] as const)('names how many seats the institution might have: %s', (language, limit, told) => {
    const status = { kind: 'refused', quota: null, because: 'institution-limit', limit } as const;
    expect(statusText(language, status)).toContain(told);
  });
});

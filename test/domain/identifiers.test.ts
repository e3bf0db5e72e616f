import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareDigits, isNip, isRegon } from '../../functions/domain/identifiers.ts';

describe('NIP', () => {
  it('is right when the weighted sum gives the last digit', () => {
    expect(isNip('1234563218')).toBe(true);
  });

  it('has no right last digit when the remainder is 10', () => {
    const candidates = Array.from({ length: 10 }, (_, digit) => `500000005${digit}`);
    expect(candidates.filter(isNip)).toEqual([]);
  });

  it.each(['', '123456321', '12345632180', '123456321x', '123-456-32-18'])('is not "%s"', (text) => {
    expect(isNip(text)).toBe(false);
  });

  it('is wrong as soon as one digit is mistyped', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = Array.from('1234563218', Number);
        digits[at] = ((digits[at] ?? 0) + by) % 10;
        expect(isNip(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('REGON', () => {
  it.each(['123456785', '192598184', '12345678512347', '100000050'])('%s is right', (regon) => {
    expect(isRegon(regon)).toBe(true);
  });

  it.each(['192598183', '732065834', '12345678512348', '12345678612342', '1234567851', ''])(
    '%s is wrong',
    (regon) => {
      expect(isRegon(regon)).toBe(false);
    },
  );

  it('has exactly one right last digit for any eight digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (eight) => {
        const right = Array.from({ length: 10 }, (_, digit) => `${eight}${digit}`).filter(isRegon);
        expect(right).toHaveLength(1);
      }),
    );
  });
});

describe('what people write around a number', () => {
  it.each(['PL 123-456-32-18', 'pl1234563218', ' 123 456 32 18 '])('is cut from "%s"', (written) => {
    expect(bareDigits(written)).toBe('1234563218');
  });
});

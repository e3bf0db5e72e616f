import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPesel, readPesel } from '../../functions/domain/pesel.ts';

describe('a PESEL', () => {
  it.each([
    ['44051401359', '1944-05-14', 'male'],
    ['85031212343', '1985-03-12', 'female'],
    ['90113043212', '1990-11-30', 'male'],
    ['72070499909', '1972-07-04', 'female'],
    ['01221501208', '2001-02-15', 'female'],
    ['00222955511', '2000-02-29', 'male'],
    ['99923100076', '1899-12-31', 'male'],
    ['80010100000', '1980-01-01', 'female'],
  ])('%s tells the birth on %s and the sex: %s', (digits, born, sex) => {
    expect(readPesel(digits)).toEqual({ born, sex });
  });

  it('is refused when its date never existed, though its control digit is right', () => {
    expect(readPesel('99023000010')).toBeUndefined();
  });

  it('is refused when its control digit is wrong', () => {
    expect(readPesel('44051401358')).toBeUndefined();
  });

  it.each(['', '4405140135', '440514013590', '4405140135a', '44051401359 '])('is not "%s"', (text) => {
    expect(readPesel(text)).toBeUndefined();
  });

  it('is refused as soon as one digit is mistyped', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = Array.from('85031212343', Number);
        digits[at] = ((digits[at] ?? 0) + by) % 10;
        expect(readPesel(digits.join(''))).toBeUndefined();
      }),
    );
  });
});

describe('a text in which somebody typed a PESEL', () => {
  it.each(['44051401359', 'mój PESEL: 440514-01359.', '44 05 14 01 35 9'])('is noticed: "%s"', (text) => {
    expect(holdsPesel(text)).toBe(true);
  });

  it.each(['44051401358', '+48 600 100 200', '144051401359', 'potrzebuję windy'])(
    'is not seen where there is none: "%s"',
    (text) => {
      expect(holdsPesel(text)).toBe(false);
    },
  );
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertCell } from '../../functions/documents/inertCell.ts';

describe('a cell of a download', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '=1+1',
    '+48 600 100 200',
    '-2',
    '@SUM(A1)',
    ' =1+1',
    '\t=1+1',
    '\r\n=1+1',
    '\u00A0=1+1',
    '\uFEFF=1+1',
    '＝1+1',
  ])('is never a formula: %j', (text) => {
    expect(inertCell(text)).toBe(`'${text}`);
  });

  it.each(['Żory', 'Dom nr 1 = drugi', '1234563218', 'a-b', '', "'quoted", 'ops@zory.example'])(
    'stays as it is when no spreadsheet would calculate it: %j',
    (text) => {
      expect(inertCell(text)).toBe(text);
    },
  );

  it('never begins like a formula, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\n', ' ', 'a', '1') }),
        (text) => {
          expect(inertCell(text)).not.toMatch(/^\s*[=+\-@]/);
        },
      ),
    );
  });
});

import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../functions/documents/csvRows.ts';

const cellsIn = (text: string) => {
  const rows = csvRows(text);
  return rows.ok ? rows.value.map(({ cells }) => cells) : rows.refusal;
};

describe('the rows of a CSV file', () => {
  it.each([
    [
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\rc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [' a ;"b "\n', [['a', 'b']]],
    [
      'a;"b;c"\n"d\ne";f',
      [
        ['a', 'b;c'],
        ['d\ne', 'f'],
      ],
    ],
    ['a;"b ""c"" d"', [['a', 'b "c" d']]],
    ['a;b "c" d', [['a', 'b "c" d']]],
    ['a;"b "c" d";e', [['a', 'b "c" d', 'e']]],
    ['a;', [['a', '']]],
    [';\na;b', [['a', 'b']]],
    [
      'a\tb\n"c"\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['', []],
  ])('%j', (text, cells) => {
    expect(cellsIn(text)).toEqual(cells);
  });

  it('keep their numbers when rows between them are empty', () => {
    const rows = csvRows('a;b\n\n;\nc;d');
    expect(rows.ok && rows.value.map(({ number }) => number)).toEqual([1, 4]);
  });

  it('are refused with the line in which a quotation mark stays open', () => {
    expect(cellsIn('a;b\n"c\nd";e\nf;"g\nh')).toEqual({ kind: 'not-csv', line: 4 });
  });

  it('are those that another reader finds, whatever their cells hold', () => {
    const anyCell = fc.string({ unit: fc.constantFrom('a', 'ż', ' ', '"', ';', ',', '\n', '\t') });
    const anyRow = fc.array(anyCell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (rows) => {
        const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
        const text = ['first;second;third', ...quoted].join('\n');
        const expected = parse(text, { delimiter: ';', relax_column_count: true, trim: true })
          .map((row) => row.map((cell) => cell.trim()))
          .filter((row) => row.some((cell) => cell !== ''));
        expect(cellsIn(text)).toEqual(expected);
      }),
    );
  });
});

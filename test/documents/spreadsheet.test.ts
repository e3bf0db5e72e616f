import { describe, expect, it } from 'vitest';
import { csvOf, xlsxOf } from '../../functions/documents/spreadsheet.ts';
import { unzipTexts } from '../../functions/documents/zipFile.ts';
import { xlsxRows } from '../../functions/documents/xlsxRows.ts';

const sheet = (rows: readonly (readonly (string | number)[])[]) => ({ title: 'Nasi pracownicy', rows });

const xmlOf = (rows: Parameters<typeof sheet>[0]): string => {
  const parts = unzipTexts(xlsxOf(sheet(rows)), () => true);
  return parts.ok ? (parts.value.get('xl/worksheets/sheet1.xml') ?? '') : '';
};

/** What a spreadsheet would take for a formula. */
const FORMULAS = ['=cmd|calc', '+1+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];

describe('A CSV download', () => {
  it('begins with the mark by which Excel knows UTF-8, and parts cells by semicolons', () => {
    expect(
      csvOf(
        sheet([
          ['Imię', 'Wiek'],
          ['Żaneta', 41],
        ]),
      ),
    ).toBe('\uFEFFImię;Wiek\r\nŻaneta;41\r\n');
  });

  it('quotes what would part or end a cell', () => {
    expect(csvOf(sheet([['a;b', 'say "x"', 'two\nlines']]))).toBe('\uFEFF"a;b";"say ""x""";"two\nlines"\r\n');
  });

  it.each(FORMULAS)('has no cell that is calculated: %j', (text) => {
    const cell = csvOf(sheet([[text]]))
      .replace('\uFEFF', '')
      .replace(/^"/, '');
    expect(cell.startsWith(`'${text}`)).toBe(true);
  });
});

describe('An Excel download', () => {
  it('is read back by our own reader of workbooks, texts and numbers', () => {
    const rows = xlsxRows(
      xlsxOf(
        sheet([
          ['Imię', 'Grupa'],
          ['Żaneta & syn <b>', 3],
        ]),
      ),
    );
    expect(rows).toMatchObject({
      ok: true,
      value: [{ cells: ['Imię', 'Grupa'] }, { cells: ['Żaneta & syn <b>', '3'] }],
    });
  });

  it.each(FORMULAS)('has no cell that is calculated: %j', (text) => {
    const xml = xmlOf([[text]]);
    expect([xml.includes('<f>'), xml.includes(`>'${text}<`)]).toEqual([false, true]);
  });

  it('holds no character that XML cannot write', () => {
    expect(xmlOf([['a\u0000\u000Bb']])).toContain('>ab<');
  });

  it('is the same to the byte for the same table', () => {
    expect(xlsxOf(sheet([['a']]))).toEqual(xlsxOf(sheet([['a']])));
  });
});

import { accepted, refused, type Result } from '../domain/result.ts';
import type { Row } from './csvRows.ts';
import { attribute, xmlTokens } from './xmlTokens.ts';
import { unzipTexts } from './zipFile.ts';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** Columns that are read; a table of institutions has a dozen. */
const MOST_COLUMNS = 50;

/** The texts that cells name by their numbers. What only tells how to pronounce a text is left out. */
const sharedStrings = (xml: string): readonly string[] => {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (inText && !inPhonetic) text += token.text;
    } else if (token.name === 't') inText = token.kind === 'open';
    else if (token.name === 'rPh') inPhonetic = token.kind === 'open';
    else if (token.name === 'si' && token.kind === 'open') text = '';
    else if (token.name === 'si') strings.push(text);
  }
  return strings;
};

/** The number of a cell's column, counted from 0: `C7` is 2. */
const columnOf = (reference: string): number =>
  Array.from(/^[A-Z]+/.exec(reference)?.[0] ?? '').reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64,
    0,
  ) - 1;

/** A whole number as digits, however it is written: `1.234563218E9` is a NIP that somebody typed as a number. */
const asText = (value: string): string => {
  const number = Number(value);
  return value !== '' && Number.isSafeInteger(number) ? String(number) : value;
};

const valueOf = (value: string, type: string, strings: readonly string[]): string => {
  switch (type) {
    case 's':
      return (strings[Number(value)] ?? '').trim();
    case 'n':
      return asText(value.trim());
    default:
      return value.trim();
  }
};

type Cell = { readonly column: number; readonly type: string; value: string };

const sheetRows = (xml: string, strings: readonly string[]): readonly Row[] => {
  const rows: { readonly number: number; readonly cells: string[] }[] = [];
  let cell: Cell | undefined;
  let inValue = false;
  for (const token of xmlTokens(xml)) {
    const row = rows.at(-1);
    if (token.kind === 'text') {
      if (inValue && cell !== undefined) cell.value += token.text;
    } else if (token.name === 'v' || token.name === 't') inValue = token.kind === 'open';
    else if (token.kind === 'open' && token.name === 'row') {
      const number = Number(attribute(token.attributes, 'r') ?? (row?.number ?? 0) + 1);
      rows.push({ number, cells: [] });
    } else if (token.kind === 'open' && token.name === 'c') {
      const reference = attribute(token.attributes, 'r');
      const column = reference === undefined ? (row?.cells.length ?? 0) : columnOf(reference);
      cell = { column, type: attribute(token.attributes, 't') ?? 'n', value: '' };
    } else if (token.name === 'c' && cell !== undefined && row !== undefined) {
      if (cell.column >= 0 && cell.column < MOST_COLUMNS) {
        while (row.cells.length < cell.column) row.cells.push('');
        row.cells[cell.column] = valueOf(cell.value, cell.type, strings);
      }
      cell = undefined;
    }
  }
  return rows;
};

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

/** The rows that have anything in them, each as wide as the header unless something stands further to the right. */
const evened = (rows: readonly Row[]): readonly Row[] => {
  const filled = rows.filter(({ cells }) => lastFilled(cells) > 0);
  const width = lastFilled(filled[0]?.cells ?? []);
  return filled.map(({ number, cells }) => ({
    number,
    cells: Array.from({ length: Math.max(width, lastFilled(cells)) }, (_, index) => cells[index] ?? ''),
  }));
};

/**
 * The rows of the first sheet of an Excel file (`.xlsx`): values, never formulas. Refuses what is no such file, and
 * one that is too large unpacked.
 */
export const xlsxRows = (
  bytes: Uint8Array,
): Result<readonly Row[], { readonly kind: 'not-xlsx' } | { readonly kind: 'too-large' }> => {
  const parts = unzipTexts(bytes, (name) => name === STRINGS || SHEET.test(name));
  if (!parts.ok) return refused(parts.refusal.kind === 'too-large' ? parts.refusal : { kind: 'not-xlsx' });
  const first = [...parts.value.keys()]
    .filter((name) => SHEET.test(name))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  const sheet = first === undefined ? undefined : parts.value.get(first);
  if (sheet === undefined) return refused({ kind: 'not-xlsx' });
  return accepted(evened(sheetRows(sheet, sharedStrings(parts.value.get(STRINGS) ?? ''))));
};

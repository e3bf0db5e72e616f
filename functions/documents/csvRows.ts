import { accepted, refused, type Result } from '../domain/result.ts';

/** A row with its number as a spreadsheet shows it: the header is row 1. */
export type Row = { readonly number: number; readonly cells: readonly string[] };

const SEPARATORS = [';', ',', '\t'] as const;

/** The separator is the one that the header uses most often. */
const separatorOf = (text: string): (typeof SEPARATORS)[number] => {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const uses = (separator: string): number => header.split(separator).length;
  return SEPARATORS.toSorted((a, b) => uses(b) - uses(a))[0] ?? ';';
};

type Cell = { readonly value: string; readonly end: number };

const isBreak = (letter: string): boolean => letter === '\n' || letter === '\r';

/** Where something else than a blank stands, from a position on. */
const pastBlanks = (text: string, from: number, separator: string): number => {
  let at = from;
  while (at < text.length && /[^\S\r\n]/.test(text.charAt(at)) && text.charAt(at) !== separator) at += 1;
  return at;
};

const plainCell = (text: string, from: number, separator: string): Cell => {
  let end = from;
  while (end < text.length && text.charAt(end) !== separator && !isBreak(text.charAt(end))) end += 1;
  return { value: text.slice(from, end).trim(), end };
};

/**
 * A cell that begins with a quotation mark. It ends at one with which a cell can end; others, doubled or not, are part of
 * the text, as spreadsheets and hands write them. Nothing when it never ends.
 */
const quotedCell = (text: string, from: number, separator: string): Cell | undefined => {
  let value = '';
  let start = from + 1;
  for (;;) {
    const mark = text.indexOf('"', start);
    if (mark === -1) return undefined;
    value += text.slice(start, mark);
    if (text.charAt(mark + 1) === '"') {
      value += '"';
      start = mark + 2;
      continue;
    }
    const end = pastBlanks(text, mark + 1, separator);
    if (end >= text.length || text.charAt(end) === separator || isBreak(text.charAt(end))) {
      return { value: value.trim(), end };
    }
    value += '"';
    start = mark + 1;
  }
};

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;

/** The rows that have anything in them. Refuses a quotation mark that is never closed, with the line it stands in. */
export const csvRows = (
  text: string,
): Result<readonly Row[], { readonly kind: 'not-csv'; readonly line: number }> => {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let number = 1;
  let at = 0;
  while (at < text.length) {
    const begin = pastBlanks(text, at, separator);
    const isQuoted = text.charAt(begin) === '"';
    const cell = isQuoted ? quotedCell(text, begin, separator) : plainCell(text, begin, separator);
    if (cell === undefined) return refused({ kind: 'not-csv', line: lineAt(text, begin) });
    cells.push(cell.value);
    at = cell.end;
    if (text.charAt(at) === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.some((value) => value !== '')) rows.push({ number, cells });
    cells = [];
    number += 1;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return accepted(rows);
};

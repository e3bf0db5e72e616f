import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import {
  INSTITUTION_COLUMNS,
  type InstitutionColumn,
  type InstitutionMistake,
} from '../domain/fileMistake.ts';
import { bareDigits, isRegon } from '../domain/identifiers.ts';
import type { InstitutionDraft } from '../domain/institutionIds.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Cells, readCells } from './institutionCells.ts';

type Row = { readonly number: number; readonly cells: readonly string[] };
type Outcome<Value> = Result<Value, readonly InstitutionMistake[]>;

const rowsSchema = z.array(z.array(z.string()));

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** The separator is the one that the header uses more often. */
const separatorOf = (text: string): ';' | ',' => {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  return header.split(';').length >= header.split(',').length ? ';' : ',';
};

/** Rows with their numbers as a spreadsheet shows them; empty ones are left out. */
const rowsOf = (text: string): Outcome<readonly Row[]> => {
  try {
    const rows = rowsSchema.parse(
      parse(text, { delimiter: separatorOf(text), relax_column_count: true, relax_quotes: true, trim: true }),
    );
    return accepted(
      rows
        .map((cells, index) => ({ number: index + 1, cells }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z
      .number()
      .catch(1)
      .parse(new Map(Object.entries(error)).get('lines'));
    return refused([{ kind: 'not-csv', line }]);
  }
};

const isColumn = (name: string): name is InstitutionColumn =>
  INSTITUTION_COLUMNS.some((column) => column === name);

const headerMistakes = (header: readonly string[]): readonly InstitutionMistake[] => [
  ...INSTITUTION_COLUMNS.filter((column) => !header.includes(column)).map(
    (column) => ({ kind: 'missing-column', column }) as const,
  ),
  ...header.filter((name) => !isColumn(name)).map((column) => ({ kind: 'unknown-column', column }) as const),
  ...header
    .filter((name, index) => isColumn(name) && header.indexOf(name) < index)
    .map((column) => ({ kind: 'doubled-column', column }) as const),
];

const cellsOf = (header: readonly string[], row: Row): Cells => {
  const cell = (column: InstitutionColumn): string => row.cells[header.indexOf(column)] ?? '';
  return {
    name: cell('name'),
    types: cell('types'),
    nip: cell('nip'),
    regon: cell('regon'),
    voivodeship: cell('voivodeship'),
    town: cell('town'),
    email: cell('email'),
    language: cell('language'),
  };
};

/** Rows whose REGON stands in a row above, whether or not either row is right otherwise. */
const doubled = (rows: readonly (Row & { readonly regon: string })[]): readonly InstitutionMistake[] => {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ number, regon }): InstitutionMistake[] => {
    const firstRow = firstRows.get(regon);
    firstRows.set(regon, firstRow ?? number);
    if (firstRow === undefined || !isRegon(regon)) return [];
    return [{ kind: 'bad-cell', row: number, column: 'regon', problem: { kind: 'doubled-regon', firstRow } }];
  });
};

const draftsOf = (header: readonly string[], rows: readonly Row[]): Outcome<readonly InstitutionDraft[]> => {
  const isWhole = ({ cells }: Row): boolean => cells.length === header.length;
  const whole = rows.filter(isWhole).map((row) => ({ ...row, named: cellsOf(header, row) }));
  const drafts: InstitutionDraft[] = [];
  const mistakes: InstitutionMistake[] = rows
    .filter((row) => !isWhole(row))
    .map(({ number: row, cells }) => ({
      kind: 'wrong-number-of-cells',
      row,
      expected: header.length,
      found: cells.length,
    }));
  for (const { number: row, named } of whole) {
    const result = readCells(named);
    if (result.ok) drafts.push(result.draft);
    else mistakes.push(...result.problems.map((found) => ({ kind: 'bad-cell', row, ...found }) as const));
  }
  mistakes.push(...doubled(whole.map((row) => ({ ...row, regon: bareDigits(row.named.regon) }))));
  return mistakes.length > 0 ? refused(mistakes.toSorted((a, b) => rowIn(a) - rowIn(b))) : accepted(drafts);
};

const rowIn = (mistake: InstitutionMistake): number => ('row' in mistake ? mistake.row : 0);

/**
 * Reads an institution directory: CSV in UTF-8, with or without a byte order mark, cells separated by `;` or `,`, the
 * header naming the columns in any order, several types in a cell separated by `|`. Refuses the whole file with
 * every mistake in it. One NIP may stand in several rows: units of a commune share the commune's.
 */
export const readInstitutionFile = (bytes: Uint8Array): Outcome<readonly InstitutionDraft[]> => {
  const text = decode(bytes);
  if (text === undefined) return refused([{ kind: 'not-utf-8' }]);
  const rows = rowsOf(text);
  if (!rows.ok) return rows;
  const [first, ...rest] = rows.value;
  const header = first?.cells.map((name) => name.toLowerCase()) ?? [];
  const mistakes = headerMistakes(header);
  if (mistakes.length > 0) return refused(mistakes);
  return rest.length === 0 ? refused([{ kind: 'no-rows' }]) : draftsOf(header, rest);
};

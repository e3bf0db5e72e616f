import {
  INSTITUTION_COLUMNS,
  type InstitutionColumn,
  type InstitutionMistake,
  OPTIONAL_COLUMNS,
} from '../domain/fileMistake.ts';
import { bareDigits, isRegon } from '../domain/identifiers.ts';
import type { InstitutionDraft } from '../domain/institutionIds.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { csvRows, type Row } from './csvRows.ts';
import { decodeText } from './decodeText.ts';
import { type Cells, readCells } from './institutionCells.ts';
import { xlsxRows } from './xlsxRows.ts';
import type { InstitutionFile } from '../use-cases/importInstitutions.ts';
import { isZip, MOST_UNPACKED } from './zipFile.ts';

type Outcome<Value> = Result<Value, readonly InstitutionMistake[]>;

const KNOWN_COLUMNS: readonly InstitutionColumn[] = [...INSTITUTION_COLUMNS, ...OPTIONAL_COLUMNS];

const isColumn = (name: string): name is InstitutionColumn => KNOWN_COLUMNS.some((column) => column === name);

const headerMistakes = (header: readonly string[]): readonly InstitutionMistake[] => [
  ...INSTITUTION_COLUMNS.filter((column) => !header.includes(column)).map(
    (column) => ({ kind: 'missing-column', column }) as const,
  ),
  ...header.filter((name) => !isColumn(name)).map((column) => ({ kind: 'unknown-column', column }) as const),
  ...header
    .filter((name, index) => isColumn(name) && header.indexOf(name) < index)
    .map((column) => ({ kind: 'doubled-column', column }) as const),
];

/** A column that the file does not have is no cell at all; an empty cell is one. */
const cellsOf = (header: readonly string[], row: Row): Cells =>
  new Map(
    KNOWN_COLUMNS.filter((column) => header.includes(column)).map((column) => [
      column,
      row.cells[header.indexOf(column)] ?? '',
    ]),
  );

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

const draftsOf = (
  header: readonly string[],
  rows: readonly Row[],
): Outcome<Pick<InstitutionFile, 'drafts' | 'rowOf'>> => {
  const isWhole = ({ cells }: Row): boolean => cells.length === header.length;
  const whole = rows.filter(isWhole).map((row) => ({ ...row, named: cellsOf(header, row) }));
  const drafts: InstitutionDraft[] = [];
  const rowOf = new Map<string, number>();
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
    if (result.ok) {
      drafts.push(result.draft);
      rowOf.set(result.draft.regon, row);
    } else for (const found of result.problems) mistakes.push({ kind: 'bad-cell', row, ...found });
  }
  const regons = whole.map((row) => ({ ...row, regon: bareDigits(row.named.get('regon') ?? '') }));
  const all = [...mistakes, ...doubled(regons)];
  return all.length > 0 ? refused(all.toSorted((a, b) => rowIn(a) - rowIn(b))) : accepted({ drafts, rowOf });
};

const rowIn = (mistake: InstitutionMistake): number => ('row' in mistake ? mistake.row : 0);

type Sheet = { readonly rows: readonly Row[]; readonly format: InstitutionFile['format'] };

const sheetOf = (bytes: Uint8Array): Outcome<Sheet> => {
  if (isZip(bytes)) {
    const rows = xlsxRows(bytes);
    if (rows.ok) return accepted({ rows: rows.value, format: 'xlsx' });
    return refused([
      rows.refusal.kind === 'not-xlsx'
        ? { kind: 'not-xlsx' }
        : { kind: 'too-large', megabytes: MOST_UNPACKED / 1024 / 1024 },
    ]);
  }
  const decoded = decodeText(bytes);
  if (decoded === undefined) return refused([{ kind: 'not-text' }]);
  const rows = csvRows(decoded.text);
  return rows.ok ? accepted({ rows: rows.value, format: decoded.encoding }) : refused([rows.refusal]);
};

/**
 * Reads an institution directory: an Excel file (`.xlsx`), or CSV in UTF-8 or Windows-1250 whose cells are separated
 * by `;`, `,` or tabs; the header names the columns in any order, several types stand in a cell separated by `|`.
 * Refuses the whole file with every mistake in it. One NIP may stand in several rows: units of a commune share the
 * commune's.
 */
export const readInstitutionFile = (bytes: Uint8Array): Outcome<InstitutionFile> => {
  const sheet = sheetOf(bytes);
  if (!sheet.ok) return sheet;
  const [first, ...rest] = sheet.value.rows;
  const header = first?.cells.map((name) => name.toLowerCase()) ?? [];
  const mistakes = headerMistakes(header);
  if (mistakes.length > 0) return refused(mistakes);
  if (rest.length === 0) return refused([{ kind: 'no-rows' }]);
  const drafts = draftsOf(header, rest);
  return drafts.ok ? accepted({ ...drafts.value, format: sheet.value.format }) : drafts;
};

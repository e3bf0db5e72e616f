import type * as z from 'zod';
import type { CellProblem, InstitutionColumn } from '../domain/fileMistake.ts';
import { bareDigits, isNip, isRegon } from '../domain/identifiers.ts';
import { INSTITUTION_TYPES, institutionType, type InstitutionType } from '../domain/institution.ts';
import type { InstitutionDraft } from '../domain/institutionIds.ts';
import { language, LANGUAGES } from '../domain/participant.ts';
import { emailAddress, line } from '../domain/text.ts';
import { voivodeship, VOIVODESHIPS } from '../domain/voivodeship.ts';

/** A row's texts by column. */
export type Cells = Readonly<Record<InstitutionColumn, string>>;

export type RowResult =
  | { readonly ok: true; readonly draft: InstitutionDraft }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly column: InstitutionColumn; readonly problem: CellProblem }[];
    };

const MOST_TYPES = 6;

type Read<Value> = { readonly value: Value } | { readonly problem: CellProblem };

const readText = (schema: z.ZodType<string>, cell: string, shortest: number): Read<string> => {
  const result = schema.safeParse(cell);
  if (result.success) {
    return result.data.length < shortest ? { problem: { kind: 'too-short' } } : { value: result.data };
  }
  switch (result.error.issues[0]?.message) {
    case 'too-long':
      return { problem: { kind: 'too-long' } };
    case 'not-an-email':
      return { problem: { kind: 'bad-email' } };
    default:
      return { problem: { kind: 'forbidden-characters' } };
  }
};

const readTypes = (cell: string): Read<InstitutionType[]> => {
  const types: InstitutionType[] = [];
  for (const value of cell.split('|').map((name) => name.trim())) {
    const type = institutionType.safeParse(value);
    if (!type.success) return { problem: { kind: 'unknown-type', value, known: INSTITUTION_TYPES } };
    if (types.includes(type.data)) return { problem: { kind: 'doubled-type', value } };
    types.push(type.data);
  }
  return types.length > MOST_TYPES ? { problem: { kind: 'too-long' } } : { value: types };
};

const readDigits = (
  cell: string,
  isRight: (digits: string) => boolean,
  kind: 'bad-nip' | 'bad-regon',
): Read<string> => {
  const digits = bareDigits(cell);
  return isRight(digits) ? { value: digits } : { problem: { kind } };
};

const readVoivodeship = (cell: string): Read<InstitutionDraft['voivodeship']> => {
  const result = voivodeship.safeParse(cell.toLowerCase());
  if (result.success) return { value: result.data };
  return { problem: { kind: 'unknown-voivodeship', value: cell, known: VOIVODESHIPS } };
};

const readLanguage = (cell: string): Read<InstitutionDraft['language']> => {
  const result = language.safeParse(cell.toLowerCase());
  if (result.success) return { value: result.data };
  return { problem: { kind: 'unknown-language', value: cell, known: LANGUAGES } };
};

/** Reads one row: an institution, or everything that is wrong with its cells. NIP and REGON may hold blanks and dashes. */
export const readCells = (cells: Cells): RowResult => {
  const problems: { column: InstitutionColumn; problem: CellProblem }[] = [];
  const take = <Value>(column: InstitutionColumn, read: (cell: string) => Read<Value>): Value | undefined => {
    const result: Read<Value> = cells[column] === '' ? { problem: { kind: 'empty' } } : read(cells[column]);
    if ('value' in result) return result.value;
    problems.push({ column, problem: result.problem });
    return undefined;
  };
  const draft = {
    name: take('name', (cell) => readText(line(160), cell, 3)),
    types: take('types', readTypes),
    nip: take('nip', (cell) => readDigits(cell, isNip, 'bad-nip')),
    regon: take('regon', (cell) => readDigits(cell, isRegon, 'bad-regon')),
    voivodeship: take('voivodeship', readVoivodeship),
    town: take('town', (cell) => readText(line(60), cell, 2)),
    email: take('email', (cell) => readText(emailAddress, cell, 1)),
    language: take('language', readLanguage),
  };
  return isComplete(draft) ? { ok: true, draft } : { ok: false, problems };
};

type Taken = { readonly [Field in keyof InstitutionDraft]: InstitutionDraft[Field] | undefined };

const isComplete = (taken: Taken): taken is InstitutionDraft =>
  Object.values(taken).every((value) => value !== undefined);

import type * as z from 'zod';
import type { CellProblem, InstitutionColumn, OptionalColumn } from '../domain/fileMistake.ts';
import { bareDigits, isNip, isRegon } from '../domain/identifiers.ts';
import { INSTITUTION_TYPES, institutionType, type InstitutionType, teryt } from '../domain/institution.ts';
import type { InstitutionDraft } from '../domain/institutionIds.ts';
import { language, LANGUAGES } from '../domain/participant.ts';
import { emailAddress, line } from '../domain/text.ts';
import { voivodeship, VOIVODESHIPS } from '../domain/voivodeship.ts';

/** A row's texts by column; a column that the file leaves out has none. */
export type Cells = ReadonlyMap<InstitutionColumn, string>;

export type RowResult =
  | { readonly ok: true; readonly draft: InstitutionDraft }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly column: InstitutionColumn; readonly problem: CellProblem }[];
    };

const MOST_TYPES = 6;

/** Made once: a file has tens of thousands of rows. */
const NAME = line(160);
const TOWN = line(60);

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

const readTeryt = (cell: string): Read<string> => {
  const result = teryt.safeParse(bareDigits(cell));
  return result.success ? { value: result.data } : { problem: { kind: 'bad-teryt' } };
};

const readEmail = (cell: string): Read<string> => readText(emailAddress, cell, 1);

/** Reads one row: an institution, or everything that is wrong with its cells. NIP and REGON may hold blanks and dashes. */
export const readCells = (cells: Cells): RowResult => {
  const problems: { column: InstitutionColumn; problem: CellProblem }[] = [];
  const take = <Value>(column: InstitutionColumn, read: (cell: string) => Read<Value>): Value | undefined => {
    const cell = cells.get(column) ?? '';
    const result: Read<Value> = cell === '' ? { problem: { kind: 'empty' } } : read(cell);
    if ('value' in result) return result.value;
    problems.push({ column, problem: result.problem });
    return undefined;
  };
  /** Nothing where the column is left out, `null` where its cell is empty. */
  const takeIfThere = (column: OptionalColumn, read: (cell: string) => Read<string>) => {
    const cell = cells.get(column);
    if (cell === undefined) return undefined;
    return cell === '' ? null : take(column, read);
  };
  const written = {
    name: take('name', (cell) => readText(NAME, cell, 3)),
    types: take('types', readTypes),
    nip: take('nip', (cell) => readDigits(cell, isNip, 'bad-nip')),
    regon: take('regon', (cell) => readDigits(cell, isRegon, 'bad-regon')),
    voivodeship: take('voivodeship', readVoivodeship),
    town: take('town', (cell) => readText(TOWN, cell, 2)),
    email: take('email', readEmail),
    language: take('language', readLanguage),
  };
  const more = {
    teryt: takeIfThere('teryt', readTeryt),
    head: takeIfThere('head', readEmail),
    deputy: takeIfThere('deputy', readEmail),
    training: takeIfThere('training', readEmail),
  };
  if (problems.length > 0 || !isComplete(written)) return { ok: false, problems };
  return { ok: true, draft: { ...written, ...optional(more) } };
};

type More = Readonly<Record<OptionalColumn, string | null | undefined>>;

const optional = ({ teryt, ...addresses }: More): Pick<InstitutionDraft, 'teryt' | 'contacts'> => {
  const { head, deputy, training } = addresses;
  const contacts = {
    ...(head === undefined ? {} : { head }),
    ...(deputy === undefined ? {} : { deputy }),
    ...(training === undefined ? {} : { training }),
  };
  return {
    ...(teryt === undefined ? {} : { teryt }),
    ...(Object.keys(contacts).length === 0 ? {} : { contacts }),
  };
};

type Complete = Omit<InstitutionDraft, 'teryt' | 'contacts'>;
type Taken = { readonly [Field in keyof Complete]: Complete[Field] | undefined };

const isComplete = (taken: Taken): taken is Complete =>
  Object.values(taken).every((value) => value !== undefined);

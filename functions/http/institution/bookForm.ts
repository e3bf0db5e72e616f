import { POSITIONS } from '../../domain/position.ts';
import type { Language } from '../../domain/participant.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { words as domainWords } from '../../i18n/words.ts';
import { MOST_BOOKED } from '../../use-cases/bookPeople.ts';
import type { Colleague } from '../../use-cases/seatColleague.ts';
import { type Fields, type FormErrors, one } from '../forms.ts';
import { readPerson, type TypedPerson, typedPerson } from './newcomer.tsx';

/** Rows of the form; more people are pasted. */
export const ROWS = 5;

export const suffixOf = (row: number): string => `-${row}`;

const isBlank = (typed: TypedPerson): boolean => Object.values(typed).every((text) => text.trim() === '');

/** A position as people write it: its name on the pages, or its code. */
const positionNamed = (language: Language, text: string): string => {
  const wanted = text.trim().toLowerCase();
  const { positions } = domainWords(language);
  return POSITIONS.find((code) => code === wanted || positions[code].toLowerCase() === wanted) ?? wanted;
};

type Typed = {
  readonly typed: TypedPerson | undefined;
  /** Where its mistakes are shown: behind the names of a row's fields, or at the pasted list. */
  readonly suffix: string | undefined;
};

const pasted = (language: Language, text: string): readonly Typed[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const parts = line.split(/[;\t]/).map((part) => part.trim());
      const [firstName, lastName, email, position, ...more] = parts;
      const isWhole = firstName !== undefined && lastName !== undefined && email !== undefined;
      if (!isWhole || position === undefined || more.some((part) => part !== '')) {
        return { typed: undefined, suffix: undefined };
      }
      const typed = { firstName, lastName, email, position: positionNamed(language, position) };
      return { typed, suffix: undefined };
    });

const rowsOf = (fields: Fields): readonly Typed[] =>
  Array.from({ length: ROWS }, (_, index) => suffixOf(index + 1)).flatMap((suffix) => {
    const typed = typedPerson(fields, suffix);
    return isBlank(typed) ? [] : [{ typed, suffix }];
  });

export type BookForm = { readonly people: readonly Colleague[]; readonly mode: 'all' | 'fill' };

type Mistake = { readonly text: string; readonly fieldId: string };

/** The mistakes of one person, each where it was typed; the confirmation is said once, for all. */
const mistakesOf = (
  language: Language,
  number: number,
  { typed, suffix }: Typed,
  wrong: Readonly<Record<string, string>>,
): readonly Mistake[] => {
  const { errors } = institutionWords(language).book;
  if (typed === undefined) return [{ text: errors.line(number, errors.parts), fieldId: 'list' }];
  return Object.entries(wrong)
    .filter(([field]) => field !== 'informationRead')
    .map(([field, what]) => ({
      text: errors.line(number, what),
      fieldId: suffix === undefined ? 'list' : `${field}${suffix}`,
    }));
};

const toErrors = (mistakes: readonly Mistake[]): FormErrors => {
  const fields: Record<string, string> = {};
  for (const { text, fieldId } of mistakes) fields[fieldId] ??= text;
  return { summary: mistakes, fields };
};

/** Everybody whom a form names, in the order of its rows and then of its pasted list, or all of its mistakes. */
export const readBooking = (
  language: Language,
  fields: Fields,
): { readonly booking: BookForm } | { readonly errors: FormErrors } => {
  const { errors } = institutionWords(language).book;
  const all = [...rowsOf(fields), ...pasted(language, one(fields, 'list'))];
  const informed = one(fields, 'informationRead') === 'yes';
  const people: Colleague[] = [];
  const mistakes: Mistake[] = [];
  if (all.length === 0) mistakes.push({ text: errors.nobody, fieldId: 'firstName-1' });
  if (all.length > MOST_BOOKED) mistakes.push({ text: errors.tooMany(MOST_BOOKED), fieldId: 'list' });
  let unconfirmed: string | undefined;
  for (const [index, each] of all.slice(0, MOST_BOOKED).entries()) {
    const read = each.typed === undefined ? { wrong: {} } : readPerson(language, each.typed, informed);
    if ('person' in read) people.push(read.person);
    else mistakes.push(...mistakesOf(language, index + 1, each, read.wrong));
    if ('wrong' in read) unconfirmed ??= new Map(Object.entries(read.wrong)).get('informationRead');
  }
  if (unconfirmed !== undefined) mistakes.push({ text: unconfirmed, fieldId: 'informationRead' });
  const mode = one(fields, 'mode');
  if (mode !== 'all' && mode !== 'fill') mistakes.push({ text: errors.mode, fieldId: 'mode' });
  const isRight = mistakes.length === 0 && (mode === 'all' || mode === 'fill');
  return isRight ? { booking: { people, mode } } : { errors: toErrors(mistakes) };
};

import { AUDIENCES_OF, NOTICE_KINDS, type NoticeKind } from './noticeKind.ts';
import { accepted, refused, type Result } from './result.ts';
import { WORDED_AUDIENCES, type WordingName, type WordingText } from './wording.ts';

/** What a text may be filled with. No placeholder names anybody but the person whom the letter is about. */
export const PLACEHOLDERS = [
  'imie',
  'nazwisko',
  'szkolenie',
  'termin',
  'miejsce',
  'instytucja',
  'do',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export const LONGEST_SUBJECT = 50;
const LONGEST_OPENING = 1200;

/** Letters that say until when something is good. Their own words have to say it too. */
const WITH_DEADLINE: ReadonlySet<NoticeKind> = new Set(['offered', 'offer-expiring']);

/** Every letter that can be worded, in the order of the kinds. */
export const WORDABLE: readonly Omit<WordingName, 'language'>[] = NOTICE_KINDS.flatMap((kind) =>
  WORDED_AUDIENCES.filter((audience) => AUDIENCES_OF[kind].some((one) => one === audience)).map(
    (audience) => ({
      kind,
      audience,
    }),
  ),
);

/** What is wrong with a text; `at` is the place of its first character, counted from 1. */
export type WordingMistake = { readonly field: keyof WordingText } & (
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'control-character' | 'broken-placeholder'; readonly at: number }
  | { readonly kind: 'unknown-placeholder'; readonly at: number; readonly name: string }
  | { readonly kind: 'deadline-missing' }
);

/** Either a whole placeholder, or a brace that belongs to none. */
const BRACES = /\{([^{}\n]*)\}|[{}]/gu;

const placeholderIn = (typed: string): Placeholder | undefined =>
  PLACEHOLDERS.find((name) => name === typed.trim().toLowerCase());

const bracesOf = (field: keyof WordingText, text: string): readonly WordingMistake[] =>
  [...text.matchAll(BRACES)].flatMap(({ 1: name, index }): readonly WordingMistake[] => {
    const at = Array.from(text.slice(0, index)).length + 1;
    if (name === undefined) return [{ field, kind: 'broken-placeholder', at }];
    return placeholderIn(name) === undefined ? [{ field, kind: 'unknown-placeholder', at, name }] : [];
  });

/** An opening has lines; a line break in a subject would begin a header of its own. */
const FORBIDDEN = { subject: /[\p{Cc}\p{Cf}\u2028\u2029]/u, opening: /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u };
const LONGEST = { subject: LONGEST_SUBJECT, opening: LONGEST_OPENING };

const mistakesIn = (field: keyof WordingText, text: string): readonly WordingMistake[] => {
  if (text === '') return [{ field, kind: 'empty' }];
  const characters = Array.from(text);
  const most = LONGEST[field];
  const forbidden = characters.findIndex((character) => FORBIDDEN[field].test(character));
  return [
    ...(characters.length > most ? [{ field, kind: 'too-long' as const, most }] : []),
    ...(forbidden < 0 ? [] : [{ field, kind: 'control-character' as const, at: forbidden + 1 }]),
    ...bracesOf(field, text),
  ];
};

const saysDeadline = (text: string): boolean =>
  [...text.matchAll(BRACES)].some(({ 1: name }) => name !== undefined && placeholderIn(name) === 'do');

/**
 * A coordinator's text as it is kept: without blanks around it, its lines ended alike. Refuses what is empty or too
 * long, control characters, a placeholder that is broken or that nobody knows with its place, and for a letter with a
 * deadline an opening that does not say it.
 */
export const checkedText = (
  { kind }: Pick<WordingName, 'kind'>,
  typed: WordingText,
): Result<WordingText, readonly WordingMistake[]> => {
  const text = {
    subject: typed.subject.trim(),
    opening: typed.opening.replaceAll(/\r\n?/gu, '\n').trim(),
  };
  const mistakes = [...mistakesIn('subject', text.subject), ...mistakesIn('opening', text.opening)];
  if (mistakes.length > 0) return refused(mistakes);
  return WITH_DEADLINE.has(kind) && !saysDeadline(text.opening)
    ? refused([{ field: 'opening', kind: 'deadline-missing' }])
    : accepted(text);
};

/** The text with its placeholders filled; what they are filled with is not looked at again. */
export const filledText = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replaceAll(BRACES, (whole, typed: string | undefined) => {
    const name = typed === undefined ? undefined : placeholderIn(typed);
    return name === undefined ? whole : values[name];
  });

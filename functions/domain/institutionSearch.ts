import type { Institution } from './institution.ts';

/** Letters without their marks, in lower case: what people type on a phone finds what is written in full. */
export const fold = (text: string): string =>
  text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '');

/** A word becomes part of a key, which takes 1,024 bytes; nobody types more letters than these. */
const LONGEST_WORD = 60;

const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.slice(0, LONGEST_WORD))
      .filter((word) => word.length >= 2),
  ),
];

const nipOf = (typed: string): string | undefined => {
  if (!/^\s*(?:PL)?[\d\s-]{10,16}\s*$/i.test(typed)) return undefined;
  const digits = typed.replaceAll(/\D/g, '');
  return digits.length === 10 ? digits : undefined;
};

/** The words under which an institution is found: of its name and town, its types and its NIP. */
export const indexWords = ({ name, town, types, nip }: Institution): readonly string[] =>
  wordsOf([name, town, ...types, nip].join(' '));

/**
 * The words of a search, the most telling first: a longer word is rarer, and a word that half of all institutions
 * have in their names finds too many. At most six.
 */
export const searchWords = (typed: string): readonly string[] => {
  const nip = nipOf(typed);
  const words = nip === undefined ? wordsOf(typed) : [nip];
  return words
    .toSorted((a, b) => Number(COMMON.has(a)) - Number(COMMON.has(b)) || b.length - a.length)
    .slice(0, 6);
};

/** Whether every word begins one of the institution's. */
export const isFoundBy = (institution: Institution, words: readonly string[]): boolean => {
  const own = indexWords(institution);
  return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
};

/** Words of the kinds of institutions, which say little of which one is meant. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'osrodek pomocy spolecznej gminny miejski miejsko powiatowe centrum rodzinie dom wsparcia integracji',
    'fundacja stowarzyszenie srodowiskowy samopomocy interwencji kryzysowej uslug spolecznych warsztat terapii',
    'zajeciowej ops gops mops mgops mopr pcpr dps ngo',
  ]
    .join(' ')
    .split(' '),
);

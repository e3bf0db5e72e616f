import { describe, expect, it } from 'vitest';
import { clause as enClause } from '../../functions/i18n/en/clause.ts';
import { frame as enFrame } from '../../functions/i18n/en/frame.ts';
import { institution as enInstitution } from '../../functions/i18n/en/institution.ts';
import { journey as enJourney } from '../../functions/i18n/en/journey.ts';
import { pages as enPages } from '../../functions/i18n/en/pages.ts';
import { meanings as enMeanings } from '../../functions/i18n/en/problemMeanings.ts';
import { en as enProblems } from '../../functions/i18n/en/problems.ts';
import { texts as enTexts } from '../../functions/i18n/en/texts.ts';
import { words as enWords } from '../../functions/i18n/en/words.ts';
import { clause as plClause } from '../../functions/i18n/pl/clause.ts';
import { frame as plFrame } from '../../functions/i18n/pl/frame.ts';
import { institution as plInstitution } from '../../functions/i18n/pl/institution.ts';
import { journey as plJourney } from '../../functions/i18n/pl/journey.ts';
import { pages as plPages } from '../../functions/i18n/pl/pages.ts';
import { meanings as plMeanings } from '../../functions/i18n/pl/problemMeanings.ts';
import { pl as plProblems } from '../../functions/i18n/pl/problems.ts';
import { texts as plTexts } from '../../functions/i18n/pl/texts.ts';
import { words as plWords } from '../../functions/i18n/pl/words.ts';

type Leaf = string | number | boolean | null | undefined;

/** Every text of a catalogue by its path. What a function says is asked with its own parameters' places as values. */
const textsOf = (value: unknown, path = ''): readonly (readonly [path: string, text: Leaf])[] => {
  if (typeof value === 'function')
    return textsOf(Reflect.apply(value, undefined, [sample, sample]), `${path}()`);
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
};

/** Stands for any argument: it prints as a mark, and has any property that a catalogue may read. */
const sample: unknown = new Proxy([], {
  get: (target, name): unknown => {
    if (name === Symbol.toPrimitive || name === 'toString') return () => '…';
    const own: unknown = Reflect.get(target, name);
    return own ?? '…';
  },
});

/** Abbreviations that Polish law gives, names, and signs are the same in every language. */
const SAME = [
  /^\.institutionTypes\.[A-Z0-9_]+\.short$/,
  /^\.productName$/,
  /^\.languageNames\.(?:pl|en)$/,
  /^\.programme\.qualifiers\.exact$/,
  /^\.groups\.place\(\)$/,
  /^\.institution\.nip\(\)$/,
  /^\.open\.nip\(\)$/,
];

/** Names of places, which have no other spelling in English. */
const NAMES = [/^\.voivodeships\./, /^\.institution\.hint$/];

/** Polish has more plural forms than English. */
const isPolishForm = (path: string): boolean => /^\.counts\.\w+\.(?:few|many)$/.test(path);

const CATALOGUES = [
  ['words', plWords, enWords],
  ['the frame of pages', plFrame, enFrame],
  ['pages', plPages, enPages],
  ['clause', plClause, enClause],
  ['the sign-up', plJourney, enJourney],
  ['the institutions’ pages', plInstitution, enInstitution],
  ['static pages', plTexts, enTexts],
  ['problems', plProblems, enProblems],
  ['what problems mean', plMeanings, enMeanings],
] as const;

describe.each(CATALOGUES)('the catalogue of %s', (_, pl, en) => {
  it('has every text in both languages', () => {
    const paths = (catalogue: unknown) =>
      textsOf(catalogue).flatMap(([path]) => (isPolishForm(path) ? [] : [path]));
    expect(paths(en)).toEqual(paths(pl));
  });

  it('has no text that was left in the other language', () => {
    const english = new Map(textsOf(en));
    const left = textsOf(pl).filter(([path, text]) => english.get(path) === text);
    expect(left.filter(([path]) => !SAME.some((same) => same.test(path)))).toEqual([]);
  });

  it('has no empty text', () => {
    const empty = [...textsOf(pl), ...textsOf(en)].filter(([, text]) => String(text).trim() === '');
    expect(empty.filter(([path]) => !SAME.some((same) => same.test(path)))).toEqual([]);
  });

  it('has no Polish letter in English, but for names and official Polish terms', () => {
    const polish = textsOf(en).filter(([, text]) => /[ąćęłńóśźż]/i.test(String(text)));
    expect(polish.filter(([path]) => !NAMES.some((name) => name.test(path)))).toEqual([]);
  });
});

describe('the Polish of the counts', () => {
  it.each(Object.entries({ ...plWords.counts, ...plPages.counts }))('has all forms of %s', (_, forms) => {
    expect(Object.keys(forms).toSorted()).toEqual(['few', 'many', 'one', 'other']);
  });
});

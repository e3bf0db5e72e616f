import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, indexWords, isFoundBy, searchWords } from '../../functions/domain/institutionSearch.ts';
import { anInstitution } from '../support/builders.ts';

const dps = anInstitution();
const finds = (typed: string) => isFoundBy(dps, searchWords(typed));

describe('An institution is found', () => {
  it.each([
    ['by a word of its name', 'Jesień'],
    ['without its Polish letters', 'zlota jesien'],
    ['in capitals', 'ZŁOTA'],
    ['by the beginnings of words', 'pom spo'],
    ['by its town', 'zory'],
    ['by its kind', 'dps'],
    ['by its NIP', '1234563218'],
    ['by its NIP as it is printed', '123-456-32-18'],
    ['by its NIP with the letters of the country', 'PL 123 456 32 18'],
    ['by words in any order', 'zory dom'],
  ])('%s', (_, typed) => {
    expect(finds(typed)).toBe(true);
  });

  it('only when every word fits', () => {
    expect(finds('dom katowice')).toBe(false);
  });

  it('by each word under which the directory lists it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...indexWords(dps)), fc.nat(), (word, cut) => {
        const beginning = word.slice(0, Math.max(2, cut % (word.length + 1)));
        expect(isFoundBy(dps, [beginning])).toBe(true);
      }),
    );
  });
});

describe('A search', () => {
  it('asks for the rarest word first', () => {
    expect(searchWords('Ośrodek Pomocy Społecznej Żory')[0]).toBe('zory');
  });

  it('has at most six words', () => {
    expect(searchWords('aa bb cc dd ee ff gg hh')).toHaveLength(6);
  });

  it.each(['', ' ', ' '.repeat(12), '-'.repeat(12), 'a', '"„”', '\u0000'])(
    'for “%s” has no words',
    (typed) => {
      expect(searchWords(typed)).toEqual([]);
    },
  );

  it('for a word of 10,000 letters asks for one that fits a key', () => {
    expect(Math.max(...searchWords('ż'.repeat(10_000)).map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  it('never asks for a word shorter than two letters or longer than a key takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        for (const word of searchWords(typed)) {
          expect(word.length).toBeGreaterThanOrEqual(2);
          expect(new TextEncoder().encode(word).length).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });
});

describe('Folding a text', () => {
  it('takes every Polish letter to its plain one', () => {
    expect(fold('ZAŻÓŁĆ GĘŚLĄ JAŹŃ')).toBe('zazolc gesla jazn');
  });

  it('is done once: folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż ]{0,40}$/), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordingText } from '../../functions/domain/wording.ts';
import {
  checkedText,
  filledText,
  type Placeholder,
  PLACEHOLDERS,
  type WordingMistake,
} from '../../functions/domain/wordingText.ts';

const CONFIRMED = { kind: 'confirmed' } as const;
const TEXT: WordingText = { subject: 'Witaj', opening: 'Do zobaczenia, {imie}!' };

const mistakesOf = (changes: Partial<WordingText>, letter: Parameters<typeof checkedText>[0] = CONFIRMED) => {
  const result = checkedText(letter, { ...TEXT, ...changes });
  return result.ok ? [] : result.refusal;
};

describe('The words of a letter are refused', () => {
  it.each<[string, Partial<WordingText>, WordingMistake]>([
    ['without a subject', { subject: ' ' }, { field: 'subject', kind: 'empty' }],
    ['without an opening', { opening: '' }, { field: 'opening', kind: 'empty' }],
    [
      'with a subject of 51 characters',
      { subject: 'x'.repeat(51) },
      { field: 'subject', kind: 'too-long', most: 50 },
    ],
    [
      'with a line break in the subject, which would begin a header',
      { subject: 'Witaj\r\nBcc: x@y.pl' },
      { field: 'subject', kind: 'control-character', at: 6 },
    ],
    [
      'with a character that turns the text around',
      { opening: 'ab\u202ecd' },
      { field: 'opening', kind: 'control-character', at: 3 },
    ],
    [
      'with a placeholder that nobody knows, and where it is',
      { opening: 'Hej, {pesel}!' },
      { field: 'opening', kind: 'unknown-placeholder', at: 6, name: 'pesel' },
    ],
    [
      'with a brace that is not closed',
      { opening: 'Hej, {imie' },
      { field: 'opening', kind: 'broken-placeholder', at: 6 },
    ],
    [
      'with a brace that was not opened, counted in characters',
      { opening: '😀 imie}' },
      { field: 'opening', kind: 'broken-placeholder', at: 7 },
    ],
  ])('%s', (_, changes, mistake) => {
    expect(mistakesOf(changes)).toEqual([mistake]);
  });

  it('when an offer would not tell its deadline', () => {
    expect([
      mistakesOf({}, { kind: 'offered' }),
      mistakesOf({ opening: 'Do {do}' }, { kind: 'offered' }),
    ]).toEqual([[{ field: 'opening', kind: 'deadline-missing' }], []]);
  });
});

describe('The words of a letter', () => {
  it('may have several lines, which end alike', () => {
    const result = checkedText(CONFIRMED, { ...TEXT, opening: ' a\r\nb\rc ' });
    expect(result).toEqual({ ok: true, value: { ...TEXT, opening: 'a\nb\nc' } });
  });

  const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `<${name}>`]));
  const all = (filling: string): Readonly<Record<Placeholder, string>> => ({
    imie: filling,
    nazwisko: filling,
    szkolenie: filling,
    termin: filling,
    miejsce: filling,
    instytucja: filling,
    do: filling,
  });

  it('are filled wherever a placeholder stands, however it is spelt', () => {
    expect(filledText('{imie} { IMIE }{do}', { ...all(''), ...values })).toBe('<imie> <imie><do>');
  });

  it('are filled once: what a person is called is not read as a placeholder', () => {
    expect(filledText('{imie}', { ...all('x'), imie: '{nazwisko}$&' })).toBe('{nazwisko}$&');
  });

  it('keep no brace when they were accepted, whatever they were', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', '{imie}', '{do}', '{Instytucja}', '\n'));
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (opening) => {
        const result = checkedText(CONFIRMED, { ...TEXT, opening });
        if (result.ok) expect(filledText(result.value.opening, all('x'))).not.toMatch(/[{}]/);
      }),
    );
  });
});

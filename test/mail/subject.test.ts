import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, shorten, subjectOf } from '../../functions/mail/subject.ts';

describe('a subject', () => {
  it('keeps a title that fits', () => {
    expect(subjectOf('Masz miejsce', 'Prawo rodzinne')).toBe('Masz miejsce: Prawo rodzinne');
  });

  it('cuts a long title after a whole word', () => {
    expect(subjectOf('Masz miejsce', 'Nowe rozwiązania organizacyjno-prawne w pomocy społecznej')).toBe(
      'Masz miejsce: Nowe rozwiązania organizacyjno-prawne w…',
    );
  });

  it('leaves the title out where a long name takes the room, and shortens the name: the letter has it whole', () => {
    const name = 'Aleksandra Maria Konstantynopolitańczykowianeczkówna-Brzęczyszczykiewicz';
    expect(subjectOf(`Rezygnacja – ${name}`, 'Prawo')).toBe('Rezygnacja – Aleksandra Maria…');
  });

  it('is one line whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (start, title) => {
        expect(subjectOf(start, title)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  it('has fewer than 60 characters whatever is in it', () => {
    const beginning = fc.string({ unit: 'grapheme', maxLength: 150 });
    fc.assert(
      fc.property(beginning, fc.string({ unit: 'grapheme' }), (start, title) => {
        expect(Array.from(new Intl.Segmenter('pl').segment(subjectOf(start, title))).length).toBeLessThan(60);
      }),
    );
  });
});

describe('a shortened text', () => {
  it('of exactly the room stays as it is', () => {
    expect(shorten('dwa słowa', 9)).toBe('dwa słowa');
  });

  it('keeps a word that ends where the room ends', () => {
    expect(shorten('dwa słowa i trzecie', 10)).toBe('dwa słowa…');
  });

  it('without a blank is cut between characters, never inside one', () => {
    expect(shorten('😀'.repeat(5), 4)).toBe('😀😀😀…');
  });

  it('does not end with a dangling comma', () => {
    expect(shorten('prawo, dobro i reszta', 9)).toBe('prawo…');
  });
});

it('a text on one line has blanks for its breaks', () => {
  expect(oneLine(' a\r\n\tb\u0000c ')).toBe('a b c');
});

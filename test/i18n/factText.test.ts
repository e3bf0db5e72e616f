import { describe, expect, it } from 'vitest';
import type { Fact } from '../../functions/domain/explain.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { factText } from '../../functions/i18n/factText.ts';

const told = (fact: Fact, language: 'pl' | 'en' = 'pl'): string => factText(language, fact).join(' ');

const thursday = atWarsaw('2026-12-03', '14:00');
const friday = atWarsaw('2026-12-04', '10:00');

describe('what stands between a person and a seat, in words', () => {
  it.each([
    [1, 'Przed Tobą na liście: 1 osoba.'],
    [3, 'Przed Tobą na liście: 3 osoby.'],
    [5, 'Przed Tobą na liście: 5 osób.'],
    [22, 'Przed Tobą na liście: 22 osoby.'],
  ])('counts the people before them (%i)', (before, text) => {
    expect(told({ kind: 'place', place: before + 1, before, waiting: 30 })).toBe(text);
  });

  it('does not speak of people before the first', () => {
    expect(told({ kind: 'place', place: 1, before: 0, waiting: 30 })).toBe('');
  });

  it.each([
    [1, '1 z 1 miejsca'],
    [2, '2 z 2 miejsc'],
    [5, '5 z 5 miejsc'],
  ])('says how many seats the institution used (%i)', (limit, text) => {
    const fact = { kind: 'institution-limit', used: limit, limit, until: null } as const;
    expect(told(fact)).toContain(`Twoja instytucja wykorzystała ${text} w tej grupie.`);
    expect(told(fact)).toContain('Twoje miejsce na liście się nie zmienia.');
  });

  it('says when the limit of the institution ends', () => {
    const fact = { kind: 'institution-limit', used: 2, limit: 2, until: thursday } as const;
    expect(told(fact)).toContain('Ten limit obowiązuje do: czwartek, 3 grudnia 2026 r., godz. 14:00.');
  });

  it('tells each deadline of the seats that others have to answer for', () => {
    expect(told({ kind: 'offered-to-others', until: [thursday] })).toBe(
      'Jedno zwolnione miejsce jest zaproponowane innej osobie do czwartku, 3 grudnia, godz. 14:00.',
    );
    expect(factText('pl', { kind: 'offered-to-others', until: [thursday, thursday, friday] })).toEqual([
      'Liczba zwolnionych miejsc zaproponowanych innym osobom do czwartku, 3 grudnia, godz. 14:00: 2.',
      'Jedno zwolnione miejsce jest zaproponowane innej osobie do piątku, 4 grudnia, godz. 10:00.',
    ]);
  });

  it('gives each reason for which nobody is served a sentence of its own', () => {
    const reasons = (['not-open', 'sign-up-ended', 'manual', 'too-late'] as const).map((why) =>
      told({ kind: 'service-stopped', why }),
    );
    expect(new Set(reasons).size).toBe(4);
    for (const reason of reasons) expect(reason).toMatch(/\.$/);
  });

  it('says nothing of a limit that has room', () => {
    expect(told({ kind: 'institution-room', used: 1, limit: 2 })).toBe('');
  });
});

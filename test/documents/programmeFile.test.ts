import { describe, expect, it } from 'vitest';
import type { ProgrammeMistake } from '../../functions/domain/fileMistake.ts';
import { readProgrammeFile } from '../../functions/documents/programmeFile.ts';
import { programmeMistakeText } from '../../functions/i18n/fileMistakeText.ts';
import { aProgrammeFile } from './aProgrammeFile.ts';

const mistakesIn = (text: string): readonly ProgrammeMistake[] => {
  const result = readProgrammeFile(text);
  return result.ok ? [] : result.refusal;
};

/** The mistakes of a file in which one piece of the right one was replaced. */
const mistakesAfter = (piece: string, replacement: string): readonly ProgrammeMistake[] => {
  const file = aProgrammeFile();
  if (!file.includes(piece)) throw new Error(`The file holds no "${piece}"`);
  return mistakesIn(file.replace(piece, replacement));
};

describe('a right programme file', () => {
  it('is read', () => {
    expect(readProgrammeFile(aProgrammeFile()).ok).toBe(true);
  });

  it('may leave out the courses', () => {
    const [withoutCourses = ''] = aProgrammeFile().split('example_courses:');
    expect(readProgrammeFile(withoutCourses).ok).toBe(true);
  });
});

describe('a text that is no YAML', () => {
  it('is told by the line of a repeated key', () => {
    expect(mistakesIn('id: a-b\nid: c-d')).toEqual([
      { path: '', line: 2, problem: { kind: 'not-yaml', fault: 'doubled-key' } },
    ]);
  });

  it.each([
    ['a tab as indentation', 'a:\n\tb: 1'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['an open quotation mark', 'a: "b'],
    ['a reference to nothing', 'a: *nothing'],
  ])('is refused for %s', (_, text) => {
    expect(mistakesIn(text)[0]?.problem.kind).toBe('not-yaml');
  });

  it('is refused when its references multiply without end', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inner = Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ');
      return `a${level}: &a${level} [${inner}]`;
    });
    expect(mistakesIn(levels.join('\n'))[0]?.problem).toEqual({ kind: 'not-yaml', fault: 'unreadable' });
  });

  it('is refused when its bytes were no UTF-8', () => {
    const windows = Uint8Array.from(aProgrammeFile(), (character) => character.charCodeAt(0) % 256);
    expect(mistakesIn(new TextDecoder().decode(windows))[0]?.problem).toEqual({
      kind: 'not-yaml',
      fault: 'not-utf-8',
    });
  });

  it('is refused when it is empty', () => {
    expect(mistakesIn('')).toEqual([
      { path: '', line: null, problem: { kind: 'wrong-type', expected: 'object' } },
    ]);
  });
});

describe('one wrong value is told with its path and line', () => {
  it('when a position is unknown', () => {
    expect(mistakesAfter('positions: [pracownik_socjalny]', 'positions: [dyrektor_cyrku]')).toMatchObject([
      {
        path: 'eligibility.any_of[0].positions[0]',
        line: 18,
        problem: { kind: 'unknown-value', vocabulary: 'position', value: 'dyrektor_cyrku' },
      },
    ]);
  });

  it.each([
    ['institution_types: [DPS]', 'institution_types: [DSP]', 'institution-type'],
    ['regions: [slaskie]\nnature', 'regions: [slask]\nnature', 'voivodeship'],
    ['nature: planned', 'nature: hoped', 'other'],
    ['example: true', 'example: false', 'other'],
  ])('when "%s" reads "%s"', (piece, replacement, vocabulary) => {
    expect(mistakesAfter(piece, replacement)).toMatchObject([
      { problem: { kind: 'unknown-value', vocabulary } },
    ]);
  });

  it('when a key is misspelt: the unknown one and the missing one', () => {
    expect(mistakesAfter('nature: planned', 'natura: planned')).toMatchObject([
      { path: 'nature', problem: { kind: 'missing' } },
      { path: 'natura', problem: { kind: 'unknown-key', key: 'natura' } },
    ]);
  });

  it.each([
    ['"2022-07-31"', '"2022-02-30"', { kind: 'wrong-format', format: 'date' }],
    ['"09:00"', '"9:00"', { kind: 'wrong-format', format: 'time' }],
    ['id: prawo-katowice', 'id: Prawo Katowice', { kind: 'wrong-format', format: 'slug' }],
    ['"1007997.60"', '"1 007 997,60"', { kind: 'wrong-format', format: 'amount' }],
    ['szkolenia@rops.example', 'szkolenia.rops', { kind: 'wrong-format', format: 'email' }],
    ['"1007997.60"', '1007997.60', { kind: 'wrong-type', expected: 'text' }],
    ['capacity: 20', 'capacity: twenty', { kind: 'wrong-type', expected: 'number' }],
    ['capacity: 20', 'capacity: 20.5', { kind: 'wrong-type', expected: 'whole-number' }],
    ['capacity: 20', 'capacity: -1', { kind: 'too-small', limit: 0 }],
    ['capacity: 20', 'capacity: 501', { kind: 'too-big', limit: 500 }],
    ['title: "Prawo"', 'title: "P"', { kind: 'too-few', of: 'characters', limit: 3 }],
    ['positions: [pracownik_socjalny]', 'positions: []', { kind: 'too-few', of: 'entries', limit: 1 }],
    ['close_when_full: false', 'close_when_full: nie', { kind: 'wrong-type', expected: 'yes-or-no' }],
    ['leader: null', 'leader: null\norganiser: ROPS Śląsk', { kind: 'wrong-format', format: 'slug' }],
    ['hours: 16', 'hours: 16\n    shared_seats: -1', { kind: 'too-small', limit: 0 }],
    ['capacity: 20', 'capacity: 20\n        offers: {hours: 0}', { kind: 'too-small', limit: 1 }],
    ['capacity: 20', 'capacity: 20\n        offers: {stop_hours: 721}', { kind: 'too-big', limit: 720 }],
    ['capacity: 20', 'capacity: 20\n        minimum: {people: 5}', { kind: 'missing' }],
    [
      'capacity: 20',
      'capacity: 20\n        offers: {mode: sometimes}',
      {
        kind: 'unknown-value',
        vocabulary: 'other',
        value: 'sometimes',
        known: ['automatic', 'manual'],
      },
    ],
  ])('when %s reads %s', (piece, replacement, problem) => {
    expect(mistakesAfter(piece, replacement).map((mistake) => mistake.problem)).toEqual([problem]);
  });
});

describe('values that are right by themselves', () => {
  it.each([
    ['women: null, men: null', 'women: 2000, men: 1', 'people.total', 'women-and-men-differ-from-total'],
    ['start: null', 'start: "2023-01-01"', 'dates.end', 'end-before-start'],
    ['{regions: [slaskie]', '{regions: [opolskie]', 'quotas[0].regions', 'quota-outside-regions'],
    ['block: "prawo"', 'block: "lewo"', 'example_courses[0].block', 'unknown-block'],
    [
      'to: "15:00"',
      'to: "09:00"',
      'example_courses[0].groups[0].sessions[0].to',
      'session-ends-before-start',
    ],
    ['day: 22', 'day: 21', 'example_courses[0].groups[0].sessions[1].day', 'sessions-out-of-order'],
    ['opens_day: -7', 'opens_day: 18', 'example_courses[0].groups[0].closes_day', 'closes-before-opening'],
    [
      'closes_day: 18',
      'closes_day: 21',
      'example_courses[0].groups[0].closes_day',
      'closes-after-first-session',
    ],
    ['id: prawo-krakow', 'id: prawo-katowice', 'example_courses[0].groups[1].id', 'doubled-id'],
    [
      'basis: place_of_work}',
      'basis: place_of_work}\n  - {regions: [slaskie], people: 5, basis: place_of_work}',
      'quotas[1]',
      'doubled-quota',
    ],
    [
      'per_institution: 2',
      'per_institution: null\n        limit_lifts_day: 3',
      'example_courses[0].groups[0].limit_lifts_day',
      'no-limit-to-lift',
    ],
    [
      'per_institution: 2',
      'per_institution: 2\n        limit_lifts_day: 18',
      'example_courses[0].groups[0].limit_lifts_day',
      'limit-lifts-outside-sign-up',
    ],
    [
      'capacity: 20',
      'capacity: 20\n        minimum: {people: 21, alarm_days: 7}',
      'example_courses[0].groups[0].minimum.people',
      'minimum-above-capacity',
    ],
    ['number: 2', 'number: 1', 'example_courses[0].groups[1].number', 'doubled-number'],
  ])('may contradict each other: %s as %s', (piece, replacement, path, contradiction) => {
    expect(mistakesAfter(piece, replacement)).toMatchObject([
      { path, problem: { kind: 'contradiction', contradiction } },
    ]);
  });

  it("may be too long together: a rule's text with its position variants", () => {
    const variants = ` text: "${'a'.repeat(200)}"\n      position_variants: ["${'b'.repeat(200)}"]`;
    expect(mistakesAfter(' text: null', variants)).toMatchObject([
      { path: 'eligibility.any_of[0]', problem: { contradiction: 'text-and-variants-too-long' } },
    ]);
  });
});

describe('a logo', () => {
  const naming = (file: string): string =>
    aProgrammeFile().replace('forms: null', `logos:\n  - {file: ${file}, alt: "Logo funduszu"}\nforms: null`);
  const pictures = new Map([['fund.png', { width: 300, height: 96 }]]);

  it('whose picture is there is read with the size of the picture', () => {
    expect(readProgrammeFile(naming('fund.png'), pictures)).toMatchObject({
      ok: true,
      value: { logos: [{ file: 'fund.png', alt: 'Logo funduszu', width: 300, height: 96 }] },
    });
  });

  it('whose picture is not there is refused, in a sentence that says where to put it', () => {
    const result = readProgrammeFile(naming('found.png'), pictures);
    const sentences = result.ok ? [] : result.refusal.map((mistake) => programmeMistakeText('en', mistake));
    expect(sentences).toEqual([
      'logos[0].file (line 24): infra/pictures has no PNG picture named "found.png"; put it there, or correct the name',
    ]);
  });

  it.each(['../fund.png', '/etc/fund.png', 'fund.svg', 'Fund.png', 'fund..png', '"%2e%2e.png"'])(
    'is refused under the name %s, which no picture may have',
    (file) => {
      const result = readProgrammeFile(naming(file), pictures);
      expect(result.ok ? [] : result.refusal.map(({ path, problem }) => [path, problem])).toEqual([
        ['logos[0].file', { kind: 'wrong-format', format: 'picture' }],
      ]);
    },
  );
});

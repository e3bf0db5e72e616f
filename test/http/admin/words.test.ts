import { describe, expect, it } from 'vitest';
import type { ChangeRefusal } from '../../../functions/domain/refusal.ts';
import { adminChanges as enChanges } from '../../../functions/i18n/en/adminChanges.ts';
import { adminNotices as enNotices } from '../../../functions/i18n/en/adminNotices.ts';
import { adminViews as enViews } from '../../../functions/i18n/en/adminViews.ts';
import { changeRefusals as enRefusals } from '../../../functions/i18n/en/changeRefusals.ts';
import { changeRefusalText } from '../../../functions/i18n/changeRefusalText.ts';
import { adminChanges as plChanges } from '../../../functions/i18n/pl/adminChanges.ts';
import { adminNotices as plNotices } from '../../../functions/i18n/pl/adminNotices.ts';
import { adminViews as plViews } from '../../../functions/i18n/pl/adminViews.ts';
import { changeRefusals as plRefusals } from '../../../functions/i18n/pl/changeRefusals.ts';
import { peopleQuota } from '../../../functions/domain/quota.ts';
import { NOW } from '../../support/builders.ts';

const quota = peopleQuota({ regions: ['slaskie'], types: null, people: 880 });

/** Every refusal once, so that a kind without a line here is one that does not compile. */
const EVERY: Readonly<{ [Kind in ChangeRefusal['kind']]: Extract<ChangeRefusal, { kind: Kind }> }> = {
  'unknown-group': { kind: 'unknown-group' },
  'unknown-registration': { kind: 'unknown-registration' },
  'another-organiser': { kind: 'another-organiser' },
  'another-programme': { kind: 'another-programme' },
  'same-group': { kind: 'same-group' },
  'group-cancelled': { kind: 'group-cancelled' },
  'group-started': { kind: 'group-started' },
  'wrong-state': { kind: 'wrong-state', state: 'draft' },
  'reason-missing': { kind: 'reason-missing' },
  'not-waiting': { kind: 'not-waiting', standing: { kind: 'seated' } },
  'not-seated': { kind: 'not-seated', standing: { kind: 'gone', how: 'left' } },
  'already-registered': { kind: 'already-registered', standing: { kind: 'offered', until: NOW } },
  'too-many-attempts': { kind: 'too-many-attempts' },
  'nobody-waiting': { kind: 'nobody-waiting' },
  'nobody-may-take-it': { kind: 'nobody-may-take-it' },
  'no-free-seat': { kind: 'no-free-seat', waiting: 5 },
  'approval-missing': { kind: 'approval-missing' },
  'approval-not-asked': { kind: 'approval-not-asked' },
  'institution-limit': { kind: 'institution-limit', limit: 2 },
  'quota-full': { kind: 'quota-full', quota },
  'capacity-below-taken': { kind: 'capacity-below-taken', taken: 8 },
  'out-of-range': { kind: 'out-of-range', field: 'capacity', least: 0, most: 500 },
  'in-the-past': { kind: 'in-the-past', field: 'opensAt' },
  'wrong-order': { kind: 'wrong-order', field: 'closesAt' },
  'changed-meanwhile': { kind: 'changed-meanwhile' },
  'transfer-under-way': { kind: 'transfer-under-way' },
};

describe('a refusal to a coordinator', () => {
  it.each(Object.values(EVERY))('has a title and a sentence in both languages: $kind', (refusal) => {
    for (const language of ['pl', 'en'] as const) {
      const { title, text } = changeRefusalText(language, refusal);
      expect([title.length > 5, text.endsWith('.'), /undefined|\[object/.test(title + text)]).toEqual([
        true,
        true,
        false,
      ]);
    }
  });

  it('says each "no" in words of its own', () => {
    const said = Object.values(EVERY).map((refusal) => changeRefusalText('pl', refusal).title);
    expect(new Set(said).size).toBe(said.length);
  });

  it('counts in the right Polish form', () => {
    const waiting = (count: number) => changeRefusalText('pl', { kind: 'no-free-seat', waiting: count }).text;
    expect([1, 3, 5].map((count) => /czeka: ([^.]*)\./.exec(waiting(count))?.[1])).toEqual([
      '1 osoba',
      '3 osoby',
      '5 osób',
    ]);
  });
});

/** Every text of a catalogue under its path; functions are called with numbers, which stand for anything. */
const textsOf = (catalogue: unknown, path = ''): readonly (readonly [path: string, text: string])[] => {
  if (typeof catalogue === 'string') return [[path, catalogue]];
  if (typeof catalogue === 'function')
    return textsOf(Reflect.apply(catalogue, undefined, [1, 2, 3, 4]), `${path}()`);
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.entries(catalogue).flatMap(([name, value]) => textsOf(value, `${path}.${name}`));
};

/** The same word in both languages. */
const SAME = ['.limits.limit'];

describe.each([
  ['changes', plChanges, enChanges],
  ['views', plViews, enViews],
  ['notices', plNotices, enNotices],
  ['refusals', plRefusals, enRefusals],
])('the coordinator’s catalogue of %s', (_name, pl, en) => {
  it('has every text in both languages', () => {
    expect(textsOf(en).map(([path]) => path)).toEqual(textsOf(pl).map(([path]) => path));
  });

  it('has no text that was left in the other language', () => {
    const english = new Map(textsOf(en));
    const left = textsOf(pl).filter(([path, text]) => english.get(path) === text && /[a-z]{3}/i.test(text));
    expect(left.map(([path]) => path).filter((path) => !SAME.includes(path))).toEqual([]);
  });

  it('has no Polish letter in English', () => {
    expect(textsOf(en).filter(([, text]) => /[ąćęłńóśźż]/i.test(text))).toEqual([]);
  });
});

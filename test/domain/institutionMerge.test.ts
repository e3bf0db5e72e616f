import { describe, expect, it } from 'vitest';
import { judge } from '../../functions/domain/eligibility.ts';
import { mergeEntries } from '../../functions/domain/institutionMerge.ts';
import { anInstitution, aRule, DPS, NOW, PCPR } from '../support/builders.ts';
import { institutionNumber } from '../support/ledgers.ts';

const ACT = { at: NOW, by: 'coordinator:anna' } as const;
const stays = anInstitution({ id: PCPR, name: 'Dom nowy' });
const goes = anInstitution();

describe('merging two entries', () => {
  it('lets one lead to the other, which knows it', () => {
    expect(mergeEntries(stays, goes, ACT)).toMatchObject({
      ok: true,
      value: {
        entries: [
          { ...stays, mergedFrom: [DPS], revision: 1 },
          { ...goes, mergedInto: PCPR, revision: 1 },
        ],
      },
    });
  });

  it('stands in the history of both, with who did it and when', () => {
    const merged = mergeEntries(stays, goes, ACT);
    const what = { kind: 'merged', stays: PCPR, goes: DPS };
    expect(merged.ok && merged.value.events).toEqual([
      { institutionId: PCPR, ...ACT, what },
      { institutionId: DPS, ...ACT, what },
    ]);
  });

  it('takes over those that were merged into the one that goes', () => {
    const third = institutionNumber(3);
    expect(mergeEntries(stays, { ...goes, mergedFrom: [third] }, ACT)).toMatchObject({
      value: { entries: [{ mergedFrom: [DPS, third] }, {}] },
    });
  });

  it.each([
    ['an entry with itself', goes, goes, 'same-entry'],
    ['one that leads to another already', stays, { ...goes, mergedInto: PCPR }, 'merged-already'],
    ['into one that leads to another', { ...stays, mergedInto: DPS }, goes, 'merged-already'],
  ])('is refused for %s', (_, one, other, kind) => {
    expect(mergeEntries(one, other, ACT)).toEqual({ ok: false, refusal: { kind } });
  });
});

describe('a rule that names an entry', () => {
  it('means the one into which it was merged as well', () => {
    const rule = aRule({ institutions: [DPS] });
    const institution = { ...stays, mergedFrom: [DPS] };
    expect(judge([rule], { institution, position: 'pracownik_socjalny' }).kind).toBe('eligible');
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CLAUSE_VERSION, informationClause } from '../../functions/i18n/informationClause.ts';

const facts = {
  controller: 'Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego',
  programme: 'Doskonalenie zawodowe',
  contact: 'szkolenia@rops.example',
};

const textOf = (
  language: 'pl' | 'en',
  changes: Partial<Parameters<typeof informationClause>[1]> = {},
): string => JSON.stringify(informationClause(language, { ...facts, ...changes }));

describe('the information clause', () => {
  it.each(['pl', 'en'] as const)('names who answers for the data and how to reach them (%s)', (language) => {
    expect(textOf(language)).toContain(facts.controller);
    expect(textOf(language)).toContain(facts.contact);
  });

  it('leaves no gap where a programme names no leader', () => {
    expect(textOf('pl', { controller: null })).toContain('Administrator danych: organizator szkolenia.');
  });

  it('bases the processing on the law, not on consent', () => {
    expect(textOf('pl')).toContain('Podstawą są przepisy prawa, nie zgoda');
  });

  it('gets a new version with every new wording', () => {
    const wording = createHash('sha256')
      .update(textOf('pl') + textOf('en'))
      .digest('hex')
      .slice(0, 12);
    expect([CLAUSE_VERSION, wording]).toEqual(['2026-11', '453023cc265f']);
  });
});

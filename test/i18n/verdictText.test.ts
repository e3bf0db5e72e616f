import { describe, expect, it } from 'vitest';
import { judge } from '../../functions/domain/eligibility.ts';
import type { InstitutionType } from '../../functions/domain/institution.ts';
import type { Position } from '../../functions/domain/position.ts';
import { ruleText, verdictText } from '../../functions/i18n/verdictText.ts';
import { anInstitution, aRule, DPS, PCPR, RULES } from '../support/builders.ts';

const applicant = (types: InstitutionType[], position: Position) => ({
  institution: anInstitution({ types }),
  position,
});

const verdictFor = (types: InstitutionType[], position: Position, language: 'pl' | 'en' = 'pl') => {
  const who = applicant(types, position);
  return verdictText(language, judge(RULES, who), who);
};

describe('a verdict in words', () => {
  it('names the rule that a DPS social worker fits', () => {
    const { eligible, sentence, rules } = verdictFor(['DPS'], 'pracownik_socjalny');
    expect([eligible, sentence]).toEqual([true, 'DPS × pracownik socjalny: spełnia regułę 2']);
    expect(rules.map(({ heading }) => heading)).toEqual(['Reguła 2']);
  });

  it('names, of several types, the one that counted', () => {
    const { sentence } = verdictFor(['OSRODEK_WSPARCIA', 'NGO'], 'terapeuta');
    expect(sentence).toBe('ośrodek wsparcia × terapeuta: spełnia regułę 3');
  });

  it('tells a DPS accountant for every rule what was met and what it would have needed', () => {
    const { eligible, sentence, rules } = verdictFor(['DPS'], 'ksiegowosc');
    expect([eligible, sentence]).toEqual([false, 'DPS × księgowość: nie spełnia żadnej reguły']);
    expect(rules.map(({ line }) => line)).toEqual([
      'Reguła 1: instytucja typu OPS, MOPS, MOPR lub PCPR – niespełnione; stanowisko: pracownik socjalny lub aspirant pracy socjalnej – niespełnione',
      'Reguła 2: instytucja typu DPS – spełnione; stanowisko: pracownik socjalny, kierownik działu lub zespołu terapeutyczno-opiekuńczego lub koordynator działu lub zespołu terapeutyczno-opiekuńczego – niespełnione',
      'Reguła 3: instytucja typu ośrodek wsparcia – niespełnione; stanowisko: pracownik socjalny lub terapeuta – niespełnione',
    ]);
  });

  it('says the same in English', () => {
    expect(verdictFor(['DPS'], 'pracownik_socjalny', 'en').sentence).toBe('DPS × social worker: fits rule 2');
    expect(verdictFor(['DPS'], 'ksiegowosc', 'en').rules[1]?.line).toMatch(
      /^Rule 2: institution of type DPS – met; position: social worker, .* – not met$/,
    );
  });
});

describe('a rule in words', () => {
  const text = (rule: Parameters<typeof aRule>[0]) => ruleText('pl', { number: 1, rule: aRule(rule) });

  it('writes a family out', () => {
    expect(text({ types: ['OPS_FAMILY', 'DPS'] }).parts[0]?.text).toBe(
      'instytucja typu OPS i pokrewne (OPS, GOPS, MOPS, MGOPS, MOPR, CUS) lub DPS',
    );
  });

  it('does not widen a literal type to its family', () => {
    expect(text({ types: ['OPS'] }).parts[0]?.text).toBe('instytucja typu OPS');
  });

  it('says so where any institution and any position will do', () => {
    expect(text({}).line).toBe('Reguła 1: instytucja: każda; stanowisko: każde');
  });

  it('says that the region is where the institution works', () => {
    expect(text({ regions: ['slaskie', 'lodzkie'] }).line).toContain(
      'województwo, w którym działa instytucja: śląskie lub łódzkie',
    );
  });

  it('names the institutions of a closed list that are known', () => {
    const rule = aRule({ institutions: [DPS, PCPR] });
    expect(ruleText('pl', { number: 1, rule }, new Map([[DPS, 'DPS w Żorach']])).line).toContain(
      'instytucja: DPS w Żorach',
    );
    expect(ruleText('pl', { number: 1, rule }).line).toContain('instytucja wskazana przez organizatora');
  });

  it('keeps the organiser’s own condition as the organiser wrote it', () => {
    const rule = text({ text: 'podmioty, którym zlecono zadania' });
    expect(rule.condition?.text).toBe('podmioty, którym zlecono zadania');
    expect(rule.line).toContain('warunek, który potwierdza uczestnik: podmioty, którym zlecono zadania');
  });
});

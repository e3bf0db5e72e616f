import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Applicant, type EligibilityRule, judge } from '../../functions/domain/eligibility.ts';
import { expand, INSTITUTION_TYPES, typeOrFamily } from '../../functions/domain/institution.ts';
import { institutionId } from '../../functions/domain/ids.ts';
import { POSITIONS } from '../../functions/domain/position.ts';
import { VOIVODESHIPS } from '../../functions/domain/voivodeship.ts';
import { anInstitution, aRule, DPS, PCPR } from '../support/builders.ts';

const worker = (changes: Partial<Applicant> = {}): Applicant => ({
  institution: anInstitution(),
  position: 'pracownik_socjalny',
  ...changes,
});

describe('a rule', () => {
  it('that names nothing admits anybody', () => {
    expect(judge([aRule()], worker())).toMatchObject({ kind: 'eligible', number: 1 });
  });

  it('admits a multi-type institution by any one of its types', () => {
    const applicant = worker({ institution: anInstitution({ types: ['MOPR', 'OPS', 'PCPR'] }) });
    expect(judge([aRule({ types: ['PCPR'] })], applicant).kind).toBe('eligible');
  });

  it('that says OPS does not admit a GOPS', () => {
    const applicant = worker({ institution: anInstitution({ types: ['GOPS'] }) });
    expect(judge([aRule({ types: ['OPS'] })], applicant)).toMatchObject({
      kind: 'not-eligible',
      failures: [{ number: 1, failed: ['institution-type'] }],
    });
  });

  it('that says OPS_FAMILY admits a GOPS', () => {
    const applicant = worker({ institution: anInstitution({ types: ['GOPS'] }) });
    expect(judge([aRule({ types: ['OPS_FAMILY'] })], applicant).kind).toBe('eligible');
  });

  it('closed to one institution admits nobody of another', () => {
    expect(judge([aRule({ institutions: [PCPR] })], worker())).toMatchObject({
      failures: [{ failed: ['institution'] }],
    });
  });

  it('asks where a person works', () => {
    expect(judge([aRule({ regions: ['opolskie'] })], worker())).toMatchObject({
      failures: [{ failed: ['region'] }],
    });
  });

  it('that fails in all its parts names them all', () => {
    const rule = aRule({
      types: ['OPS'],
      institutions: [PCPR],
      regions: ['opolskie'],
      positions: ['terapeuta'],
    });
    expect(judge([rule], worker())).toMatchObject({
      failures: [{ failed: ['institution-type', 'institution', 'region', 'position'] }],
    });
  });
});

describe('several rules', () => {
  it('admit by the first that fits', () => {
    const rules = [aRule({ types: ['OPS'] }), aRule({ types: ['DPS'] }), aRule()];
    expect(judge(rules, worker())).toMatchObject({ kind: 'eligible', number: 2 });
  });

  it('explain each failure by its own number', () => {
    const rules = [aRule({ types: ['OPS'] }), aRule({ positions: ['terapeuta'] })];
    expect(judge(rules, worker())).toMatchObject({
      failures: [
        { number: 1, failed: ['institution-type'] },
        { number: 2, failed: ['position'] },
      ],
    });
  });
});

const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }), { nil: null });
const IDS = [DPS, PCPR, institutionId.parse('ops4')] as const;

const anyRule: fc.Arbitrary<EligibilityRule> = fc.record({
  types: some(typeOrFamily.options),
  positions: some(POSITIONS),
  regions: some(VOIVODESHIPS),
  institutions: some(IDS),
  text: fc.constant(null),
});

const anyApplicant: fc.Arbitrary<Applicant> = fc.record({
  institution: fc
    .record({
      id: fc.constantFrom(...IDS),
      types: fc.uniqueArray(fc.constantFrom(...INSTITUTION_TYPES), { minLength: 1, maxLength: 3 }),
      voivodeship: fc.constantFrom(...VOIVODESHIPS),
    })
    .map(anInstitution),
  position: fc.constantFrom(...POSITIONS),
});

/** The parts that hold, said once more and independently of the code under test. */
const failing = (rule: EligibilityRule, { institution, position }: Applicant): string[] => {
  const admitted = new Set((rule.types ?? []).flatMap((entry) => [...expand(entry)]));
  const failed: string[] = [];
  if (rule.types !== null && !institution.types.some((type) => admitted.has(type))) {
    failed.push('institution-type');
  }
  if (rule.institutions !== null && !rule.institutions.includes(institution.id)) failed.push('institution');
  if (rule.regions !== null && !rule.regions.includes(institution.voivodeship)) failed.push('region');
  if (rule.positions !== null && !rule.positions.includes(position)) failed.push('position');
  return failed;
};

describe('any rules and any applicant', () => {
  it('get the first rule whose every part holds or, for each rule, the parts that do not', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 5 }), anyApplicant, (rules, applicant) => {
        const verdict = judge(rules, applicant);
        const failures = rules.map((rule) => failing(rule, applicant));
        const first = failures.findIndex((failed) => failed.length === 0);
        if (verdict.kind === 'eligible') {
          expect(verdict.number).toBe(first + 1);
          expect(verdict.rule).toBe(rules[first]);
        } else {
          expect(first).toBe(-1);
          expect(verdict.failures.map(({ failed }) => failed)).toEqual(failures);
          expect(verdict.failures.map(({ number }) => number)).toEqual(rules.map((_, index) => index + 1));
        }
      }),
      { numRuns: 500 },
    );
  });
});

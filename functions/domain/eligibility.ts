import * as z from 'zod';
import { institutionId } from './ids.ts';
import { expand, type Institution, typeOrFamily } from './institution.ts';
import { position, type Position } from './position.ts';
import { voivodeship } from './voivodeship.ts';

/**
 * One way to be admitted. A part that is `null` admits anybody; all parts of a rule must hold together. `text` is
 * the organiser's own wording of a condition that no data can decide and that the applicant confirms.
 */
export const eligibilityRule = z.object({
  types: z.array(typeOrFamily).min(1).nullable(),
  positions: z.array(position).min(1).nullable(),
  regions: z.array(voivodeship).min(1).nullable(),
  institutions: z.array(institutionId).min(1).nullable(),
  text: z.string().max(300).nullable(),
});
export type EligibilityRule = z.infer<typeof eligibilityRule>;

export type Applicant = { readonly institution: Institution; readonly position: Position };

/** The parts of a rule, in the order in which they are explained. */
export const RULE_PARTS = ['institution-type', 'institution', 'region', 'position'] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/** Rules are numbered from 1, as the organiser's page numbers them. */
export type RuleFailure = {
  readonly number: number;
  readonly rule: EligibilityRule;
  readonly failed: readonly RulePart[];
};

export type Verdict =
  | { readonly kind: 'eligible'; readonly number: number; readonly rule: EligibilityRule }
  | { readonly kind: 'not-eligible'; readonly failures: readonly RuleFailure[] };

const admits = (part: RulePart, rule: EligibilityRule, { institution, position }: Applicant): boolean => {
  switch (part) {
    case 'institution-type':
      return (
        rule.types === null || rule.types.flatMap(expand).some((type) => institution.types.includes(type))
      );
    case 'institution':
      return (
        rule.institutions === null ||
        [institution.id, ...institution.mergedFrom].some((id) => rule.institutions?.includes(id))
      );
    case 'region':
      return rule.regions === null || rule.regions.includes(institution.voivodeship);
    case 'position':
      return rule.positions === null || rule.positions.includes(position);
  }
};

/**
 * Any one rule suffices. The verdict names the first that matched or, for every rule, the parts that failed. The
 * region is the institution's: programmes count where a person works, not where they live.
 */
export const judge = (rules: readonly EligibilityRule[], applicant: Applicant): Verdict => {
  const failures: RuleFailure[] = [];
  for (const [index, rule] of rules.entries()) {
    const failed = RULE_PARTS.filter((part) => !admits(part, rule, applicant));
    if (failed.length === 0) return { kind: 'eligible', number: index + 1, rule };
    failures.push({ number: index + 1, rule, failed });
  }
  return { kind: 'not-eligible', failures };
};

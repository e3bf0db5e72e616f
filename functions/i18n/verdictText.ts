import {
  type Applicant,
  type EligibilityRule,
  RULE_PARTS,
  type RulePart,
  type Verdict,
} from '../domain/eligibility.ts';
import type { InstitutionId } from '../domain/ids.ts';
import { expand, type TypeOrFamily } from '../domain/institution.ts';
import type { Language } from '../domain/participant.ts';
import { assertNever } from '../domain/result.ts';
import { anyOf } from './format.ts';
import { words } from './words.ts';

/** Names of the institutions on a rule's closed list, for readers who should see them. */
export type InstitutionNames = ReadonlyMap<InstitutionId, string>;

/** One part of a rule in words; `status` says in a word whether it is met, where somebody was judged. */
export type RulePartText = { readonly text: string; readonly met?: boolean; readonly status?: string };

/** A rule in words: by its parts, and in one sentence. The condition's `text` is the organiser's own, in Polish. */
export type RuleText = {
  readonly heading: string;
  readonly parts: readonly RulePartText[];
  readonly condition?: { readonly label: string; readonly text: string };
  readonly line: string;
};

/** An entry of a rule with its family written out, so that nobody has to guess what a family holds. */
const ruleEntry = (language: Language, entry: TypeOrFamily): string => {
  const { institutionTypes } = words(language);
  const members = expand(entry);
  if (members.length === 1) return institutionTypes[entry].short;
  return `${institutionTypes[entry].short} (${members.map((type) => institutionTypes[type].short).join(', ')})`;
};

const partText = (
  language: Language,
  rule: EligibilityRule,
  part: RulePart,
  names: InstitutionNames,
): string | undefined => {
  const { rules, positions, voivodeships } = words(language);
  switch (part) {
    case 'institution-type':
      if (rule.types !== null) {
        return rules.types(
          anyOf(
            language,
            rule.types.map((type) => ruleEntry(language, type)),
          ),
        );
      }
      return rule.institutions === null ? rules.anyInstitution : undefined;
    case 'institution': {
      const known = rule.institutions?.flatMap((id) => names.get(id) ?? []) ?? [];
      if (known.length > 0) return rules.institutions(anyOf(language, known));
      return rule.institutions === null ? undefined : rules.closedList;
    }
    case 'region':
      if (rule.regions === null) return undefined;
      return rules.regions(
        anyOf(
          language,
          rule.regions.map((region) => voivodeships[region]),
        ),
      );
    case 'position':
      if (rule.positions === null) return rules.anyPosition;
      return rules.positions(
        anyOf(
          language,
          rule.positions.map((position) => positions[position]),
        ),
      );
    default:
      return assertNever(part);
  }
};

/** A rule in words; with `failed`, each part also says whether it was met. */
export const ruleText = (
  language: Language,
  { number, rule, failed }: { number: number; rule: EligibilityRule; failed?: readonly RulePart[] },
  names: InstitutionNames = new Map(),
): RuleText => {
  const { rules } = words(language);
  const parts = RULE_PARTS.flatMap((part): readonly RulePartText[] => {
    const text = partText(language, rule, part, names);
    if (text === undefined) return [];
    if (failed === undefined) return [{ text }];
    const met = !failed.includes(part);
    return [{ text, met, status: met ? rules.met : rules.notMet }];
  });
  const said = parts.map(({ text, status }) => (status === undefined ? text : `${text} – ${status}`));
  const condition = rule.text === null ? undefined : { label: rules.condition, text: rule.text };
  const confirmed = condition === undefined ? [] : [`${condition.label}: ${condition.text}`];
  const line = `${rules.heading(number)}: ${[...said, ...confirmed].join('; ')}`;
  return { heading: rules.heading(number), parts, ...(condition === undefined ? {} : { condition }), line };
};

/** `DPS × pracownik socjalny`; of several types, those that the matching rule names. */
const applicantText = (
  language: Language,
  { institution, position }: Applicant,
  rule?: EligibilityRule,
): string => {
  const { institutionTypes, positions } = words(language);
  const admitted = rule?.types?.flatMap(expand);
  const shown = institution.types.filter((type) => admitted?.includes(type) ?? true);
  return `${shown.map((type) => institutionTypes[type].short).join(', ')} × ${positions[position]}`;
};

export type VerdictText = {
  readonly eligible: boolean;
  /** `DPS × pracownik socjalny: spełnia regułę 2` */
  readonly sentence: string;
  /** The rule that matched, or every rule with what failed in it. */
  readonly rules: readonly RuleText[];
};

/** A verdict in words: the rule that matched, or for each rule what was met and what it would have needed. */
export const verdictText = (
  language: Language,
  verdict: Verdict,
  applicant: Applicant,
  names: InstitutionNames = new Map(),
): VerdictText => {
  const { rules } = words(language);
  switch (verdict.kind) {
    case 'eligible':
      return {
        eligible: true,
        sentence: rules.matched(applicantText(language, applicant, verdict.rule), verdict.number),
        rules: [ruleText(language, { ...verdict, failed: [] }, names)],
      };
    case 'not-eligible':
      return {
        eligible: false,
        sentence: rules.matchedNone(applicantText(language, applicant)),
        rules: verdict.failures.map((failure) => ruleText(language, failure, names)),
      };
    default:
      return assertNever(verdict);
  }
};

import type { Programme } from '../domain/programme.ts';
import type { EligibilityRule } from '../domain/eligibility.ts';
import type { ProgrammeDraft } from '../use-cases/importProgramme.ts';
import { approvalOf } from './approvalSchema.ts';
import { coursesOf, groupsOf } from './exampleCourses.ts';
import type { ReadProgramme } from './programmeFile.ts';
import { quotaOf, ruleText, type ProgrammeFile, type RuleInFile } from './programmeSchema.ts';

const ruleOf = (rule: RuleInFile, regions: ProgrammeFile['regions']): EligibilityRule => ({
  types: rule.institution_types,
  positions: rule.positions,
  regions: rule.regions === undefined ? regions : rule.regions,
  institutions: null,
  text: ruleText(rule),
});

const socialEconomyOf = (file: ProgrammeFile): Programme['socialEconomy'] => {
  const figures = file.social_economy_2012_2015;
  if (figures === null) return null;
  const { pacts_regional: regionalPacts, pacts_subregional: subregionalPacts, ...rest } = figures;
  return { fromYear: 2012, toYear: 2015, ...rest, regionalPacts, subregionalPacts };
};

const programmeOf = (file: ReadProgramme): Programme => ({
  id: file.id,
  title: file.title,
  organiser: file.organiser,
  leader: file.leader,
  partners: file.partners ?? [],
  fund: file.fund,
  dates: {
    start: file.dates.start,
    end: file.dates.end,
    endText: file.dates.end_text,
    published: file.dates.published,
  },
  regions: file.regions,
  nature: file.nature,
  people: file.people,
  participations: file.participations,
  groups: file.groups,
  hours: file.hours,
  institutions: file.institutions,
  results: file.results,
  quotas: (file.quotas ?? []).map(quotaOf),
  condition: file.eligibility.condition,
  rules: file.eligibility.any_of.map((rule) => ruleOf(rule, file.regions)),
  logos: file.logos,
  approval: approvalOf(file.approval),
  forms: file.forms ?? [],
  methods: file.methods,
  blocks: file.thematic_blocks ?? [],
  namedCourses: file.named_courses,
  specialisations: file.specialisations,
  postgraduateMajors: file.postgraduate_majors,
  socialEconomy: socialEconomyOf(file),
  money: file.money_pln,
  ownContributionPercent: file.own_contribution_percent,
});

/** What a programme file holds, in the words of the domain, with the days of its groups counted from `startupDay`. */
export const programmeDraft = (file: ReadProgramme, startupDay: string): ProgrammeDraft => ({
  programme: programmeOf(file),
  closedTo: file.eligibility.closed_to_institutions,
  courses: coursesOf(file),
  groups: groupsOf(file, startupDay),
});

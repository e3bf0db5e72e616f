import * as z from 'zod';
import { organiserId, programmeId, USUAL_ORGANISER } from '../domain/ids.ts';
import { expand, typeOrFamily } from '../domain/institution.ts';
import { namedLogo } from '../domain/logo.ts';
import { position } from '../domain/position.ts';
import type { Quota } from '../domain/quota.ts';
import { calendarDate } from '../domain/time.ts';
import { voivodeship } from '../domain/voivodeship.ts';
import { approvalInFile } from './approvalSchema.ts';
import { exampleCourse } from './exampleSchema.ts';

/**
 * The shape of a programme file, key by key. Every object is strict: a misspelt key would otherwise silently lose a
 * condition. Absent figures are written `null`, so that "not stated" is never confused with "forgotten".
 */

const count = z.int().nonnegative();
const words = z.array(z.string().min(1).max(300));
const qualifier = z.enum(['exact', 'circa', 'min', 'almost', 'over']);

const fund = z.strictObject({
  programme: z.string().nullable(),
  axis: z.string().nullable(),
  measure: z.string().nullable(),
  source: z.string().nullable(),
  note: z.string().nullable().default(null),
});

const dates = z.strictObject({
  start: calendarDate.nullable(),
  end: calendarDate.nullable(),
  end_text: z.string().nullable(),
  published: calendarDate.nullable(),
});

const people = z.strictObject({
  total: count,
  qualifier: qualifier.nullable(),
  women: count.nullable(),
  men: count.nullable(),
});

const rule = z.strictObject({
  institution_types: z.array(typeOrFamily).min(1).nullable(),
  positions: z.array(position).min(1).nullable(),
  position_variants: words.min(1).nullable().default(null),
  /** Absent: the programme's regions. `null`: anywhere. */
  regions: z.array(voivodeship).min(1).nullable().optional(),
  text: z.string().min(1).max(300).nullable().default(null),
});

export type RuleInFile = z.infer<typeof rule>;

/** A rule's wording. Variants of a position are words of it: no position code tells them apart. */
export const ruleText = ({ text, position_variants: variants }: RuleInFile): string | null => {
  const parts = [text, variants?.join(', ') ?? null].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(': ');
};

const eligibility = z.strictObject({
  condition: z.string().min(1).max(300),
  closed_to_institutions: words.min(1).nullable().default(null),
  any_of: z.array(rule).min(1),
});

const form = z.strictObject({
  kind: z.string().min(1).max(60),
  mode: z.string().nullable(),
  people: count.nullable(),
  participations: count.nullable(),
  groups: count.nullable(),
  hours: count.nullable(),
  qualifier: qualifier.nullable(),
  from: calendarDate.nullable().default(null),
  to: calendarDate.nullable().default(null),
});

const socialEconomy = z.strictObject({
  events: z.strictObject({ total: count, qualifier: qualifier.nullable() }),
  brochures: count.nullable(),
  publications: count.nullable(),
  articles: count.nullable(),
  contests: count.nullable(),
  conferences: count.nullable(),
  congresses: count.nullable(),
  pacts_regional: count.nullable(),
  pacts_subregional: count.nullable(),
});

/** An amount in złote with two decimals, in quotes: `"1007997.60"`. */
const amount = z.string().regex(/^\d+\.\d{2}$/);

/** A limit on unique people; regions or types that are absent are any. */
const quota = z.strictObject({
  regions: z.array(voivodeship).min(1).nullable().default(null),
  institution_types: z.array(typeOrFamily).min(1).nullable().default(null),
  people: count,
  basis: z.literal('place_of_work'),
});

/** The limit in the words of the domain: by the types that institutions carry; a family stands for its members. */
export const quotaOf = ({ regions, institution_types: types, people }: z.infer<typeof quota>): Quota => ({
  regions,
  types: types === null ? null : [...new Set(types.flatMap(expand))],
  people,
});

export const programmeSchema = z.strictObject({
  id: programmeId,
  source: z.string(),
  title: z.string().min(3).max(300),
  /** Whose coordinators look after it. */
  organiser: organiserId.default(USUAL_ORGANISER),
  leader: z.string().nullable(),
  partners: words.nullable(),
  fund,
  dates,
  regions: z.array(voivodeship).min(1).nullable(),
  nature: z.enum(['planned', 'achieved']),
  people: people.nullable(),
  participations: count.nullable(),
  groups: z
    .strictObject({
      total: count,
      qualifier: qualifier.nullable(),
      unit: z.string(),
      years: z.string().nullable(),
    })
    .nullable(),
  hours: count.nullable(),
  institutions: count.nullable(),
  results: z
    .array(z.strictObject({ name: z.string(), people: count, qualifier: qualifier.nullable() }))
    .default([]),
  quotas: z.array(quota).nullable(),
  eligibility,
  /** Whether institutions have to agree to each of their people; absent is no. */
  approval: approvalInFile.default(null),
  /** The strip of logos, in its order. */
  logos: z.array(z.strictObject(namedLogo.shape)).max(12).default([]),
  forms: z.array(form).nullable(),
  methods: words.default([]),
  specialisations: words.default([]),
  postgraduate_majors: words.default([]),
  thematic_blocks: words.nullable(),
  named_courses: words.default([]),
  social_economy_2012_2015: socialEconomy.nullable().default(null),
  money_pln: z
    .strictObject({
      total: amount.nullable(),
      eu: amount.nullable(),
      state: amount.nullable(),
      own: amount.nullable(),
      grant: amount.nullable(),
    })
    .nullable(),
  own_contribution_percent: z.number().min(0).max(100).nullable().default(null),
  example_courses: z.array(exampleCourse).default([]),
});
export type ProgrammeFile = z.infer<typeof programmeSchema>;

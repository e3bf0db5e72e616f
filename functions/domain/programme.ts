import * as z from 'zod';
import { approvalRules } from './approval.ts';
import { eligibilityRule } from './eligibility.ts';
import { courseId, organiserId, programmeId, USUAL_ORGANISER } from './ids.ts';
import { logo } from './logo.ts';
import { quota } from './quota.ts';
import { calendarDate } from './time.ts';
import { voivodeship } from './voivodeship.ts';

/** How a published figure is meant: `exact`, or with the words "about", "at least", "almost", "over". */
const qualifier = z.enum(['exact', 'circa', 'min', 'almost', 'over']).nullable();

/** People, participations, groups and hours are five different counts and are never added to one another. */
const count = z.int().nonnegative().nullable();

/** One form of support with the figures its organiser published; hours are teaching hours. */
const supportForm = z.object({
  kind: z.string(),
  mode: z.string().nullable(),
  people: count,
  participations: count,
  groups: count,
  hours: count,
  qualifier,
  /** The days between which the figures were counted, where they are not those of the programme. */
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
});

/** Groups or events of the whole programme, in the organiser's own unit and years. */
const groupCount = z.object({
  total: z.int().nonnegative(),
  qualifier,
  unit: z.string(),
  years: z.string().nullable(),
});

/** A promised or reached effect on people, told apart from taking part. */
const resultIndicator = z.object({ name: z.string(), people: z.int().nonnegative(), qualifier });

/** What a programme did for the social economy between two years. */
const socialEconomy = z.object({
  fromYear: z.int(),
  toYear: z.int(),
  events: z.object({ total: z.int().nonnegative(), qualifier }),
  brochures: count,
  publications: count,
  articles: count,
  contests: count,
  conferences: count,
  congresses: count,
  regionalPacts: count,
  subregionalPacts: count,
});

const money = z
  .string()
  .regex(/^\d+\.\d{2}$/)
  .nullable();

/** A funded project: who may take part, within which limits, and what it promised. Amounts are in PLN. */
export const programme = z.object({
  id: programmeId,
  title: z.string().min(3).max(300),
  /** Whose coordinators look after it. */
  organiser: organiserId.default(USUAL_ORGANISER),
  leader: z.string().nullable(),
  partners: z.array(z.string()),
  fund: z.object({
    programme: z.string().nullable(),
    axis: z.string().nullable(),
    measure: z.string().nullable(),
    source: z.string().nullable(),
    note: z.string().nullable(),
  }),
  dates: z.object({
    start: calendarDate.nullable(),
    end: calendarDate.nullable(),
    endText: z.string().nullable(),
    published: calendarDate.nullable(),
  }),
  regions: z.array(voivodeship).nullable(),
  nature: z.enum(['planned', 'achieved']),
  people: z.object({ total: z.int().nonnegative(), qualifier, women: count, men: count }).nullable(),
  participations: count,
  groups: groupCount.nullable(),
  hours: count,
  institutions: count,
  results: z.array(resultIndicator),
  quotas: z.array(quota),
  condition: z.string(),
  rules: z.array(eligibilityRule).min(1),
  /** The strip of logos on its pages and under every letter, in its order. */
  logos: z.array(logo).max(12).default([]),
  /** Whether the institution has to agree to each of its people, and how it is asked; `null` is no. */
  approval: approvalRules.nullable().default(null),
  forms: z.array(supportForm),
  methods: z.array(z.string()),
  blocks: z.array(z.string()),
  namedCourses: z.array(z.string()),
  specialisations: z.array(z.string()),
  postgraduateMajors: z.array(z.string()),
  socialEconomy: socialEconomy.nullable(),
  money: z.object({ total: money, eu: money, state: money, own: money, grant: money }).nullable(),
  ownContributionPercent: z.number().min(0).max(100).nullable(),
});
export type Programme = z.infer<typeof programme>;

/** What is taught. `hours` are teaching hours of 45 minutes. */
export const course = z.object({
  id: courseId,
  programmeId,
  title: z.string().min(3).max(200),
  block: z.string().nullable(),
  hours: z.int().positive().nullable(),
  description: z.string().max(2000).nullable(),
  /** Seats that its groups share: `null` is no such limit, zero is none. */
  sharedSeats: z.int().nonnegative().nullable().default(null),
});
export type Course = z.infer<typeof course>;

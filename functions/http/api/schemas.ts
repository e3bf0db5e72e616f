import * as z from 'zod';
import { eligibilityRule, RULE_PARTS } from '../../domain/eligibility.ts';
import { group, venue } from '../../domain/group.ts';
import { courseId, groupId, institutionId, programmeId, seatId } from '../../domain/ids.ts';
import { institution } from '../../domain/institution.ts';
import { LANGUAGES, language, personalDetails } from '../../domain/participant.ts';
import { position } from '../../domain/position.ts';
import { course, programme } from '../../domain/programme.ts';
import { line } from '../../domain/text.ts';
import { VOIVODESHIPS } from '../../domain/voivodeship.ts';

/** An instant in UTC as ISO 8601 writes it. */
const instant = z.iso.datetime();

export const groupParameters = z.object({ groupId });

/** The filters of the list of groups, by the names that the pages use. */
export const groupFilters = z.strictObject({
  programme: programmeId.optional(),
  voivodeship: z.enum(VOIVODESHIPS, 'unknown-choice').optional(),
  course: courseId.optional(),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional(),
  free: z.enum(['true', 'false'], 'unknown-choice').optional(),
});

export const institutionQuery = z.strictObject({
  q: line(100).refine((typed) => typed.length > 0, 'required'),
});

export const eligibilityQuery = z.strictObject({ institutionId, position });

/** A random text of the caller's that names one request. */
const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,100}$/);

export const registrationHeaders = z.object({ 'idempotency-key': idempotencyKey.optional() });

export const registrationRequest = z.strictObject({
  institutionId,
  position,
  details: personalDetails,
  /** The language of the mails. */
  language: z.enum(LANGUAGES, 'unknown-choice').default('pl'),
});

export const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seated') }),
  z.object({ kind: z.literal('waiting'), place: z.int().positive() }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('absent') }),
]);

export const ruleAnswer = eligibilityRule.extend({ number: z.int().positive() });

export const failureAnswer = z.object({
  rule: ruleAnswer,
  failed: z.array(z.enum(RULE_PARTS)).readonly(),
});

const failures = z.array(failureAnswer).readonly();

export const groupAnswer = z.object({
  ...group.pick({ id: true, number: true, contactEmail: true, example: true }).shape,
  programme: z.object({ id: programmeId, title: z.string() }),
  course: z.object({ id: courseId, title: z.string() }),
  state: z.enum(['scheduled', 'open', 'waiting-list', 'full', 'closed', 'cancelled']),
  seats: z.object({
    capacity: z.int().nonnegative(),
    taken: z.int().nonnegative(),
    free: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
    waitingLimit: z.int().nonnegative().nullable(),
    perInstitution: z.int().nonnegative().nullable(),
  }),
  opensAt: instant,
  closesAt: instant,
  sessions: z.array(z.object({ startsAt: instant, endsAt: instant })).readonly(),
  venue,
  /** The page of the group. */
  url: z.url(),
});
export type GroupAnswer = z.input<typeof groupAnswer>;

export const groupList = z.object({ groups: z.array(groupAnswer).readonly() });

export const programmeAnswer = z.object({
  ...programme.pick({ id: true, title: true, leader: true, regions: true, condition: true }).shape,
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  rules: z.array(ruleAnswer).readonly(),
  courses: z.array(course.pick({ id: true, title: true, hours: true, description: true })).readonly(),
  url: z.url(),
});
export type ProgrammeAnswer = z.input<typeof programmeAnswer>;

export const programmeList = z.object({ programmes: z.array(programmeAnswer).readonly() });

export const institutionAnswer = institution.pick({
  id: true,
  name: true,
  types: true,
  nip: true,
  voivodeship: true,
  town: true,
});

export const institutionList = z.object({
  institutions: z.array(institutionAnswer).readonly(),
  /** Whether more were found than are shown: type more of the name. */
  more: z.boolean(),
});

export const eligibilityAnswer = z.discriminatedUnion('eligible', [
  z.object({ eligible: z.literal(true), rule: ruleAnswer }),
  z.object({ eligible: z.literal(false), failures }),
]);

export const registeredAnswer = z.object({
  groupId,
  seatId,
  standing,
  accessToken: z.string(),
  accessUntil: instant,
});

export const registrationAnswer = z.object({
  seatId,
  standing,
  group: groupAnswer,
  institution: institutionAnswer,
  position,
  language,
  registeredAt: instant,
});

export const withdrawnAnswer = z.object({ groupId, seatId, standing: z.object({ kind: z.literal('gone') }) });

export const documentAnswer = z.looseObject({ openapi: z.literal('3.1.0') });

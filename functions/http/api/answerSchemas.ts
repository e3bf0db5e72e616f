import * as z from 'zod';
import { eligibilityRule, RULE_PARTS } from '../../domain/eligibility.ts';
import { group, venue } from '../../domain/group.ts';
import { courseId, groupId, programmeId, seatId } from '../../domain/ids.ts';
import { institution, institutionType } from '../../domain/institution.ts';
import { departure } from '../../domain/ledger.ts';
import type { GroupState } from '../../domain/life.ts';
import { language } from '../../domain/participant.ts';
import { position } from '../../domain/position.ts';
import { course, programme } from '../../domain/programme.ts';
import { voivodeship } from '../../domain/voivodeship.ts';

/** An instant in UTC as ISO 8601 writes it. */
const instant = z.iso.datetime();

export const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seated') }),
  /** A seat that is kept until a time, to be accepted. */
  z.object({ kind: z.literal('offered'), until: instant }),
  /** The institution is asked until a time whether it agrees. */
  z.object({ kind: z.literal('awaiting-approval'), until: instant }),
  /** A seat that a limit of the programme has still to agree to. */
  z.object({ kind: z.literal('pending') }),
  z.object({ kind: z.literal('waiting'), place: z.int().positive() }),
  z.object({ kind: z.literal('gone'), how: departure.shape.how }),
  z.object({ kind: z.literal('absent') }),
]);

/** A limit across groups: on unique persons by place of work, or on the seats that the groups of a course share. */
export const quotaAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('people'),
    limit: z.int().nonnegative(),
    regions: z.array(voivodeship).nullable(),
    types: z.array(institutionType).nullable(),
  }),
  z.object({ kind: z.literal('seats'), limit: z.int().nonnegative(), courseId }),
]);

export const ruleAnswer = eligibilityRule.extend({ number: z.int().positive() });

export const failureAnswer = z.object({
  rule: ruleAnswer,
  failed: z.array(z.enum(RULE_PARTS)).readonly(),
});

const failures = z.array(failureAnswer).readonly();

/** Drafts are nobody's to see. */
const GROUP_STATES = [
  'scheduled',
  'open',
  'waiting-list',
  'full',
  'closed',
  'confirmed',
  'running',
  'finished',
  'cancelled',
] as const satisfies readonly Exclude<GroupState, 'draft'>[];

export const groupAnswer = z.object({
  ...group.pick({ id: true, number: true, contactEmail: true, example: true }).shape,
  programme: z.object({ id: programmeId, title: z.string() }),
  course: z.object({ id: courseId, title: z.string() }),
  state: z.enum(GROUP_STATES),
  seats: z.object({
    capacity: z.int().nonnegative(),
    taken: z.int().nonnegative(),
    offered: z.int().nonnegative(),
    free: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
    waitingLimit: z.int().nonnegative().nullable(),
    perInstitution: z.int().nonnegative().nullable(),
    /** When the limit of an institution ends; `null` is never. */
    limitLiftsAt: instant.nullable(),
    /** Seats that all groups of the course share; `null` is no such limit. */
    shared: z.int().nonnegative().nullable(),
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

export const acceptedAnswer = z.object({
  groupId,
  seatId,
  standing: z.object({ kind: z.literal('seated') }),
});

export const withdrawnAnswer = z.object({ groupId, seatId, standing: z.object({ kind: z.literal('gone') }) });

export const documentAnswer = z.looseObject({ openapi: z.literal('3.1.0') });

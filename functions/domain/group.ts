import * as z from 'zod';
import { approvalRules } from './approval.ts';
import { courseId, groupId, organiserId, programmeId, USUAL_ORGANISER } from './ids.ts';
import { offerRules, USUAL_OFFERS } from './offers.ts';
import { HOUR, moment, type Moment } from './time.ts';
import { voivodeship } from './voivodeship.ts';

/** One meeting of a group. */
export const session = z
  .object({ startsAt: moment, endsAt: moment })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, 'a session ends after it starts');

/** Where a group meets; without an address it meets online. */
export const venue = z.object({
  town: z.string().min(2).max(60),
  address: z.string().max(200).nullable(),
  voivodeship,
});

/** Fewer people than this and the group may not take place; coordinators are alarmed so many days before it starts. */
export const minimum = z.object({ people: z.int().min(1).max(500), alarmDays: z.int().min(0).max(60) });

/** Days before the start and after the end on which a group's people are written to; `null` is never. */
export const letterDays = z.object({
  reminder: z.int().min(1).max(60).nullable(),
  followUp: z.int().min(1).max(90).nullable(),
});
export type LetterDays = z.infer<typeof letterDays>;

export const USUAL_LETTER_DAYS: LetterDays = { reminder: 3, followUp: null };

/** A day: who prepares the list of those who come has to know them. */
export const USUAL_SUBSTITUTE_HOURS = 24;

/**
 * How the dates and the place have changed: `sequence` is raised by each change, so that calendars take the newer file;
 * `sessions` is the most meetings that the group had before, whose events may still stand in calendars. `changedAt` and
 * `why` are those of the last change; 0 and `null` before the first.
 */
export const calendarChanges = z.object({
  sequence: z.int().nonnegative(),
  sessions: z.int().nonnegative(),
  changedAt: moment,
  why: z.string().nullable(),
});

export const NO_CHANGES: z.infer<typeof calendarChanges> = {
  sequence: 0,
  sessions: 0,
  changedAt: 0,
  why: null,
};

/**
 * One run of a course: what its page tells. Seats are not here but in the group's ledger. `example` marks a group
 * that was invented for a demonstration.
 */
export const group = z.object({
  id: groupId,
  programmeId,
  courseId,
  number: z.int().positive(),
  programmeTitle: z.string(),
  courseTitle: z.string(),
  sessions: z.array(session).min(1).max(30),
  venue,
  contactEmail: z.email(),
  example: z.boolean(),
  /** Whose coordinators look after it. */
  organiser: organiserId.default(USUAL_ORGANISER),
  /** Seats that all groups of the course share: `null` is no such limit, zero is none. */
  sharedSeats: z.int().nonnegative().nullable().default(null),
  offers: offerRules.default(USUAL_OFFERS),
  minimum: minimum.nullable().default(null),
  /** Whether the capacity may be set below the seats in use; then the group is over by some, and nobody is removed. */
  belowTaken: z.enum(['refuse', 'allow']).default('refuse'),
  /** How the institution is asked to agree: absent as the programme says, `null` not at all. */
  approval: approvalRules.nullable().optional(),
  letterDays: letterDays.default(USUAL_LETTER_DAYS),
  calendar: calendarChanges.default(NO_CHANGES),
  /** Hours before its start until which an institution may send somebody else. */
  substituteHours: z.int().min(0).max(720).default(USUAL_SUBSTITUTE_HOURS),
  /** The group whose waiting list this one was made from. */
  twinOf: groupId.nullable().default(null),
});
export type Group = z.infer<typeof group>;

export const startOf = (group: Group): Moment => Math.min(...group.sessions.map(({ startsAt }) => startsAt));

export const endOf = (group: Group): Moment => Math.max(...group.sessions.map(({ endsAt }) => endsAt));

/** Until when a participant may open their registration: a month after the group ends. */
export const accessEnd = (group: Group): Moment => endOf(group) + 30 * 24 * HOUR;

/** When a group with a minimum is looked at, and alarm given if it has fewer people; `undefined` without a minimum. */
export const alarmAt = (group: Group): Moment | undefined =>
  group.minimum === null ? undefined : startOf(group) - group.minimum.alarmDays * 24 * HOUR;

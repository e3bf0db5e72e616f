import * as z from 'zod';
import { courseId, groupId, programmeId } from './ids.ts';
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
});
export type Group = z.infer<typeof group>;

export const startOf = (group: Group): Moment => Math.min(...group.sessions.map(({ startsAt }) => startsAt));

export const endOf = (group: Group): Moment => Math.max(...group.sessions.map(({ endsAt }) => endsAt));

/** Until when a participant may open their registration: a month after the group ends. */
export const accessEnd = (group: Group): Moment => endOf(group) + 30 * 24 * HOUR;

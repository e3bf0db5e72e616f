import * as z from 'zod';
import { minimum } from '../domain/group.ts';
import { courseId, groupId } from '../domain/ids.ts';
import { offerRules, USUAL_OFFERS } from '../domain/offers.ts';
import { wallTime } from '../domain/time.ts';
import { voivodeship } from '../domain/voivodeship.ts';
import { approvalInFile } from './approvalSchema.ts';

/** The invented courses and groups of a programme file. Settings that are left out are the usual ones. */

const count = z.int().nonnegative();
const day = z.int().min(-3650).max(3650);

const offers = z.strictObject({
  mode: offerRules.shape.mode.default(USUAL_OFFERS.mode),
  promotion: offerRules.shape.promotion.default(USUAL_OFFERS.promotion),
  hours: offerRules.shape.hours.default(USUAL_OFFERS.hours),
  stop_hours: offerRules.shape.stopHours.default(USUAL_OFFERS.stopHours),
  on_bounce: offerRules.shape.onBounce,
});

const exampleGroup = z.strictObject({
  id: groupId,
  number: z.int().positive(),
  venue: z.strictObject({
    town: z.string().min(2).max(60),
    address: z.string().min(1).max(200).nullable(),
    voivodeship,
  }),
  contact: z.email().max(254),
  sessions: z
    .array(z.strictObject({ day, from: wallTime, to: wallTime }))
    .min(1)
    .max(30),
  opens_day: day,
  closes_day: day,
  capacity: count.max(500),
  waiting_limit: count.nullable(),
  per_institution: count.nullable(),
  close_when_full: z.boolean(),
  limit_lifts_day: day.nullable().default(null),
  at_institution_limit: z.enum(['refuse', 'wait']).default('refuse'),
  offers: offers.prefault({}),
  minimum: z
    .strictObject({ people: minimum.shape.people, alarm_days: minimum.shape.alarmDays })
    .nullable()
    .default(null),
  /** Absent: as the programme says. `null`: no agreement is needed. */
  approval: approvalInFile.optional(),
  lowering: z.enum(['refuse', 'allow']).default('refuse'),
  state: z.enum(['draft', 'open']).default('open'),
});
export type ExampleGroup = z.infer<typeof exampleGroup>;

export const exampleCourse = z.strictObject({
  id: courseId,
  example: z.literal(true),
  title: z.string().min(3).max(200),
  block: z.string().nullable(),
  hours: z.int().positive().nullable(),
  description: z.string().max(2000).nullable(),
  /** Seats that all its groups share; absent is no such limit. */
  shared_seats: count.max(10_000).nullable().default(null),
  groups: z.array(exampleGroup),
});

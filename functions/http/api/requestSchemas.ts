import * as z from 'zod';
import { courseId, groupId, institutionId, programmeId } from '../../domain/ids.ts';
import { LANGUAGES, personalDetails } from '../../domain/participant.ts';
import { position } from '../../domain/position.ts';
import { line } from '../../domain/text.ts';
import { VOIVODESHIPS } from '../../domain/voivodeship.ts';

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

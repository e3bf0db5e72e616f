import * as z from 'zod';
import { noticeDelivery } from './delivery.ts';
import { institutionId } from './ids.ts';
import { moment } from './time.ts';

/** What an institution is told of itself: its private link, a code that opens it again, what changed within a week. */
export const INSTITUTION_NOTICE_KINDS = ['access', 'access-code', 'digest'] as const;

/**
 * What must be told to an institution and is not about one registration. Institution, kind and occasion name it, so
 * that planning it twice plans it once. It holds no text and no secret: those are made when it is sent.
 */
export const institutionNotice = z.object({
  institutionId,
  kind: z.enum(INSTITUTION_NOTICE_KINDS),
  /** When it was asked for, or the Monday morning on which the week of a digest ended. */
  occasion: moment,
  plannedAt: moment,
  delivery: noticeDelivery,
});
export type InstitutionNotice = z.infer<typeof institutionNotice>;
export type InstitutionNoticeName = Pick<InstitutionNotice, 'institutionId' | 'kind' | 'occasion'>;

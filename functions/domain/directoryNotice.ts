import * as z from 'zod';
import { noticeDelivery } from './delivery.ts';
import { institutionNotice, type InstitutionNoticeName } from './institutionNotice.ts';
import { listingId } from './listing.ts';
import { MINUTE, moment, type Moment } from './time.ts';

/** What somebody is told who asked for an institution that is not listed. */
export const LISTING_NOTICE_KINDS = ['listing-answered'] as const;

/**
 * The answer to a request to list an institution. Request and occasion name it; it holds no text and no address: those
 * are read from the request when it is sent.
 */
export const listingNotice = z.object({
  listingId,
  kind: z.enum(LISTING_NOTICE_KINDS),
  /** When the answer was given. */
  occasion: moment,
  plannedAt: moment,
  delivery: noticeDelivery,
});
export type ListingNotice = z.infer<typeof listingNotice>;
type ListingNoticeName = Pick<ListingNotice, 'listingId' | 'kind' | 'occasion'>;

/** What must be told about the directory, and is not about a registration. */
export const directoryNotice = z.union([institutionNotice, listingNotice]);
export type DirectoryNotice = z.infer<typeof directoryNotice>;
export type DirectoryNoticeName = InstitutionNoticeName | ListingNoticeName;

/** An answer is written down within this time after its notice was planned, or never. */
const WRITTEN_WITHIN = MINUTE;

/**
 * The notice of an answer that is about to be written down. It is sent when that has surely happened, and only if it
 * has: of two answers at once one is written, and a process may die in between.
 */
export const answerNotice = (id: ListingNotice['listingId'], at: Moment): ListingNotice => ({
  listingId: id,
  kind: 'listing-answered',
  occasion: at,
  plannedAt: at,
  delivery: { kind: 'planned', notBefore: at + WRITTEN_WITHIN },
});

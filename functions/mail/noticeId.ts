import * as z from 'zod';
import { type DirectoryNoticeName, LISTING_NOTICE_KINDS } from '../domain/directoryNotice.ts';
import { groupId, institutionId, seatId } from '../domain/ids.ts';
import { INSTITUTION_NOTICE_KINDS } from '../domain/institutionNotice.ts';
import { listingId } from '../domain/listing.ts';
import type { NoticeName } from '../domain/notice.ts';
import { AUDIENCES, namedKind, NOTICE_KINDS } from '../domain/noticeKind.ts';
import { moment } from '../domain/time.ts';

/**
 * A notice's name as one word, `gr-3_k3YfQ2a1_confirmed_participant` or, for the offer with that deadline,
 * `gr-3_k3YfQ2a1_offered-1796220000_participant`: letters, digits, hyphens and underscores alone, so that it fits an SES
 * tag and a Message-ID. Group ids have no underscore and seat ids have eight characters, which keeps the parts apart.
 */
export const noticeIdOf = ({ groupId, seatId, kind, occasion, audience }: NoticeName): string =>
  [groupId, seatId, occasion === 0 ? namedKind(kind) : `${namedKind(kind)}-${occasion}`, audience].join('_');

/**
 * The name of a notice to an institution about itself, `I_dps2_access-1796220000`, or of the answer to a request, which
 * begins with an L and has the request's 22 characters: no group id has a capital.
 */
export const directoryNoticeIdOf = (name: DirectoryNoticeName): string => {
  const about = 'listingId' in name ? ['L', name.listingId] : ['I', name.institutionId];
  return [...about, `${name.kind}-${name.occasion}`].join('_');
};

const told = { kind: z.enum(NOTICE_KINDS), occasion: z.coerce.number().pipe(moment) };

const noticeName = z.object({ groupId, seatId, audience: z.enum(AUDIENCES), ...told });
const institutionNoticeName = z.object({
  institutionId,
  ...told,
  kind: z.enum(INSTITUTION_NOTICE_KINDS),
});
const listingNoticeName = z.object({ listingId, ...told, kind: z.enum(LISTING_NOTICE_KINDS) });

const NOTICE =
  /^(?<groupId>[a-z0-9-]+)_(?<seatId>[\w-]{8})_(?<kind>[a-z-]+?)(?:-(?<occasion>\d+))?_(?<audience>[a-z]+)$/;
const INSTITUTION_NOTICE = /^I_(?<institutionId>[a-z2-9]{4})_(?<kind>[a-z-]+)-(?<occasion>\d+)$/;
const LISTING_NOTICE = /^L_(?<listingId>[\w-]{22})_(?<kind>[a-z-]+)-(?<occasion>\d+)$/;

/** Reads the names that were made here; nothing for any other text. */
export const noticeNamed = (id: string): NoticeName | DirectoryNoticeName | undefined => {
  const ofInstitution = INSTITUTION_NOTICE.exec(id)?.groups;
  if (ofInstitution !== undefined) return institutionNoticeName.safeParse(ofInstitution).data;
  const ofListing = LISTING_NOTICE.exec(id)?.groups;
  if (ofListing !== undefined) return listingNoticeName.safeParse(ofListing).data;
  const groups = NOTICE.exec(id)?.groups;
  return noticeName.safeParse({ ...groups, occasion: groups?.['occasion'] ?? 0 }).data;
};

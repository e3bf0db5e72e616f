import { undeliveredSince } from '../domain/delivery.ts';
import type { DirectoryNotice, ListingNotice } from '../domain/directoryNotice.ts';
import type { Institution } from '../domain/institution.ts';
import type { InstitutionNotice } from '../domain/institutionNotice.ts';
import type { Listing } from '../domain/listing.ts';
import { noticeState, type NoticeState } from '../domain/noticeState.ts';
import type { Moment } from '../domain/time.ts';
import type { Listings } from './directoryPorts.ts';
import type { InstitutionNotices } from './institutionPorts.ts';
import { institutionNow } from './institutionAccess.ts';
import type { Clock, Directory } from './ports.ts';

export type LostPorts = {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly institutionNotices: InstitutionNotices;
  readonly listings: Listings;
};

/** What did not reach its reader: where it is on its way, and since when that is known of it or one before it. */
type Lost = { readonly state: NoticeState; readonly since: Moment };

/** A mail about the directory that did not arrive: to an institution about itself, or to who asked for one. */
export type LostItem = Lost &
  (
    | {
        readonly kind: 'institution-unreached';
        readonly institution: Institution;
        readonly told: InstitutionNotice['kind'];
      }
    | { readonly kind: 'answer-unreached'; readonly listing: Listing }
  );

/** Notices that are looked at; an item each, and a read for each institution or request that they are about. */
const MOST_LOST = 50;

const subjectOf = (notice: DirectoryNotice): string =>
  'listingId' in notice ? notice.listingId : `${notice.institutionId} ${notice.kind}`;

const ofInstitution = async (
  ports: LostPorts,
  { institutionId, kind }: InstitutionNotice,
  lost: Lost,
): Promise<readonly LostItem[]> => {
  const institution = await institutionNow(ports, institutionId);
  return institution === undefined
    ? []
    : [{ kind: 'institution-unreached', institution, told: kind, ...lost }];
};

const ofListing = async (
  ports: LostPorts,
  { listingId }: ListingNotice,
  lost: Lost,
): Promise<readonly LostItem[]> => {
  const listing = await ports.listings.listing(listingId);
  return listing === undefined ? [] : [{ kind: 'answer-unreached', listing, ...lost }];
};

/**
 * What did not arrive at institutions, or at who asked for one, since a moment: of fifty mails at the most the newest, each
 * institution once for each kind, with the state of the newest and since when the first is known. Two read units for
 * the mails, and a half or one for each institution or request.
 */
export const viewLost = async (ports: LostPorts, since: Moment): Promise<readonly LostItem[]> => {
  const now = ports.clock();
  const notices = await ports.institutionNotices.undeliveredToInstitutions(since, MOST_LOST);
  const subjects = new Map<string, { readonly notice: DirectoryNotice; readonly lost: Lost }>();
  for (const notice of notices) {
    const known = subjects.get(subjectOf(notice))?.lost.since;
    const lost = {
      state: noticeState(notice, now),
      since: known ?? undeliveredSince(notice.delivery) ?? now,
    };
    subjects.set(subjectOf(notice), { notice, lost });
  }
  const items = await Promise.all(
    [...subjects.values()].map(({ notice, lost }) =>
      'listingId' in notice ? ofListing(ports, notice, lost) : ofInstitution(ports, notice, lost),
    ),
  );
  return items.flat();
};

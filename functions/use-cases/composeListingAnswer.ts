import type { ListingNotice } from '../domain/directoryNotice.ts';
import type { Listing, ListingAnswer } from '../domain/listing.ts';
import type { Listings } from './directoryPorts.ts';
import { institutionNow } from './institutionAccess.ts';
import type { Mail } from './mailer.ts';
import type { Directory } from './ports.ts';

/** What the answer to a request is written from. */
export type ListingAnswerContent = {
  readonly notice: ListingNotice;
  readonly listing: Listing;
  readonly answer: ListingAnswer;
  /** The name under which the institution is to be found; nothing where the request was refused. */
  readonly listedAs: string | undefined;
};

export type ListingAnswerPorts = {
  readonly directory: Directory;
  readonly listings: Listings;
  readonly writeListingAnswer: (content: ListingAnswerContent) => Mail;
};

/**
 * Writes the mail to who asked for an institution; nothing where this answer was not the one that was written down, and
 * where its institution is not listed any more.
 */
export const composeListingAnswer = async (
  ports: ListingAnswerPorts,
  notice: ListingNotice,
): Promise<Mail | undefined> => {
  const listing = await ports.listings.listing(notice.listingId);
  if (listing?.answered?.at !== notice.occasion) return undefined;
  const { answer } = listing.answered;
  if (answer.kind === 'refused') {
    return ports.writeListingAnswer({ notice, listing, answer, listedAs: undefined });
  }
  const institution = await institutionNow(ports, answer.institutionId);
  if (institution === undefined) return undefined;
  return ports.writeListingAnswer({ notice, listing, answer, listedAs: institution.name });
};

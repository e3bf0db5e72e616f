import { type Listing, MOST_OPEN_LISTINGS } from '../domain/listing.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Listings } from './directoryPorts.ts';

/**
 * Writes down that somebody does not find an institution. The same form again is the same request. Refuses while as many
 * as a coordinator can look at are open.
 */
export const askForListing = async (
  { listings }: { readonly listings: Listings },
  listing: Listing,
): Promise<Result<undefined, { readonly kind: 'too-many-open' }>> => {
  if ((await listings.listing(listing.id)) !== undefined) return accepted(undefined);
  const open = await listings.openListings(MOST_OPEN_LISTINGS);
  if (open.length >= MOST_OPEN_LISTINGS) return refused({ kind: 'too-many-open' });
  await listings.ask(listing);
  return accepted(undefined);
};

import { type Listing, MOST_OPEN_LISTINGS } from '../domain/listing.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Listings } from './directoryPorts.ts';

/**
 * Writes down that somebody does not find an institution. The same form again is the same request. Refuses while as many
 * as a coordinator can look at are open.
 *
 * The bound is approximate, and meant to be. Whoever asks in the moment before the list shows what others have just asked,
 * less than a second, passes it: at most as many as the website's throttle lets through in that time. Nothing is lost by
 * that: the list shows the oldest, and the rest as these are answered; nothing else is sized by the bound. A counter
 * would be exact, but every request would meet every other one in its item and transaction, and it would still refuse
 * honest people once a flood has filled it: it would cost availability and protect nobody.
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

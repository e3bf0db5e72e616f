import type { Listing, ListingId } from '../../../functions/domain/listing.ts';
import { listingPlace } from '../../../functions/store/keys.ts';
import type { Listings } from '../../../functions/use-cases/directoryPorts.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

export const memoryListings = (wire: Wire): Listings => {
  const known = new Map<ListingId, Listing>();
  return {
    ask: (listing) =>
      wire('listings.ask', () => {
        if (known.has(listing.id)) return false;
        known.set(listing.id, listing);
        return true;
      }),
    listing: (id) => wire('listings.listing', () => known.get(id)),
    openListings: (limit) =>
      wire('listings.openListings', () =>
        [...known.values()]
          .filter(({ answered }) => answered === null)
          .toSorted(byKey(({ id, askedAt }) => listingPlace(id, askedAt).position))
          .slice(0, limit),
      ),
    answer: (listing) =>
      wire('listings.answer', () => {
        if (known.get(listing.id)?.answered !== null) return false;
        known.set(listing.id, listing);
        return true;
      }),
  };
};

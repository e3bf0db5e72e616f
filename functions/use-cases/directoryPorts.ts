import type { InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { InstitutionEvent } from '../domain/institutionChange.ts';
import type { Listing, ListingId } from '../domain/listing.ts';

/** The interfaces behind which the directory of institutions stands; the others of our own are in `ports.ts`. */

/** The directory for those who look something up in it. */
export type Institutions = {
  /** An institution; under the id of an entry that was merged, the one that stays. */
  institution(id: InstitutionId): Promise<Institution | undefined>;
  /** Institutions whose name, town or NIP holds every typed word; at most `limit`. */
  search(typed: string, limit: number): Promise<readonly Institution[]>;
};

export type Directory = Institutions & {
  /** An entry as it stands, read consistently, also one that only leads to another. */
  entry(id: InstitutionId): Promise<Institution | undefined>;
  /** Every entry, also those that only lead to another. */
  everyInstitution(): Promise<readonly Institution[]>;
  /** Writes entries, whatever stands there: for those that the directory has not. */
  saveInstitutions(institutions: readonly Institution[]): Promise<void>;
  /**
   * Writes entries over those that they were made from, one revision before their own, and what happened to them; all or
   * nothing. False if another state of one of them stands there: nothing changes then.
   */
  replaceInstitutions(
    institutions: readonly Institution[],
    events: readonly InstitutionEvent[],
  ): Promise<boolean>;
  /** Adds what happened to entries; the same again adds nothing. */
  recordEvents(events: readonly InstitutionEvent[]): Promise<void>;
  /** What happened to an entry, the oldest first. */
  eventsOf(id: InstitutionId): Promise<readonly InstitutionEvent[]>;
};

/** Requests to list an institution. */
export type Listings = {
  /** Writes a request down. False if it was asked under this id before: nothing changes then. */
  ask(listing: Listing): Promise<boolean>;
  listing(id: ListingId): Promise<Listing | undefined>;
  /** Requests that nobody has answered, the oldest first; at most `limit`. As of a moment ago. */
  openListings(limit: number): Promise<readonly Listing[]>;
  /** Writes a request with its answer. False if it had one, or is not there: nothing changes then. */
  answer(listing: Listing): Promise<boolean>;
};

import type { Group } from '../domain/group.ts';
import type { GroupId, ProgrammeId } from '../domain/ids.ts';
import { type QuotaId, seatsQuota } from '../domain/quota.ts';
import type { Refusal } from '../domain/refusal.ts';
import { gate } from '../domain/seat.ts';
import type { Moment } from '../domain/time.ts';
import {
  browseGroups,
  type BrowsePorts,
  type GroupFilter,
  type GroupListing,
  listGroups,
  narrowed,
  viewGroup,
} from './browseGroups.ts';
import type { Quotas } from './ports.ts';

export type PublicGroupPorts = BrowsePorts & { readonly quotas: Quotas };

/** The seats that are taken in each course whose groups share theirs; half a read unit for each. */
const takenOf = async (
  { quotas }: PublicGroupPorts,
  listings: readonly GroupListing[],
): Promise<ReadonlyMap<QuotaId, number>> => {
  const asked = new Map<ProgrammeId, Set<QuotaId>>();
  for (const { group } of listings) {
    if (group.sharedSeats === null) continue;
    const ids = asked.get(group.programmeId) ?? new Set();
    asked.set(group.programmeId, ids.add(seatsQuota(group.courseId, group.sharedSeats).id));
  }
  const counts = await Promise.all([...asked].map(([id, ids]) => quotas.counts(id, [...ids])));
  return new Map(counts.flat().map(({ id, taken }) => [id, taken]));
};

/** A group has no more free seats than the groups of its course have left together. */
const withShared = (listing: GroupListing, taken: ReadonlyMap<QuotaId, number>): GroupListing => {
  const { group, state, free } = listing;
  if (group.sharedSeats === null) return listing;
  const quota = seatsQuota(group.courseId, group.sharedSeats);
  const left = Math.max(0, quota.limit - (taken.get(quota.id) ?? 0));
  return { ...listing, free: Math.min(free, left), state: state === 'open' && left === 0 ? 'full' : state };
};

const withSharedSeats = async (
  ports: PublicGroupPorts,
  listings: readonly GroupListing[],
): Promise<readonly GroupListing[]> => {
  const taken = await takenOf(ports, listings);
  return listings.map((listing) => withShared(listing, taken));
};

/** Those of the given groups that are no drafts, as the public sees them. Seats are as of a moment ago. */
export const listPublicGroups = async (
  ports: PublicGroupPorts,
  groups: readonly Group[],
): Promise<readonly GroupListing[]> => withSharedSeats(ports, await listGroups(ports, groups, {}));

/** Groups that have not started and fit the filter, as the public sees them, the earliest first. */
export const browsePublicGroups = async (
  ports: PublicGroupPorts,
  filter: GroupFilter,
): Promise<readonly GroupListing[]> =>
  narrowed(await withSharedSeats(ports, await browseGroups(ports, filter)), filter);

/** A group that is at hand, as the public sees it. Reads nothing but the count of shared seats, if it has any. */
export const asPublicGroup = async (ports: PublicGroupPorts, listing: GroupListing): Promise<GroupListing> =>
  withShared(listing, await takenOf(ports, [listing]));

/** One group as the public sees it, or nothing if there is none. */
export const viewPublicGroup = async (
  ports: PublicGroupPorts,
  id: GroupId,
): Promise<GroupListing | undefined> => {
  const listing = await viewGroup(ports, id);
  return listing === undefined ? undefined : asPublicGroup(ports, listing);
};

/** Why nobody can sign up now; a claim decides for itself. A group that only the shared seats fill names that limit. */
export const signUpRefusal = ({ group, ledger, state }: GroupListing, now: Moment): Refusal | undefined => {
  const refusal = gate(ledger, now);
  if (refusal !== undefined || state !== 'full' || group.sharedSeats === null) return refusal;
  return { kind: 'quota-full', quota: seatsQuota(group.courseId, group.sharedSeats) };
};

import { startOf, type Group } from '../domain/group.ts';
import type { CourseId, GroupId, ProgrammeId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { groupState, type GroupState } from '../domain/life.ts';
import { freeSeats } from '../domain/signUp.ts';
import { warsawMonth, type Moment } from '../domain/time.ts';
import type { Voivodeship } from '../domain/voivodeship.ts';
import type { Clock, Groups, Ledgers } from './ports.ts';

export type BrowsePorts = { readonly clock: Clock; readonly groups: Groups; readonly ledgers: Ledgers };

export type GroupFilter = {
  readonly programmeId?: ProgrammeId | undefined;
  readonly voivodeship?: Voivodeship | undefined;
  readonly courseId?: CourseId | undefined;
  /** The month in which the group starts, `2026-12`. */
  readonly month?: string | undefined;
  readonly freeOnly?: boolean | undefined;
};

/** A group with what its ledger said a moment ago. */
export type GroupListing = {
  readonly group: Group;
  readonly ledger: Ledger;
  readonly state: GroupState;
  readonly free: number;
};

const matches = (group: Group, filter: GroupFilter): boolean =>
  (filter.programmeId === undefined || group.programmeId === filter.programmeId) &&
  (filter.voivodeship === undefined || group.venue.voivodeship === filter.voivodeship) &&
  (filter.courseId === undefined || group.courseId === filter.courseId) &&
  (filter.month === undefined || warsawMonth(startOf(group)) === filter.month);

const listing = (group: Group, ledger: Ledger, now: Moment): GroupListing => ({
  group,
  ledger,
  state: groupState(group, ledger, now),
  free: freeSeats(ledger, now),
});

/** Those of the listings that fit the filter, in their order. */
export const narrowed = (listings: readonly GroupListing[], filter: GroupFilter): readonly GroupListing[] =>
  listings.filter(
    ({ group, state }) => matches(group, filter) && (filter.freeOnly !== true || state === 'open'),
  );

/** Those of the given groups that fit the filter and are no drafts, in their order. Seats are as of a moment ago. */
export const listGroups = async (
  ports: BrowsePorts,
  groups: readonly Group[],
  filter: GroupFilter,
): Promise<readonly GroupListing[]> => {
  const now = ports.clock();
  const fitting = groups.filter((group) => matches(group, filter));
  const ledgers = await ports.ledgers.glanceAll(fitting.map(({ id }) => id));
  const listings = fitting.flatMap((group) => {
    const ledger = ledgers.get(group.id);
    return ledger === undefined || ledger.state === 'draft' ? [] : [listing(group, ledger, now)];
  });
  return narrowed(listings, filter);
};

/** Groups that have not started yet and fit the filter, the earliest first. Seats are as of a moment ago. */
export const browseGroups = async (
  ports: BrowsePorts,
  filter: GroupFilter,
): Promise<readonly GroupListing[]> =>
  listGroups(ports, await ports.groups.groupsFrom(ports.clock()), filter);

/** One group with its seats, or nothing if there is none; a draft is none to the public. */
export const viewGroup = async (ports: BrowsePorts, id: GroupId): Promise<GroupListing | undefined> => {
  const [group, ledger] = await Promise.all([ports.groups.group(id), ports.ledgers.glance(id)]);
  if (group === undefined || ledger === undefined || ledger.state === 'draft') return undefined;
  return listing(group, ledger, ports.clock());
};

import { startOf, type Group } from '../domain/group.ts';
import type { ProgrammeId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { groupState, type GroupState } from '../domain/life.ts';
import { HOUR, warsawMonth, type Moment } from '../domain/time.ts';
import { looksAfter, type Coordinator } from './coordinator.ts';
import type { Clock, Groups, Ledgers } from './ports.ts';

export type ViewGroupsPorts = { readonly clock: Clock; readonly groups: Groups; readonly ledgers: Ledgers };

export type GroupsFilter = {
  readonly programmeId?: ProgrammeId | undefined;
  /** The month in which the group starts, `2026-12`. */
  readonly month?: string | undefined;
  readonly state?: GroupState | undefined;
};

export type GroupSeats = { readonly group: Group; readonly ledger: Ledger; readonly state: GroupState };

export type GroupsView = {
  /** Groups that have not started, the earliest first. */
  readonly upcoming: readonly GroupSeats[];
  /** Groups that started in the last year, the latest first. */
  readonly started: readonly GroupSeats[];
  /** What the filter can choose from: the programmes and months of all these groups. */
  readonly programmes: readonly { readonly id: ProgrammeId; readonly title: string }[];
  readonly months: readonly string[];
};

/** Lists and papers are still asked for long after a group; older ones stay reachable by their address. */
const LOOK_BACK = 365 * 24 * HOUR;

const matches = ({ group, state }: GroupSeats, filter: GroupsFilter): boolean =>
  (filter.programmeId === undefined || group.programmeId === filter.programmeId) &&
  (filter.month === undefined || warsawMonth(startOf(group)) === filter.month) &&
  (filter.state === undefined || state === filter.state);

/** The groups of a coordinator's organisers that start at or after `from`, the earliest first, with their seats. */
export const ownGroups = async (
  { groups, ledgers, clock }: ViewGroupsPorts,
  coordinator: Coordinator,
  from: Moment,
): Promise<readonly GroupSeats[]> => {
  const now = clock();
  const found = (await groups.groupsFrom(from)).filter((group) => looksAfter(coordinator, group));
  const seats = await ledgers.glanceAll(found.map(({ id }) => id));
  return found.flatMap((group) => {
    const ledger = seats.get(group.id);
    return ledger === undefined ? [] : [{ group, ledger, state: groupState(group, ledger, now) }];
  });
};

/** The groups a coordinator looks after, whatever their state. Seats are as of a moment ago. */
export const viewGroups = async (
  ports: ViewGroupsPorts,
  coordinator: Coordinator,
  filter: GroupsFilter,
): Promise<GroupsView> => {
  const now = ports.clock();
  const all = await ownGroups(ports, coordinator, now - LOOK_BACK);
  const shown = all.filter((entry) => matches(entry, filter));
  const titles = new Map(all.map(({ group }) => [group.programmeId, group.programmeTitle] as const));
  return {
    upcoming: shown.filter(({ group }) => startOf(group) >= now),
    started: shown.filter(({ group }) => startOf(group) < now).toReversed(),
    programmes: [...titles]
      .map(([id, title]) => ({ id, title }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'pl')),
    months: [...new Set(all.map(({ group }) => warsawMonth(startOf(group))))].toSorted(),
  };
};

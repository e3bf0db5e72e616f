import { startOf, type Group } from '../domain/group.ts';
import type { ProgrammeId } from '../domain/ids.ts';
import { groupState, type GroupState, type Ledger } from '../domain/ledger.ts';
import { HOUR, warsawMonth, type Moment } from '../domain/time.ts';
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

const withSeats = async (
  { groups, ledgers }: ViewGroupsPorts,
  now: Moment,
): Promise<readonly GroupSeats[]> => {
  const found = await groups.groupsFrom(now - LOOK_BACK);
  const seats = await ledgers.glanceAll(found.map(({ id }) => id));
  return found.flatMap((group) => {
    const ledger = seats.get(group.id);
    return ledger === undefined ? [] : [{ group, ledger, state: groupState(ledger, now) }];
  });
};

/** The groups a coordinator works with, whatever their state. Seats are as of a moment ago. */
export const viewGroups = async (ports: ViewGroupsPorts, filter: GroupsFilter): Promise<GroupsView> => {
  const now = ports.clock();
  const all = await withSeats(ports, now);
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

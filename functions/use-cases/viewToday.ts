import { dueToday, type GroupDue } from '../domain/today.ts';
import { fillOf, quotasOf, type QuotaSpec } from '../domain/quota.ts';
import type { Programme } from '../domain/programme.ts';
import type { Group } from '../domain/group.ts';
import { attemptOf, type GroupId, registrationKeyOf } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Registration } from '../domain/registration.ts';
import { HOUR } from '../domain/time.ts';
import { type Coordinator, looksAfter } from './coordinator.ts';
import { type LostItem, type LostPorts, viewLost } from './viewLost.ts';
import type { Notices, Programmes, Quotas, Registrations } from './ports.ts';
import { ownGroups, type ViewGroupsPorts } from './viewGroups.ts';

export type ViewTodayPorts = ViewGroupsPorts &
  LostPorts & {
    readonly notices: Notices;
    readonly programmes: Programmes;
    readonly quotas: Quotas;
    readonly registrations: Registrations;
  };

/** How far back it is looked for what did not arrive. */
const LOOK_BACK = 30 * 24 * HOUR;

/** One thing that waits for a coordinator: in a group, or a limit of a programme that is nearly or quite used up. */
export type TodayItem =
  | (GroupDue & { readonly group: Group; readonly ledger: Ledger })
  /** Somebody was not reached by what they should know. */
  | {
      readonly kind: 'undelivered';
      readonly group: Group;
      readonly registration: Registration;
      /** Whether an offer is among it: a seat waits for somebody who does not know. */
      readonly offer: boolean;
    }
  | LostItem
  | {
      readonly kind: 'quota';
      readonly programme: Programme;
      readonly quota: QuotaSpec;
      readonly taken: number;
      readonly fill: 'nearly-full' | 'full';
    };

const quotaItems = async (
  { programmes, quotas }: ViewTodayPorts,
  programme: Programme,
): Promise<readonly TodayItem[]> => {
  const specs = quotasOf(programme, await programmes.courses(programme.id));
  if (specs.length === 0) return [];
  const counts = await quotas.counts(
    programme.id,
    specs.map(({ id }) => id),
  );
  return specs.flatMap((quota): readonly TodayItem[] => {
    const taken = counts.find(({ id }) => id === quota.id)?.taken ?? 0;
    const fill = fillOf(taken, quota.limit);
    return fill === 'room' ? [] : [{ kind: 'quota', programme, quota, taken, fill }];
  });
};

/** People of the coordinator's groups whom something did not reach, each once; not who has tried again since. */
const undeliveredItems = async (
  { notices, registrations, clock }: ViewTodayPorts,
  groups: ReadonlyMap<GroupId, Group>,
): Promise<readonly TodayItem[]> => {
  const lost = await notices.undelivered(clock() - LOOK_BACK);
  const own = lost.filter(({ groupId }) => groups.has(groupId));
  const seats = new Map(own.map((notice) => [`${notice.groupId} ${notice.seatId}`, notice]));
  const items = await Promise.all(
    [...seats.values()].map(async ({ groupId, seatId }): Promise<readonly TodayItem[]> => {
      const registration = await registrations.registration({ groupId, key: registrationKeyOf(seatId) });
      const group = groups.get(groupId);
      if (group === undefined || registration?.attempt !== attemptOf(seatId)) return [];
      const offer = own.some(
        (notice) => notice.groupId === groupId && notice.seatId === seatId && notice.kind === 'offered',
      );
      return [{ kind: 'undelivered', group, registration, offer }];
    }),
  );
  return items.flat();
};

/**
 * What waits for a coordinator today: whom something did not reach, institutions after people, then in their groups that
 * have not started, the earliest first, then in the limits of their programmes. Seats and counts are as of a moment ago.
 */
export const viewToday = async (
  ports: ViewTodayPorts,
  coordinator: Coordinator,
): Promise<readonly TodayItem[]> => {
  const now = ports.clock();
  const [groups, programmes] = await Promise.all([
    ownGroups(ports, coordinator, now),
    ports.programmes.programmes(),
  ]);
  const inGroups = groups.flatMap(({ group, ledger }) =>
    dueToday(group, ledger, now).map((due) => ({ ...due, group, ledger })),
  );
  const own = programmes.filter((programme) => looksAfter(coordinator, programme));
  const [people, directory, inQuotas] = await Promise.all([
    undeliveredItems(ports, new Map(groups.map(({ group }) => [group.id, group]))),
    viewLost(ports, now - LOOK_BACK),
    Promise.all(own.map((programme) => quotaItems(ports, programme))),
  ]);
  return [...people, ...directory, ...inGroups, ...inQuotas.flat()];
};

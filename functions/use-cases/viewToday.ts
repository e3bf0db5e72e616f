import { dueToday, type GroupDue } from '../domain/today.ts';
import { fillOf, quotasOf, type QuotaSpec } from '../domain/quota.ts';
import type { Programme } from '../domain/programme.ts';
import type { Group } from '../domain/group.ts';
import type { Ledger } from '../domain/ledger.ts';
import { type Coordinator, looksAfter } from './coordinator.ts';
import type { Programmes, Quotas } from './ports.ts';
import { ownGroups, type ViewGroupsPorts } from './viewGroups.ts';

export type ViewTodayPorts = ViewGroupsPorts & { readonly programmes: Programmes; readonly quotas: Quotas };

/** One thing that waits for a coordinator: in a group, or a limit of a programme that is nearly or quite used up. */
export type TodayItem =
  | (GroupDue & { readonly group: Group; readonly ledger: Ledger })
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

/**
 * What waits for a coordinator today: in their groups that have not started, the earliest first, then in the limits of
 * their programmes. Seats and counts are as of a moment ago.
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
  const inQuotas = await Promise.all(own.map((programme) => quotaItems(ports, programme)));
  return [...inGroups, ...inQuotas.flat()];
};

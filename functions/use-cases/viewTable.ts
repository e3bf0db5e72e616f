import { differencesIn } from '../domain/audit.ts';
import type { Group } from '../domain/group.ts';
import { attemptOf } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { quotasOf } from '../domain/quota.ts';
import type { Registration } from '../domain/registration.ts';
import { toldOf } from './erasePerson.ts';
import type { Groups, Ledgers, Notices, Programmes, Quotas, Registrations } from './ports.ts';

export type ViewTablePorts = {
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly notices: Notices;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
};

/** What a table says, as counts by name: two tables that say the same have the same counts. */
export type TableView = {
  /** `prawo-1: seats taken` and the like. */
  readonly counts: ReadonlyMap<string, number>;
  /** Where ledgers and registrations disagree, a line each; none in a sound table. */
  readonly differences: readonly string[];
};

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const ofLedger = ({ seats, queue, gone, capacity }: Ledger): readonly (readonly [string, number])[] => [
  ['capacity', capacity],
  ...counted(Object.values(seats).map(({ kind }) => `seats ${kind}`)),
  ['waiting', Object.keys(queue).length],
  ['gone', Object.keys(gone).length],
];

const noticesOf = async (ports: ViewTablePorts, registration: Registration): Promise<readonly string[]> =>
  (await toldOf(ports, registration)).map(
    ({ seatId, delivery }) => `notices ${delivery.kind}, attempt ${attemptOf(seatId)}`,
  );

const viewGroup = async (ports: ViewTablePorts, group: Group): Promise<TableView> => {
  const ledger = await ports.ledgers.read(group.id);
  const registrations = await ports.registrations.registrationsOf(group.id);
  if (ledger === undefined) return { counts: new Map(), differences: [`${group.id}: no ledger`] };
  const told: string[] = [];
  for (const registration of registrations) told.push(...(await noticesOf(ports, registration)));
  const counts = [
    ...ofLedger(ledger),
    ...counted(registrations.map(({ status }) => `registrations ${status.kind}`)),
    ...counted(told),
  ];
  const found = differencesIn(ledger, registrations, group.belowTaken === 'allow');
  return {
    counts: new Map(counts.map(([name, count]) => [`${group.id}: ${name}`, count])),
    differences: found.map((difference) => `${group.id}: ${JSON.stringify(difference)}`),
  };
};

const viewLimits = async ({ programmes, quotas }: ViewTablePorts): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const programme of await programmes.programmes()) {
    const ids = quotasOf(programme, await programmes.courses(programme.id)).map(({ id }) => id);
    for (const { id, taken, limit } of await quotas.counts(programme.id, ids)) {
      counts.set(`${programme.id}: ${id} counted`, taken);
      counts.set(`${programme.id}: ${id} limit`, limit);
    }
    counts.set(`${programme.id}: people counted`, (await quotas.members(programme.id)).length);
  }
  return counts;
};

/**
 * Everything that can be counted in a table, and where it disagrees with itself. Changes nothing. For the operator, not
 * for a page: it reads every registration with its notices.
 */
export const viewTable = async (ports: ViewTablePorts): Promise<TableView> => {
  const views: TableView[] = [];
  for (const group of await ports.groups.groupsFrom(0)) views.push(await viewGroup(ports, group));
  const counts = new Map([...views.flatMap((view) => [...view.counts]), ...(await viewLimits(ports))]);
  return { counts, differences: views.flatMap(({ differences }) => differences) };
};

import type { Erasure } from '../domain/erasure.ts';
import { seatOf } from '../domain/registration.ts';
import { erasureKey, noticeKey, registrationKeyOf } from '../store/keys.ts';
import { auditQuotas } from '../use-cases/auditQuotas.ts';
import { notErased, toldOf } from '../use-cases/erasePerson.ts';
import type { Clock } from '../use-cases/ports.ts';
import { type TableView, viewTable } from '../use-cases/viewTable.ts';
import type { Environment } from './configuration.ts';
import { openStore } from './openStore.ts';

/** What can be counted in the table that the environment names, and where it disagrees with itself. */
export const viewOf = (env: Environment): Promise<TableView> => viewTable(openStore(env));

/** Counts all limits across groups against the people they count, and says where they differ, a line each. */
export const auditLimits = async (env: Environment, clock: Clock): Promise<readonly string[]> => {
  const ports = { ...openStore(env), clock };
  const lines: string[] = [];
  for (const { id } of await ports.programmes.programmes()) {
    const { miscounts } = await auditQuotas(ports, id);
    lines.push(...miscounts.map((miscount) => `${id}: ${JSON.stringify(miscount)}`));
  }
  return lines;
};

export const erasuresOf = (env: Environment): Promise<readonly Erasure[]> =>
  openStore(env).erasures.erasures();

/** Whose data are there although they were erased, a line each. */
export const stillThere = async (env: Environment, list: readonly Erasure[]): Promise<readonly string[]> =>
  (await notErased(openStore(env), list)).map(({ groupId, key }) => `${groupId}: ${key} is not erased`);

/** The keys of the items that erasures write. */
export const itemsErasedBy = async (
  env: Environment,
  list: readonly Erasure[],
): Promise<readonly { readonly pk: string; readonly sk: string }[]> => {
  const { notices } = openStore(env);
  const told = await Promise.all(list.map((entry) => toldOf({ notices }, entry)));
  return [
    ...list.flatMap((entry) => [erasureKey(entry), registrationKeyOf(entry)]),
    ...told.flat().map((notice) => noticeKey(notice)),
  ];
};

/** Who withdrew, named as `erase` takes them. */
export const whoLeft = async (env: Environment): Promise<readonly string[]> => {
  const { groups, registrations } = openStore(env);
  const places: string[] = [];
  for (const { id } of await groups.groupsFrom(0)) {
    const left = (await registrations.registrationsOf(id)).filter(
      ({ status }) => status.kind === 'withdrawn',
    );
    places.push(...left.map((registration) => `${id}/people/${seatOf(registration)}`));
  }
  return places;
};

import type { Group } from '../domain/group.ts';
import type { GroupId, InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import { groupState, type GroupState, type Ledger } from '../domain/ledger.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf, type Standing } from '../domain/standing.ts';
import type { Clock, Directory, Groups, Ledgers, Registrations } from './ports.ts';

export type ViewPeoplePorts = {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

export type Person = {
  readonly registration: Registration;
  readonly standing: Standing;
  readonly institution: Institution | undefined;
};

export type GroupPeople = {
  readonly group: Group;
  readonly ledger: Ledger;
  readonly state: GroupState;
  /** By last name. */
  readonly seated: readonly Person[];
  /** By place on the list. */
  readonly waiting: readonly Person[];
  readonly withdrawn: readonly Person[];
  /** Neither in the ledger nor withdrawn: refused, or being decided at this moment. */
  readonly others: readonly Person[];
};

/** The ledger forgets a withdrawn id after a while; the registration remembers. */
const hasWithdrawn = ({ standing, registration }: Person): boolean =>
  standing.kind === 'gone' || (standing.kind === 'absent' && registration.status.kind === 'withdrawn');

const byName = (a: Person, b: Person): number =>
  a.registration.details.lastName.localeCompare(b.registration.details.lastName, 'pl') ||
  a.registration.details.firstName.localeCompare(b.registration.details.firstName, 'pl');

const placeOf = ({ standing }: Person): number => (standing.kind === 'waiting' ? standing.place : 0);

const listsOf = (
  people: readonly Person[],
): Pick<GroupPeople, 'seated' | 'waiting' | 'withdrawn' | 'others'> => {
  const named = people.toSorted(byName);
  return {
    seated: named.filter(({ standing }) => standing.kind === 'seated'),
    waiting: named
      .filter(({ standing }) => standing.kind === 'waiting')
      .toSorted((a, b) => placeOf(a) - placeOf(b)),
    withdrawn: named.filter(hasWithdrawn),
    others: named.filter((person) => person.standing.kind === 'absent' && !hasWithdrawn(person)),
  };
};

const institutionsOf = async (
  directory: Directory,
  registrations: readonly Registration[],
): Promise<ReadonlyMap<InstitutionId, Institution>> => {
  const ids = [...new Set(registrations.map(({ institutionId }) => institutionId))];
  const found = await Promise.all(ids.map((id) => directory.institution(id)));
  return new Map(
    found.flatMap((institution) =>
      institution === undefined ? [] : [[institution.id, institution] as const],
    ),
  );
};

/** The people of one group as the ledger has them at this moment. Refuses an unknown group. */
export const viewPeople = async (
  { clock, directory, groups, ledgers, registrations }: ViewPeoplePorts,
  id: GroupId,
): Promise<Result<GroupPeople, Refusal>> => {
  const [group, ledger, registered] = await Promise.all([
    groups.group(id),
    ledgers.read(id),
    registrations.registrationsOf(id),
  ]);
  if (group === undefined || ledger === undefined) return refused({ kind: 'unknown-group' });
  const institutions = await institutionsOf(directory, registered);
  const people = registered.map((registration) => ({
    registration,
    standing: standingOf(ledger, seatOf(registration)),
    institution: institutions.get(registration.institutionId),
  }));
  return accepted({ group, ledger, state: groupState(ledger, clock()), ...listsOf(people) });
};

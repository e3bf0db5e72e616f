import { howEnded } from '../domain/ended.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId, InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { Ledger } from '../domain/ledger.ts';
import { groupState, type GroupState } from '../domain/life.ts';
import { ownStanding } from '../domain/ownStanding.ts';
import type { Registration } from '../domain/registration.ts';
import { type ReservedPlace, reservedPlaces } from '../domain/reservation.ts';
import { accepted, assertNever, type Result } from '../domain/result.ts';
import type { Standing } from '../domain/standing.ts';
import { type Coordinator, ownGroup } from './coordinator.ts';
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

/** Everybody who ever registered, each in one list. */
export type PeopleLists = {
  /** By last name, like all but the next two. */
  readonly seated: readonly Person[];
  /** An offer to answer, a hold to be decided or an institution to answer: the earliest deadline first. */
  readonly offered: readonly Person[];
  /** By place on the list. */
  readonly waiting: readonly Person[];
  /** Let an offer pass; may be offered another. */
  readonly expired: readonly Person[];
  /** Left, or went to another group. */
  readonly withdrawn: readonly Person[];
  /** Refused, or being decided at this moment. */
  readonly others: readonly Person[];
};

/** A place whose person is still to be named; it is in no list of people. */
export type PlaceOf = ReservedPlace & { readonly institution: Institution | undefined };

export type GroupPeople = PeopleLists & {
  readonly group: Group;
  readonly ledger: Ledger;
  readonly state: GroupState;
  /** The earliest end first. */
  readonly reserved: readonly PlaceOf[];
};

const byName = (a: Person, b: Person): number =>
  a.registration.details.lastName.localeCompare(b.registration.details.lastName, 'pl') ||
  a.registration.details.firstName.localeCompare(b.registration.details.firstName, 'pl');

const placeOf = ({ standing }: Person): number => (standing.kind === 'waiting' ? standing.place : 0);

const deadlineOf = ({ standing }: Person): number => ('until' in standing ? standing.until : 0);

/** The list of somebody whose attempt is over; nothing ended for who is still being decided on. */
const endedList = ({ registration, standing }: Person): keyof PeopleLists => {
  const how = howEnded(registration, standing);
  if (how === 'expired') return how;
  return how === undefined || how === 'refused' ? 'others' : 'withdrawn';
};

const listOf = (person: Person): keyof PeopleLists => {
  const { standing } = person;
  switch (standing.kind) {
    case 'seated':
    case 'waiting':
      return standing.kind;
    case 'offered':
    case 'held':
    case 'awaiting-approval':
      return 'offered';
    case 'gone':
    case 'absent':
      return endedList(person);
    default:
      return assertNever(standing);
  }
};

const listsOf = (people: readonly Person[]): PeopleLists => {
  const named = people.toSorted(byName);
  const those = (list: keyof PeopleLists): readonly Person[] =>
    named.filter((person) => listOf(person) === list);
  return {
    seated: those('seated'),
    offered: those('offered').toSorted((a, b) => deadlineOf(a) - deadlineOf(b)),
    waiting: those('waiting').toSorted((a, b) => placeOf(a) - placeOf(b)),
    expired: those('expired'),
    withdrawn: those('withdrawn'),
    others: those('others'),
  };
};

const institutionsOf = async (
  directory: Directory,
  parts: readonly { readonly institutionId: InstitutionId }[],
): Promise<ReadonlyMap<InstitutionId, Institution>> => {
  const ids = [...new Set(parts.map(({ institutionId }) => institutionId))];
  const found = await Promise.all(ids.map(async (id) => [id, await directory.institution(id)] as const));
  return new Map(
    found.flatMap(([id, institution]) => (institution === undefined ? [] : [[id, institution] as const])),
  );
};

/** The people of one of the coordinator's groups as the ledger has them at this moment. Refuses other groups. */
export const viewPeople = async (
  ports: ViewPeoplePorts,
  coordinator: Coordinator,
  id: GroupId,
): Promise<
  Result<GroupPeople, { readonly kind: 'unknown-group' } | { readonly kind: 'another-organiser' }>
> => {
  const own = await ownGroup(ports, coordinator, id);
  if (!own.ok) return own;
  const registered = await ports.registrations.registrationsOf(id);
  const { group, ledger } = own.value;
  const now = ports.clock();
  const places = reservedPlaces(ledger, now);
  const institutions = await institutionsOf(ports.directory, [...registered, ...places]);
  const people = registered.map((registration) => ({
    registration,
    standing: ownStanding(registration, ledger, now),
    institution: institutions.get(registration.institutionId),
  }));
  const reserved = places.map((place) => ({ ...place, institution: institutions.get(place.institutionId) }));
  return accepted({ group, ledger, state: groupState(group, ledger, now), reserved, ...listsOf(people) });
};

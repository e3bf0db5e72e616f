import { endOf, startOf, type Group } from '../domain/group.ts';
import { attemptOf, registrationKeyOf, type GroupId, type InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { Ledger } from '../domain/ledger.ts';
import { groupState, type GroupState } from '../domain/life.ts';
import { ownStanding } from '../domain/ownStanding.ts';
import { ownUse, type OwnUse } from '../domain/ownUse.ts';
import type { Registration } from '../domain/registration.ts';
import { type ReservedPlace, reservedFor } from '../domain/reservation.ts';
import type { Standing } from '../domain/standing.ts';
import type { Staff, StaffEntry } from './institutionPorts.ts';
import type { Clock, Groups, Ledgers, Registrations } from './ports.ts';

export type ViewStaffPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
  readonly staff: Staff;
};

/** One of the institution's own people in one group. */
export type StaffMember = { readonly registration: Registration; readonly standing: Standing };

/** A group in which the institution has people, by last name, and what it uses of the seats. */
export type StaffGroup = {
  readonly group: Group;
  readonly ledger: Ledger;
  readonly state: GroupState;
  readonly use: OwnUse;
  readonly people: readonly StaffMember[];
  /** Places that are kept until people are named. */
  readonly reserved: readonly ReservedPlace[];
};

export type StaffView = {
  readonly institution: Institution;
  /** Groups that have not ended, the earliest first. */
  readonly upcoming: readonly StaffGroup[];
  /** Groups that have, the latest first. */
  readonly past: readonly StaffGroup[];
};

/** Every id under which the institution's people may have registered: its own, and those of entries it took over. */
export const idsOf = ({ id, mergedFrom }: Institution): readonly InstitutionId[] => [id, ...mergedFrom];

const byName = (one: StaffMember, other: StaffMember): number =>
  one.registration.details.lastName.localeCompare(other.registration.details.lastName, 'pl') ||
  one.registration.details.firstName.localeCompare(other.registration.details.firstName, 'pl');

/** The newest attempt alone is shown: an earlier one has ended, and its person is in the list with the next. */
const memberOf = async (
  { clock, registrations }: ViewStaffPorts,
  institution: Institution,
  ledger: Ledger,
  { groupId, seatId }: StaffEntry,
): Promise<readonly StaffMember[]> => {
  const registration = await registrations.registration({ groupId, key: registrationKeyOf(seatId) });
  if (registration?.attempt !== attemptOf(seatId)) return [];
  if (!idsOf(institution).includes(registration.institutionId)) return [];
  return [{ registration, standing: ownStanding(registration, ledger, clock()) }];
};

const groupOf = async (
  ports: ViewStaffPorts,
  institution: Institution,
  id: GroupId,
  entries: readonly StaffEntry[],
): Promise<readonly StaffGroup[]> => {
  const [group, ledger] = await Promise.all([ports.groups.group(id), ports.ledgers.read(id)]);
  if (group === undefined || ledger === undefined) return [];
  const people = await Promise.all(entries.map((entry) => memberOf(ports, institution, ledger, entry)));
  const now = ports.clock();
  return [
    {
      group,
      ledger,
      state: groupState(group, ledger, now),
      use: ownUse(ledger, idsOf(institution), now),
      people: people.flat().toSorted(byName),
      reserved: reservedFor(ledger, idsOf(institution), now),
    },
  ];
};

/**
 * Everybody of one institution, in every group, as the ledgers have them at this moment; nobody of another one.
 * A read unit and a half for each group, one for each person.
 */
export const viewStaff = async (ports: ViewStaffPorts, institution: Institution): Promise<StaffView> => {
  const found = await Promise.all(idsOf(institution).map((own) => ports.staff.entriesOf(own)));
  const entries = found.flat();
  const groups: StaffGroup[] = [];
  for (const group of new Set(entries.map(({ groupId }) => groupId))) {
    const own = entries.filter(({ groupId }) => groupId === group);
    groups.push(...(await groupOf(ports, institution, group, own)));
  }
  const now = ports.clock();
  const byStart = groups
    .filter(({ people, reserved }) => people.length + reserved.length > 0)
    .toSorted((one, other) => startOf(one.group) - startOf(other.group));
  return {
    institution,
    upcoming: byStart.filter(({ group }) => endOf(group) > now),
    past: byStart.filter(({ group }) => endOf(group) <= now).toReversed(),
  };
};

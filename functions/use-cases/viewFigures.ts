import { type AttendanceRow, type Figures, figuresOf } from '../domain/attendance.ts';
import type { Group } from '../domain/group.ts';
import type { ProgrammeId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { groupState } from '../domain/life.ts';
import { comparableName } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import { type Registration, seatOf } from '../domain/registration.ts';
import { standingOf } from '../domain/standing.ts';
import type { Moment } from '../domain/time.ts';
import { type Coordinator, looksAfter } from './coordinator.ts';
import type { Clock, Groups, Ledgers, Programmes, Registrations, Secrets } from './ports.ts';
import { hasBegun } from './recordAttendance.ts';

export type ViewFiguresPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
  readonly secrets: Secrets;
};

/** The programmes that the coordinator looks after, by title. */
export const ownProgrammes = async (
  { programmes }: { readonly programmes: Programmes },
  coordinator: Coordinator,
): Promise<readonly Programme[]> =>
  (await programmes.programmes())
    .filter((programme) => looksAfter(coordinator, programme))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'pl'));

const byName = (one: Registration, other: Registration): number =>
  one.details.lastName.localeCompare(other.details.lastName, 'pl') ||
  one.details.firstName.localeCompare(other.details.firstName, 'pl');

/** Registrations of the earlier version do not name the person in the programme; the name is made as it is now. */
const personOf = (
  secrets: Secrets,
  { programmeId }: Group,
  { programmePerson, details }: Registration,
): string =>
  programmePerson ?? secrets.fingerprint([programmeId, comparableName(details), details.email].join('\n'));

const rowsOf = async (
  { registrations, secrets }: ViewFiguresPorts,
  group: Group,
  ledger: Ledger,
  now: Moment,
): Promise<readonly AttendanceRow[]> => {
  const registered = await registrations.registrationsOf(group.id);
  return registered
    .filter((registration) => standingOf(ledger, seatOf(registration), now).kind === 'seated')
    .toSorted(byName)
    .map((registration) => ({
      person: personOf(secrets, group, registration),
      name: `${registration.details.lastName} ${registration.details.firstName}`,
      group,
      attended: registration.attended,
    }));
};

/**
 * Participations and unique persons of a programme, with the rows behind them: of the coordinator's groups that have
 * begun, the earliest first, and in each by last name. Reads every such group: a query for each.
 */
export const viewFigures = async (
  ports: ViewFiguresPorts,
  coordinator: Coordinator,
  programmeId: ProgrammeId,
): Promise<Figures> => {
  const now = ports.clock();
  const groups = (await ports.groups.groupsFrom(0)).filter(
    (group) => group.programmeId === programmeId && looksAfter(coordinator, group),
  );
  const ledgers = await ports.ledgers.glanceAll(groups.map(({ id }) => id));
  const rows = await Promise.all(
    groups.flatMap((group) => {
      const ledger = ledgers.get(group.id);
      const begun = ledger !== undefined && hasBegun(groupState(group, ledger, now));
      return begun ? [rowsOf(ports, group, ledger, now)] : [];
    }),
  );
  return figuresOf(rows.flat());
};

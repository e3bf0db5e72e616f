import { explain, type Explained, type Fact } from '../domain/explain.ts';
import { type CoordinatorFact, explainToCoordinator } from '../domain/explainToCoordinator.ts';
import type { Group } from '../domain/group.ts';
import type { Institution } from '../domain/institution.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Coordinator } from './coordinator.ts';
import { type AttemptRef, type OwnRegistration, ownRegistration } from './ownRegistration.ts';
import type { Clock, Groups, Institutions, Ledgers, Registrations } from './ports.ts';
import { type QuotaRoomPorts, quotaRooms } from './quotaRooms.ts';

export type ExplainPorts = QuotaRoomPorts & { readonly clock: Clock };

/** A registration with all that is known of it, as the status page and the coordinator's page have it. */
export type Known = {
  readonly group: Group;
  readonly ledger: Ledger;
  readonly registration: Registration;
  readonly institution: Institution;
};

const explained = async (
  ports: ExplainPorts,
  { group, ledger, registration, institution }: Known,
): Promise<Explained> => ({
  group,
  ledger,
  seatId: seatOf(registration),
  institutionId: registration.institutionId,
  status: registration.status,
  approval: registration.approval,
  rooms: await quotaRooms(ports, group, registration, institution),
});

/** What stands between a person and a seat. Reads the programme and, where there are any, its limits' counts. */
export const explainRegistration = async (ports: ExplainPorts, known: Known): Promise<readonly Fact[]> =>
  explain(await explained(ports, known), ports.clock());

export type Explanation = OwnRegistration & {
  readonly institution: Institution;
  readonly facts: readonly CoordinatorFact[];
};

/**
 * The same for a coordinator of the group, with how its seats are spread. Refuses an unknown registration and a group of
 * another organiser.
 */
export const explainToOwnCoordinator = async (
  ports: ExplainPorts & {
    readonly directory: Institutions;
    readonly groups: Groups;
    readonly ledgers: Ledgers;
    readonly registrations: Registrations;
  },
  coordinator: Coordinator,
  ref: AttemptRef,
): Promise<Result<Explanation, ChangeRefusal>> => {
  const own = await ownRegistration(ports, coordinator, ref);
  if (!own.ok) return own;
  const institution = await ports.directory.institution(own.value.registration.institutionId);
  if (institution === undefined) return refused({ kind: 'unknown-registration' });
  const view = await explained(ports, { ...own.value, institution });
  return accepted({ ...own.value, institution, facts: explainToCoordinator(view, ports.clock()) });
};

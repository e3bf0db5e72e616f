import type { Act } from '../domain/act.ts';
import type { GroupId } from '../domain/ids.ts';
import { newestFirst, type Registration, type RegistrationStatus } from '../domain/registration.ts';
import { accepted, type Result } from '../domain/result.ts';
import { type Coordinator, ownGroup } from './coordinator.ts';
import type { GroupEvent, Groups, History, Ledgers, Registrations } from './ports.ts';

export type ViewHistoryPorts = {
  readonly groups: Groups;
  readonly history: History;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

/** One thing that happened in a group: to the group as a whole, or to a person in it. */
export type HistoryItem = Act & { readonly revision: number } & (
    | { readonly kind: 'group'; readonly changes: GroupEvent['changes'] }
    | {
        readonly kind: 'person';
        readonly status: RegistrationStatus;
        readonly registration: Registration;
      }
  );

const ofGroup = ({ at, by, why, revision, changes }: GroupEvent): HistoryItem => ({
  kind: 'group',
  at,
  by,
  why,
  revision,
  changes,
});

type PersonItem = Extract<HistoryItem, { kind: 'person' }>;

/** The same change found by the housekeeping and told by the stream is one: the stream knows whose act it was. */
const isFoundAgain = (item: PersonItem, items: readonly PersonItem[]): boolean =>
  item.by === 'system' &&
  items.some(
    ({ revision, by, status }) =>
      revision === item.revision && by !== 'system' && status.kind === item.status.kind,
  );

const ofPerson = (registration: Registration): readonly HistoryItem[] => {
  const items = newestFirst(registration).map((entry): PersonItem => ({
    kind: 'person',
    ...entry,
    registration,
  }));
  return items.filter((item) => !isFoundAgain(item, items));
};

/**
 * All that happened in one of the coordinator's groups, the newest first: who, when, what and why. Refuses other
 * groups.
 */
export const viewHistory = async (
  ports: ViewHistoryPorts,
  coordinator: Coordinator,
  groupId: GroupId,
): Promise<
  Result<readonly HistoryItem[], { readonly kind: 'unknown-group' } | { readonly kind: 'another-organiser' }>
> => {
  const own = await ownGroup(ports, coordinator, groupId);
  if (!own.ok) return own;
  const [events, registrations] = await Promise.all([
    ports.history.eventsOf(groupId),
    ports.registrations.registrationsOf(groupId),
  ]);
  const items = [...events.map(ofGroup), ...registrations.flatMap(ofPerson)];
  // The ledger's revisions are the order in which things happened; clocks only tell about when. Changes of the
  // description between two revisions have nothing else to go by.
  return accepted(items.toSorted((one, other) => other.revision - one.revision || other.at - one.at));
};

import { clashes } from '../domain/approval.ts';
import { isOver } from '../domain/ended.ts';
import { startOf, type Group } from '../domain/group.ts';
import { attemptOf, registrationKeyOf, seatId, type SeatId } from '../domain/ids.ts';
import { ownStanding } from '../domain/ownStanding.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Standing } from '../domain/standing.ts';
import { HOUR } from '../domain/time.ts';
import type { ApprovalScope } from './decideApproval.ts';
import type { Clock, Directory, Groups, Ledgers, Registrations } from './ports.ts';

export type ViewApprovalsPorts = {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

/** One of the institution's people whom it is asked about, or has answered for. */
export type AskedPerson = { readonly registration: Registration; readonly standing: Standing };

/** Somebody else of the institution's who has a seat elsewhere while this group meets. */
export type Clash = { readonly registration: Registration; readonly group: Group };

export type Approvals = {
  readonly group: Group;
  /** Who is to be answered for first, each list by last name. */
  readonly people: readonly AskedPerson[];
  readonly clashes: readonly Clash[];
  /** Ids for whom a seat is kept, or who have one. */
  readonly seatsKept: ReadonlySet<string>;
};

/** Groups that began so long ago may still have a meeting to come. */
const LOOK_BACK = 180 * 24 * HOUR;
/** Colleagues that are looked up at the most. */
const MOST_CLASHES = 50;

const byName = (a: Registration, b: Registration): number =>
  a.details.lastName.localeCompare(b.details.lastName, 'pl') ||
  a.details.firstName.localeCompare(b.details.firstName, 'pl');

const isOpen = ({ registration }: AskedPerson): number => (registration.approval?.kind === 'asked' ? 0 : 1);

const isTheirs = async (
  { directory }: ViewApprovalsPorts,
  own: ApprovalScope['institutionId'],
  id: ApprovalScope['institutionId'],
): Promise<boolean> => id === own || (await directory.institution(id))?.id === own;

/** Whether the answer still matters: the person has not left, and the request did not die on the way to the question. */
const isAsked = ({ registration, standing }: AskedPerson): boolean => {
  const { approval, status } = registration;
  if (approval === null || status.kind === 'pending') return false;
  const hasLeft = isOver(registration) || (standing.kind === 'gone' && standing.how !== 'refused');
  return approval.kind !== 'asked' || !hasLeft;
};

/** Colleagues with a seat in another group that meets at the same time. Reads the ledgers of those groups. */
const clashesWith = async (
  ports: ViewApprovalsPorts,
  { institutionId }: ApprovalScope,
  group: Group,
): Promise<readonly Clash[]> => {
  const near = await ports.groups.groupsFrom(startOf(group) - LOOK_BACK);
  const others = near.filter((other) => other.id !== group.id && clashes(group, other));
  const ledgers = await ports.ledgers.glanceAll(others.map(({ id }) => id));
  const seats: { readonly group: Group; readonly id: SeatId }[] = [];
  for (const other of others) {
    for (const [id, seat] of Object.entries(ledgers.get(other.id)?.seats ?? {})) {
      const mayBe = seat.kind === 'taken' && (await isTheirs(ports, institutionId, seat.institutionId));
      if (mayBe && seats.length < MOST_CLASHES) seats.push({ group: other, id: seatId.parse(id) });
    }
  }
  const found = await Promise.all(
    seats.map(async (seat) => {
      const ref = { groupId: seat.group.id, key: registrationKeyOf(seat.id) };
      const registration = await ports.registrations.registration(ref);
      if (registration?.attempt !== attemptOf(seat.id)) return [];
      return [{ registration, group: seat.group }];
    }),
  );
  return found.flat();
};

/**
 * What an institution is asked in one group: about whom, what it has answered so far, and who else of its people is
 * away at the same time. Refuses an unknown group.
 */
export const viewApprovals = async (
  ports: ViewApprovalsPorts,
  scope: ApprovalScope,
): Promise<Result<Approvals, { readonly kind: 'unknown-group' }>> => {
  const [group, ledger] = await Promise.all([
    ports.groups.group(scope.groupId),
    ports.ledgers.read(scope.groupId),
  ]);
  if (group === undefined || ledger === undefined) return refused({ kind: 'unknown-group' });
  const now = ports.clock();
  const people: AskedPerson[] = [];
  for (const registration of await ports.registrations.registrationsOf(scope.groupId)) {
    const person = { registration, standing: ownStanding(registration, ledger, now) };
    if (isAsked(person) && (await isTheirs(ports, scope.institutionId, registration.institutionId))) {
      people.push(person);
    }
  }
  const sorted = people.toSorted(
    (one, other) => isOpen(one) - isOpen(other) || byName(one.registration, other.registration),
  );
  const asked = new Set(people.map(({ registration }) => seatOf(registration)));
  const found = await clashesWith(ports, scope, group);
  return accepted({
    group,
    people: sorted,
    seatsKept: new Set(Object.keys(ledger.seats)),
    clashes: found.filter(({ registration }) => !asked.has(seatOf(registration))),
  });
};

import type { Act } from '../domain/act.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId, SeatId } from '../domain/ids.ts';
import { asOf, seated } from '../domain/lapse.ts';
import { type Ledger, peopleWaiting } from '../domain/ledger.ts';
import { inOrder, served, type Waiters } from '../domain/offers.ts';
import { reasonIfAny } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import { isTwin, twinId, twinOf, type TwinPlan, twinRefusal } from '../domain/twin.ts';
import { arrivalOf, type ArrivalPorts, putArrival } from './arrival.ts';
import { actorOf, type Coordinator, ownGroup } from './coordinator.ts';
import type { OfferSeatPorts } from './offerSeat.ts';
import type { History } from './ports.ts';
import { offerDeadline } from './serveQueue.ts';
import { waitersOf } from './waiters.ts';

export type MakeTwinPorts = OfferSeatPorts & ArrivalPorts & { readonly history: History };

/** The new group, and how many people of the first one's waiting list were offered a seat in it. */
export type TwinMade = { readonly group: Group; readonly offered: number };

type Seats = { readonly group: Group; readonly ledger: Ledger };

const seatsIn = ({ seats }: Ledger): number => Object.keys(seats).length;

/** The places on the first list of the people who were offered a seat in another twin and have not lost it. */
const askedBefore = async (ports: MakeTwinPorts, twins: readonly Group[]): Promise<ReadonlySet<SeatId>> => {
  const asked = new Set<SeatId>();
  for (const { id } of twins) {
    const ledger = await ports.ledgers.read(id);
    for (const registration of await ports.registrations.registrationsOf(id)) {
      const { movedFrom } = registration;
      const has =
        ledger !== undefined && Object.hasOwn(asOf(ledger, ports.clock()).seats, seatOf(registration));
      if (has && movedFrom !== null) asked.add(movedFrom.seatId);
    }
  }
  return asked;
};

/** The people of a waiting list to whom a twin's seats are offered, in the order of their places. */
const chosenFor = (
  twin: Ledger,
  queue: Ledger['queue'],
  waiters: Waiters,
  now: Moment,
): readonly SeatId[] => {
  const lined = { ...twin, queue };
  const after = served(lined, waiters, {
    most: twin.capacity,
    now,
    seat: (institutionId) => ({ kind: 'taken', institutionId }),
  });
  return inOrder(lined).filter((id) => Object.hasOwn(after.seats, id));
};

/** Puts down the registrations first: a seat in a ledger must not name somebody who is not registered. */
const withOffers = async (
  ports: MakeTwinPorts,
  { group, ledger }: Seats,
  people: readonly Registration[],
  until: Moment,
): Promise<Ledger> => {
  let current = ledger;
  for (const person of people) {
    const arrival = await arrivalOf(ports, person, group);
    const put = await putArrival(ports, arrival, current);
    if (!put.ok) continue;
    const { institutionId } = person;
    current = seated(current, seatOf(put.value), { kind: 'offered', institutionId, until });
  }
  return current;
};

/** The next number of the course's groups, and an id that no group has. */
const nameOf = async (
  ports: MakeTwinPorts,
  first: Group,
  every: readonly Group[],
): Promise<Pick<Group, 'id' | 'number'>> => {
  const inCourse = every.filter(({ courseId }) => courseId === first.courseId);
  const number = Math.max(first.number, ...inCourse.map((group) => group.number)) + 1;
  for (let suffix = number; ; suffix += 1) {
    const id = twinId(first.id, suffix);
    if ((await ports.groups.group(id)) === undefined) return { id, number };
  }
};

/** The people to ask, or why there is nobody. */
const peopleFor = async (
  ports: MakeTwinPorts,
  first: Seats,
  twin: Seats,
  twins: readonly Group[],
): Promise<Result<readonly Registration[], ChangeRefusal>> => {
  const now = ports.clock();
  const current = asOf(first.ledger, now);
  if (peopleWaiting(current) === 0) return refused({ kind: 'nobody-waiting' });
  const waiters = await waitersOf(ports, first.group, current);
  const asked = await askedBefore(ports, twins);
  const queue = Object.fromEntries(
    inOrder(current).flatMap((id, index) => (asked.has(id) ? [] : [[id, index + 1]])),
  );
  const chosen = chosenFor(twin.ledger, queue, waiters, now);
  if (chosen.length === 0) return refused({ kind: 'nobody-may-take-it' });
  const registered = await ports.registrations.registrationsOf(first.group.id);
  const people = new Map(registered.map((registration) => [seatOf(registration), registration] as const));
  return accepted(chosen.flatMap((id) => people.get(id) ?? []));
};

/** Puts into the history of both groups which came from which: neither ledger can tell. */
const recordTwin = async ({ history }: MakeTwinPorts, first: Seats, twin: Seats, act: Act): Promise<void> => {
  const told = (of: Seats, field: string, to: Group): Promise<void> =>
    history.record({
      ...act,
      groupId: of.group.id,
      part: 'description',
      revision: of.ledger.revision,
      changes: [{ field, from: 'null', to: to.id }],
    });
  await Promise.all([told(twin, 'twinOf', first.group), told(first, 'twin', twin.group)]);
};

/**
 * Makes a second group from a waiting list: its people are offered the new seats in the order of their places, without
 * those whom a limit keeps back, and keep their place on the first list until they accept. Asked for again with the
 * same meetings and venue, it is the same group. Refuses a plan that cannot be, and a list of which nobody may be asked.
 */
export const makeTwin = async (
  ports: MakeTwinPorts,
  coordinator: Coordinator,
  groupId: GroupId,
  { why, ...plan }: TwinPlan & { readonly why: string | null },
): Promise<Result<TwinMade, ChangeRefusal>> => {
  const given = reasonIfAny(why);
  if (!given.ok) return given;
  const own = await ownGroup(ports, coordinator, groupId);
  if (!own.ok) return own;
  const act = { at: ports.clock(), by: actorOf(coordinator), why: given.value };
  const every = await ports.groups.groupsFrom(0);
  const twins = every.filter((group) => group.twinOf === groupId);
  const made = twins.find((group) => isTwin(group, groupId, plan));
  const before = made === undefined ? undefined : await ports.ledgers.read(made.id);
  if (made !== undefined && before !== undefined) return accepted({ group: made, offered: seatsIn(before) });

  const refusal = twinRefusal(plan, act.at);
  if (refusal !== undefined) return refused(refusal);
  const twin = twinOf(own.value, await nameOf(ports, own.value.group, every), plan, act);
  const people = await peopleFor(ports, own.value, twin, twins);
  if (!people.ok) return people;
  const until = offerDeadline(twin.group, act.at, ports.isHoliday);
  const ledger = await withOffers(ports, twin, people.value, until);
  await ports.groups.saveGroup(twin.group, ledger);
  await recordTwin(ports, own.value, { group: twin.group, ledger }, act);
  return accepted({ group: twin.group, offered: seatsIn(ledger) });
};

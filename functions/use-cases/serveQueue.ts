import { bySystem } from '../domain/act.ts';
import { startOf, type Group } from '../domain/group.ts';
import type { GroupId, InstitutionId } from '../domain/ids.ts';
import { asOf } from '../domain/lapse.ts';
import { type Ledger, type Seat, seatsInUse } from '../domain/ledger.ts';
import { needsService, served, serviceStop } from '../domain/offers.ts';
import { seatOf } from '../domain/registration.ts';
import type { Moment } from '../domain/time.ts';
import { afterWorkingHours, type IsHoliday } from '../domain/workingTime.ts';
import { completeHold, HOLD } from './completeHold.ts';
import { hasQuotas, waitersOf, type WaitersPorts } from './waiters.ts';
import type { Clock, Groups, Ledgers } from './ports.ts';

export type ServePorts = WaitersPorts & {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly isHoliday: IsHoliday;
};

const MOST_STEPS = 20;

/** Until when an offer made now holds its seat: its working hours, and never beyond the first meeting. */
export const offerDeadline = (group: Group, now: Moment, isHoliday: IsHoliday): Moment =>
  Math.min(afterWorkingHours(now, group.offers.hours, isHoliday), startOf(group));

type SeatFor = (institutionId: InstitutionId, place: number) => Seat;

/** What the next person gets: an offer; or the seat itself, at once or as soon as the limits across groups agree. */
const seatFor = async (ports: ServePorts, group: Group, now: Moment): Promise<SeatFor> => {
  if (group.offers.promotion === 'offer') {
    const until = offerDeadline(group, now, ports.isHoliday);
    return (institutionId) => ({ kind: 'offered', institutionId, until });
  }
  const programme = await ports.programmes.programme(group.programmeId);
  if (programme === undefined || !hasQuotas(programme, group)) {
    return (institutionId) => ({ kind: 'taken', institutionId });
  }
  return (institutionId, place) => ({ kind: 'held', institutionId, until: now + HOLD, place });
};

/** Completes the holds of people who waited: counted in the limits across groups, they have the seat. */
const completeHolds = async (ports: ServePorts, group: Group, ledger: Ledger): Promise<void> => {
  const waited = Object.entries(ledger.seats).flatMap(([id, seat]) =>
    seat.kind === 'held' && seat.place !== null ? [id] : [],
  );
  if (waited.length === 0) return;
  const programme = await ports.programmes.programme(group.programmeId);
  for (const registration of await ports.registrations.registrationsOf(group.id)) {
    if (!waited.includes(seatOf(registration))) continue;
    const institution = await ports.directory.institution(registration.institutionId);
    if (programme === undefined || institution === undefined) continue;
    await completeHold(ports, { registration, group, programme, institution, ledger });
  }
};

/** What one run did: seats given to people who waited, and seats freed because their time was over. */
export type Served = { readonly given: number; readonly lapsed: number };

/** One decision over the ledger: whom to give what is free. The same ledger when there is nothing to give. */
const nextOf = async (ports: ServePorts, group: Group, ledger: Ledger, now: Moment): Promise<Ledger> => {
  if (serviceStop(ledger, group.offers, startOf(group), now) !== undefined) return asOf(ledger, now);
  const waiters = await waitersOf(ports, group, asOf(ledger, now));
  const seat = await seatFor(ports, group, now);
  return served(ledger, waiters, { most: ledger.capacity, now, seat });
};

/**
 * Serves a group's waiting list: writes down what has lapsed and gives the free seats, in the order of the places, to
 * those who may take them. Repeating it, even twice at once, changes nothing more: each write stands on the revision
 * it was decided on. One read unit when there is nothing to do.
 */
export const serveQueue = async (ports: ServePorts, id: GroupId): Promise<Served> => {
  const [group, read] = await Promise.all([ports.groups.group(id), ports.ledgers.read(id)]);
  if (group === undefined || read === undefined) return { given: 0, lapsed: 0 };
  let ledger = read;
  let done: Served = { given: 0, lapsed: 0 };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const act = bySystem(ports.clock());
    const next = needsService(ledger, act.at) ? await nextOf(ports, group, ledger, act.at) : ledger;
    if (next === ledger) {
      await completeHolds(ports, group, ledger);
      return done;
    }
    const lapsed = seatsInUse(ledger) - seatsInUse(asOf(ledger, act.at));
    const given = seatsInUse(next) - seatsInUse(asOf(ledger, act.at));
    const seen = ledger;
    ledger = await ports.ledgers.write(id, { kind: 'rewrite', seen, next }, act);
    if (ledger.revision === seen.revision + 1 && ledger.last?.by === 'system') {
      done = { given: done.given + given, lapsed: done.lapsed + lapsed };
    }
  }
  throw new Error(`The ledger of group ${id} changed ${MOST_STEPS} times while its waiting list was served`);
};

/**
 * How many seats were left free by a moment that is past, although somebody waited for them who may have them; 0 when
 * anything was written since then. Costs nothing where nothing is free or nobody waits.
 */
export const seatsLeftFree = async (
  ports: ServePorts,
  group: Group,
  ledger: Ledger,
  then: Moment,
): Promise<number> => {
  if ((ledger.last?.at ?? 0) > then || !needsService(ledger, then)) return 0;
  const next = await nextOf(ports, group, ledger, then);
  return seatsInUse(next) - seatsInUse(asOf(ledger, then));
};

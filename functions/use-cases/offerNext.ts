import { startOf } from '../domain/group.ts';
import type { GroupId, SeatId } from '../domain/ids.ts';
import { type Ledger, peopleWaiting, seatsToGive } from '../domain/ledger.ts';
import { inOrder, served, type Waiters } from '../domain/offers.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import { actorOf, type Coordinator, ownGroup } from './coordinator.ts';
import type { OfferSeatPorts } from './offerSeat.ts';
import { rewriteLedger } from './rewriteLedger.ts';
import { offerDeadline } from './serveQueue.ts';
import { waitersOf } from './waiters.ts';

/** `offered` of the `asked` offers could be made: "2 of 5". */
export type OffersMade = { readonly offered: number; readonly asked: number; readonly ledger: Ledger };

/** Offers that one request can ask for. */
const MOST_OFFERS = 500;

const refusalOf = (ledger: Ledger): ChangeRefusal | undefined => {
  if (ledger.state === 'cancelled') return { kind: 'group-cancelled' };
  if (ledger.state === 'draft') return { kind: 'wrong-state', state: ledger.state };
  const waiting = peopleWaiting(ledger);
  if (waiting === 0) return { kind: 'nobody-waiting' };
  return seatsToGive(ledger) === 0 ? { kind: 'no-free-seat', waiting } : undefined;
};

type Giving = {
  readonly most: number;
  readonly now: Moment;
  readonly until: Moment;
  readonly seenRevision: number | null;
};

/**
 * The decision, made anew whenever others wrote in between. Offers that are there already are the answer: asking for
 * two must not make four when an answer was lost. Nor when a form is sent twice at once: who saw a revision decides on
 * that one alone.
 */
const deciding = (waiters: Waiters, { most, now, until, seenRevision }: Giving) => {
  let given: readonly SeatId[] = [];
  const isOffered = ({ seats }: Ledger, id: SeatId): boolean =>
    Object.hasOwn(seats, id) && seats[id]?.kind === 'offered';
  return {
    offeredIn: (ledger: Ledger): number => given.filter((id) => isOffered(ledger, id)).length,
    decide: (ledger: Ledger): Result<Ledger, ChangeRefusal> => {
      const settled = given.every((id) => !Object.hasOwn(ledger.queue, id));
      if (settled && given.some((id) => isOffered(ledger, id))) return accepted(ledger);
      if (seenRevision !== null && ledger.revision !== seenRevision) {
        return refused({ kind: 'changed-meanwhile' });
      }
      const refusal = refusalOf(ledger);
      if (refusal !== undefined) return refused(refusal);
      const next = served(ledger, waiters, {
        most,
        now,
        seat: (institutionId) => ({ kind: 'offered', institutionId, until }),
      });
      given = inOrder(ledger).filter((id) => Object.hasOwn(next.seats, id));
      return given.length === 0 ? refused({ kind: 'nobody-may-take-it' }) : accepted(next);
    },
  };
};

/**
 * Offers free seats by hand to the next people who may take them, in the order of their places; who is at a limit is
 * passed over and keeps the place. Also after the sign-up has ended and where nothing is offered by itself, until the
 * group starts. `seenRevision` is the ledger's that the number was chosen for, or nothing where any will do. Refuses a
 * number out of range, a ledger that is of another revision, and a group in which nobody waits, nobody may take a seat,
 * or none is free.
 */
export const offerNext = async (
  ports: OfferSeatPorts,
  coordinator: Coordinator,
  groupId: GroupId,
  count: number,
  seenRevision: number | null = null,
): Promise<Result<OffersMade, ChangeRefusal>> => {
  const own = await ownGroup(ports, coordinator, groupId);
  if (!own.ok) return own;
  if (!Number.isInteger(count) || count < 1 || count > MOST_OFFERS) {
    return refused({ kind: 'out-of-range', field: 'count', least: 1, most: MOST_OFFERS });
  }
  const { group, ledger } = own.value;
  const act = { at: ports.clock(), by: actorOf(coordinator), why: null };
  if (act.at >= startOf(group)) return refused({ kind: 'group-started' });
  const until = offerDeadline(group, act.at, ports.isHoliday);
  const waiters = await waitersOf(ports, group, ledger);
  const { decide, offeredIn } = deciding(waiters, { most: count, now: act.at, until, seenRevision });
  const change = await rewriteLedger(ports, groupId, act, decide);
  if (!change.ok) return change;
  const after = change.value.ledger;
  return accepted({ offered: offeredIn(after), asked: count, ledger: after });
};

import type { Act } from '../domain/act.ts';
import { asOf } from '../domain/lapse.ts';
import { reason } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { decidedMove, expecting, type Exchange, type Move } from '../domain/transfer.ts';
import { arrivalOf, otherStanding, putArrival, type Arrival } from './arrival.ts';
import type { Changed } from './changeLedger.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import { alreadyMoved, apart, type MovePorts, notSeated } from './moveChecks.ts';
import { type Journey, moveSeats } from './moveSeats.ts';
import { type AttemptRef, type OwnRegistration, ownRegistration } from './ownRegistration.ts';

/** One side of a swap: who leaves which group, and as whom they come to the other. */
type Side = { readonly own: OwnRegistration; readonly arrival: Arrival };

const moveFor = ({ own: { registration, group }, arrival }: Side): Move & Exchange => ({
  from: group.id,
  leaving: seatOf(registration),
  arriving: arrival.seatId,
  institutionId: registration.institutionId,
});

/** Why a swap cannot be, from the ledgers as they were read: then nothing is put down for it. */
const standsAgainst = (mover: Side, other: Side, { at }: Act): ChangeRefusal | undefined => {
  const elsewhere =
    otherStanding(mover.arrival, other.own.ledger, at) ?? otherStanding(other.arrival, mover.own.ledger, at);
  if (elsewhere !== undefined) return elsewhere;
  const [move, exchange] = [moveFor(mover), moveFor(other)];
  const coming = expecting(asOf(other.own.ledger, at), move, exchange, at);
  if (!coming.ok) return coming.refusal;
  const going = decidedMove(asOf(mover.own.ledger, at), move, exchange, at);
  return going.ok ? undefined : going.refusal;
};

/** Whether this very swap was begun before, by a request whose answer was lost: then it goes on from there. */
const isBegun = (mover: Side, other: Side): boolean => {
  const { seats } = other.own.ledger;
  const seat = Object.hasOwn(seats, mover.arrival.seatId) ? seats[mover.arrival.seatId] : undefined;
  return seat?.kind === 'arriving' && seat.instead?.seatId === seatOf(other.own.registration);
};

/** Why one of the two has no seat to give. */
const unseated = (mover: Side, other: Side, { at }: Act): ChangeRefusal | undefined => {
  const sides = isBegun(mover, other) ? [mover] : [mover, other];
  return sides
    .map(({ own: { ledger, registration } }) => notSeated(ledger, seatOf(registration), at))
    .find((refusal) => refusal !== undefined);
};

const journey = async (
  ports: MovePorts,
  { own, arrival }: Side,
  to: OwnRegistration,
): Promise<Result<Journey, ChangeRefusal>> => {
  const institution = await ports.directory.institution(own.registration.institutionId);
  if (institution === undefined) return refused({ kind: 'unknown-registration' });
  const arriving = await putArrival(ports, arrival, to.ledger);
  if (!arriving.ok) return arriving;
  return accepted({ leaving: own.registration, arriving: arriving.value, to: to.group, institution });
};

const carryOut = async (
  ports: MovePorts,
  first: OwnRegistration,
  second: OwnRegistration,
  act: Act,
): Changed => {
  const mover: Side = { own: first, arrival: await arrivalOf(ports, first.registration, second.group) };
  const other: Side = { own: second, arrival: await arrivalOf(ports, second.registration, first.group) };
  const stuck = unseated(mover, other, act);
  if (stuck !== undefined) {
    const before = await alreadyMoved(ports, first, mover.arrival, second.group, act);
    return before === undefined ? refused(stuck) : accepted(before);
  }
  const against = standsAgainst(mover, other, act);
  if (against !== undefined) return refused(against);
  const programme = await ports.programmes.programme(first.group.programmeId);
  if (programme === undefined) return refused({ kind: 'unknown-registration' });
  const coming = await journey(ports, mover, second);
  if (!coming.ok) return coming;
  const going = await journey(ports, other, first);
  if (!going.ok) return going;
  const target = second.group;
  return moveSeats(ports, { programme, target, mover: coming.value, exchange: going.value, act });
};

/**
 * Swaps the seats of two people in different groups of one programme, full ones too: both change or neither does, and
 * nobody who waits is passed. Swapping twice is swapping once. Refuses as a transfer does, except for a free seat. The
 * ledger is that of the second person's group.
 */
export const swapPeople = async (
  ports: MovePorts,
  coordinator: Coordinator,
  ref: AttemptRef,
  otherRef: AttemptRef,
  why: string | null,
): Changed => {
  const given = reason(why);
  if (!given.ok) return given;
  const first = await ownRegistration(ports, coordinator, ref);
  if (!first.ok) return first;
  const second = await ownRegistration(ports, coordinator, otherRef);
  if (!second.ok) return second;
  const act = { at: ports.clock(), by: actorOf(coordinator), why: given.value };
  const refusal = apart(first.value.group, second.value.group, act.at);
  return refusal === undefined ? carryOut(ports, first.value, second.value, act) : refused(refusal);
};

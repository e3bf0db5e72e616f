import type { Act } from '../domain/act.ts';
import type { Group } from '../domain/group.ts';
import { attemptOf, registrationKeyOf, type GroupId, type SeatId } from '../domain/ids.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { QuotaId } from '../domain/quota.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted } from '../domain/result.ts';
import { arrived, givenUp, isDecided, type Move } from '../domain/transfer.ts';
import { countedSeatOf } from './completeHold.ts';
import { uncountSeat } from './countSeat.ts';
import type { Clock, Ledgers, Quotas, Registrations } from './ports.ts';
import { rewriteLedger } from './rewriteLedger.ts';

export type EndMovePorts = {
  readonly clock: Clock;
  readonly ledgers: Ledgers;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
};

const MOST_STEPS = 6;

const readLedger = async ({ ledgers }: EndMovePorts, id: GroupId): Promise<Ledger> => {
  const ledger = await ledgers.read(id);
  if (ledger === undefined) throw new Error(`The group ${id} of a transfer has no ledger`);
  return ledger;
};

/** Asks the ledger that is left whether the move took place; where it has not, it no longer can after this. */
const decisionOf = async (ports: EndMovePorts, { from, arriving }: Move, act: Act): Promise<boolean> => {
  let source = await readLedger(ports, from);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (isDecided(source, arriving)) return true;
    const next = leaveStep(source, arriving, { at: act.at, how: 'refused' });
    if (next.kind !== 'write') return false;
    source = await ports.ledgers.write(from, next.write, act);
  }
  throw new Error(`The ledger of group ${from} changed ${MOST_STEPS} times during one decision`);
};

/** Why a registration came to nothing. */
type Dropping = { readonly act: Act; readonly quota: QuotaId | null };

/**
 * Ends a registration that came to nothing: it counts no longer and is refused. One that has a seat by now, or was
 * settled meanwhile, stays as it is.
 */
export const dropArrival = async (
  ports: EndMovePorts,
  group: Pick<Group, 'programmeId'>,
  { groupId, key, attempt }: Pick<Registration, 'groupId' | 'key' | 'attempt'>,
  { act, quota }: Dropping,
): Promise<void> => {
  const current = await ports.registrations.registration({ groupId, key });
  if (current?.attempt !== attempt) return;
  const { seats, revision } = await readLedger(ports, groupId);
  if (Object.hasOwn(seats, seatOf(current))) return;
  const seat = countedSeatOf(group, current);
  if (seat !== undefined) await uncountSeat(ports, seat);
  if (current.status.kind !== 'pending') return;
  await ports.registrations.settle(current, { kind: 'refused', quota }, revision, act);
};

/** The registration of somebody who was to come in exchange: nothing in either ledger names it yet. */
const dropExchange = async (
  ports: EndMovePorts,
  target: Group,
  { from, former }: { readonly from: GroupId; readonly former: SeatId },
  act: Act,
): Promise<void> => {
  for (const registration of await ports.registrations.registrationsOf(from)) {
    const { movedFrom, status } = registration;
    if (status.kind !== 'pending' || movedFrom?.groupId !== target.id || movedFrom.seatId !== former)
      continue;
    await dropArrival(ports, target, registration, { act, quota: null });
  }
};

/**
 * Brings a move that was begun to its end, the one that the ledger that is left has decided; where it has decided
 * nothing, the move is given up. Safe to repeat, by several at once, and while whoever began it is still at work.
 * `true`: the person has arrived.
 */
export const endMove = async (
  ports: EndMovePorts,
  target: Group,
  move: Move,
  end: Dropping,
): Promise<boolean> => {
  const { arriving } = move;
  const { act } = end;
  const { seats } = await readLedger(ports, target.id);
  const seat = Object.hasOwn(seats, arriving) ? seats[arriving] : undefined;
  const moved = await decisionOf(ports, move, act);
  const ended = await rewriteLedger(ports, target.id, act, (ledger) =>
    accepted(moved ? arrived(ledger, arriving, act.at) : givenUp(ledger, arriving, act.at)),
  );
  if (!ended.ok) throw new Error(`The group ${target.id} of a transfer has no ledger`);
  if (moved) return true;
  const ref = { groupId: target.id, key: registrationKeyOf(arriving), attempt: attemptOf(arriving) };
  await dropArrival(ports, target, ref, end);
  if (seat?.kind === 'arriving' && seat.instead !== null) {
    await dropExchange(ports, target, { from: move.from, former: seat.instead.seatId }, act);
  }
  return false;
};

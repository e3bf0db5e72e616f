import { byParticipant, type Act } from '../../functions/domain/act.ts';
import type { SeatId } from '../../functions/domain/ids.ts';
import { leaveStep, type LeaveWrite } from '../../functions/domain/leave.ts';
import { institutionAtLimit, type Ledger, type Seat, takesWaiters } from '../../functions/domain/ledger.ts';
import { assertNever } from '../../functions/domain/result.ts';
import { type Claimant, nextStep, type SeatStep, type SeatWrite } from '../../functions/domain/seat.ts';
import type { TakeWrite } from '../../functions/domain/take.ts';
import type { Moment } from '../../functions/domain/time.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';

const size = (map: object): number => Object.keys(map).length;

const without = <Value>(map: Readonly<Record<string, Value>>, ...ids: readonly string[]) =>
  Object.fromEntries(Object.entries(map).filter(([id]) => !ids.includes(id)));

const isOpen = ({ state, opensAt, closesAt }: Ledger, now: Moment): boolean =>
  state === 'open' && opensAt <= now && now < closesAt;

const isUnknown = ({ seats, queue, gone }: Ledger, id: SeatId): boolean =>
  ![seats, queue, gone].some((map) => Object.hasOwn(map, id));

const hasFreeSeat = ({ seats, queue, capacity }: Ledger): boolean =>
  size(seats) < capacity && size(queue) === 0;

const mayQueue = (ledger: Ledger, { claimant }: SeatWrite, now: Moment): boolean => {
  if (!takesWaiters(ledger)) return false;
  return institutionAtLimit(ledger, claimant.institutionId, now)
    ? ledger.atInstitutionLimit === 'wait'
    : !hasFreeSeat(ledger);
};

const seatCondition = (ledger: Ledger, write: SeatWrite, now: Moment): boolean => {
  const { seatId, institutionId } = write.claimant;
  if (!isOpen(ledger, now) || !isUnknown(ledger, seatId)) return false;
  if (write.kind === 'queue') return mayQueue(ledger, write, now);
  if (!hasFreeSeat(ledger) || institutionAtLimit(ledger, institutionId, now)) return false;
  const used = size(ledger.seats);
  switch (write.kind) {
    case 'claim':
      return true;
    case 'claim-last':
      return ledger.capacity === write.capacity && used === write.capacity - 1;
    case 'claim-not-last':
      return ledger.capacity === write.capacity && used < write.capacity - 1;
    default:
      return assertNever(write);
  }
};

const seatOf = ({ institutionId, holdUntil, holdFor }: Claimant): Seat => {
  if (holdUntil === null) return { kind: 'taken', institutionId };
  return holdFor === 'approval'
    ? { kind: 'awaiting-approval', institutionId, until: holdUntil }
    : { kind: 'held', institutionId, until: holdUntil, place: null };
};

const afterSeat = (ledger: Ledger, write: SeatWrite, now: Moment): Ledger => {
  if (!seatCondition(ledger, write, now)) return ledger;
  const { seatId, institutionId } = write.claimant;
  if (write.kind === 'queue') {
    const { nextPlace } = ledger;
    return { ...ledger, queue: { ...ledger.queue, [seatId]: nextPlace }, nextPlace: nextPlace + 1 };
  }
  return {
    ...ledger,
    seats: { ...ledger.seats, [seatId]: seatOf(write.claimant) },
    used: { ...ledger.used, [institutionId]: (ledger.used[institutionId] ?? 0) + 1 },
    state: write.kind === 'claim-last' ? 'full' : ledger.state,
  };
};

const fillsAsSaid = (ledger: Ledger, fills: TakeWrite['fills']): boolean => {
  if (fills === null) return true;
  return fills === (ledger.state === 'open' && size(ledger.seats) >= ledger.capacity);
};

const afterTake = (ledger: Ledger, write: TakeWrite, now: Moment): Ledger => {
  const { seatId, institutionId, from, fills } = write;
  const seat = Object.hasOwn(ledger.seats, seatId) ? ledger.seats[seatId] : undefined;
  if (seat === undefined || !('until' in seat)) return ledger;
  const may = seat.kind === from && now < seat.until && ledger.state !== 'cancelled';
  if (!may || !fillsAsSaid(ledger, fills)) return ledger;
  const seats = { ...ledger.seats, [seatId]: { kind: 'taken' as const, institutionId } };
  return { ...ledger, seats, state: fills === true ? 'full' : ledger.state };
};

const afterLeave = (ledger: Ledger, write: LeaveWrite): Ledger => {
  const { seatId, departure, forget } = write;
  const left = { ...ledger, gone: { ...without(ledger.gone, ...forget), [seatId]: departure } };
  switch (write.kind) {
    case 'leave-seat': {
      const used = { ...ledger.used, [write.institutionId]: (ledger.used[write.institutionId] ?? 0) - 1 };
      return Object.hasOwn(ledger.seats, seatId)
        ? { ...left, seats: without(ledger.seats, seatId), used }
        : ledger;
    }
    case 'leave-queue':
      return Object.hasOwn(ledger.queue, seatId) ? { ...left, queue: without(ledger.queue, seatId) } : ledger;
    case 'bar':
      return isUnknown(ledger, seatId) ? left : ledger;
    default:
      return assertNever(write);
  }
};

const changedBy = (ledger: Ledger, write: LedgerWrite, now: Moment): Ledger => {
  switch (write.kind) {
    case 'claim':
    case 'claim-last':
    case 'claim-not-last':
    case 'queue':
      return afterSeat(ledger, write, now);
    case 'take':
      return afterTake(ledger, write, now);
    case 'leave-seat':
    case 'leave-queue':
    case 'bar':
      return afterLeave(ledger, write);
    case 'close':
      return ['open', 'full'].includes(ledger.state) ? { ...ledger, state: 'closed' } : ledger;
    case 'reopen':
      return ['closed', 'full', 'confirmed'].includes(ledger.state)
        ? { ...ledger, state: 'open', closesAt: write.closesAt }
        : ledger;
    case 'rewrite':
      return ledger.revision === write.seen.revision
        ? { ...ledger, ...write.next, groupId: ledger.groupId }
        : ledger;
    default:
      return assertNever(write);
  }
};

/** What the store does, as a pure function: the ledger after one conditional write, itself if the condition fails. */
export const applied = (ledger: Ledger, write: LedgerWrite, act: Act): Ledger => {
  const next = changedBy(ledger, write, act.at);
  return next === ledger ? ledger : { ...next, revision: ledger.revision + 1, last: act };
};

type Outcome = { readonly ledger: Ledger; readonly answer: Exclude<SeatStep, { kind: 'write' }> };

/** Steps until there is an answer. Throws where a write that was advised does not take place: it never would. */
export const registered = (ledger: Ledger, claimant: Claimant, now: Moment): Outcome => {
  const step = nextStep(ledger, claimant, now);
  if (step.kind !== 'write') return { ledger, answer: step };
  const after = applied(ledger, step.write, byParticipant(now));
  if (after === ledger) throw new Error(`The write ${step.write.kind} was advised and refused`);
  return registered(after, claimant, now);
};

/** The ledger after somebody withdrew; itself when they have left already, or while a transfer is decided. */
export const withdrawn = (ledger: Ledger, id: SeatId, now: Moment): Ledger => {
  const step = leaveStep(ledger, id, { at: now, how: 'left' });
  return step.kind === 'write' ? applied(ledger, step.write, byParticipant(now)) : ledger;
};

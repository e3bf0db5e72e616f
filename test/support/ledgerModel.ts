import { leaveStep, type LeaveWrite } from '../../functions/domain/leave.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { type Claimant, nextStep, type SeatStep, type SeatWrite } from '../../functions/domain/seat.ts';
import { assertNever } from '../../functions/domain/result.ts';
import type { SeatId } from '../../functions/domain/ids.ts';
import type { Moment } from '../../functions/domain/time.ts';

const size = (map: object): number => Object.keys(map).length;

const without = <Value>(map: Readonly<Record<string, Value>>, ...ids: readonly string[]) =>
  Object.fromEntries(Object.entries(map).filter(([id]) => !ids.includes(id)));

const isOpen = ({ state, opensAt, closesAt }: Ledger, now: Moment): boolean =>
  state === 'open' && opensAt <= now && now < closesAt;

const isUnknown = ({ seats, queue, gone }: Ledger, id: SeatId): boolean =>
  ![seats, queue, gone].some((map) => Object.hasOwn(map, id));

const mayHaveAnother = ({ perInstitution, used }: Ledger, { institutionId }: Claimant): boolean =>
  perInstitution === null || (used[institutionId] ?? 0) < perInstitution;

const seatCondition = (ledger: Ledger, write: SeatWrite): boolean => {
  const taken = size(ledger.seats);
  const free = taken < ledger.capacity && size(ledger.queue) === 0;
  switch (write.kind) {
    case 'claim':
      return free;
    case 'claim-last':
      return free && ledger.capacity === write.capacity && taken === write.capacity - 1;
    case 'claim-not-last':
      return free && ledger.capacity === write.capacity && taken < write.capacity - 1;
    case 'queue':
      return !free && (ledger.waitingLimit === null || size(ledger.queue) < ledger.waitingLimit);
    default:
      return assertNever(write);
  }
};

const afterSeat = (ledger: Ledger, write: SeatWrite): Ledger => {
  const { seatId, institutionId } = write.claimant;
  const revision = ledger.revision + 1;
  if (write.kind === 'queue') {
    const { nextPlace } = ledger;
    return { ...ledger, queue: { ...ledger.queue, [seatId]: nextPlace }, nextPlace: nextPlace + 1, revision };
  }
  return {
    ...ledger,
    seats: { ...ledger.seats, [seatId]: institutionId },
    used: { ...ledger.used, [institutionId]: (ledger.used[institutionId] ?? 0) + 1 },
    state: write.kind === 'claim-last' ? 'closed' : ledger.state,
    revision,
  };
};

const afterLeave = (ledger: Ledger, write: LeaveWrite): Ledger => {
  const gone = { ...without(ledger.gone, ...write.forget), [write.seatId]: write.at };
  const left = { ...ledger, gone, revision: ledger.revision + 1 };
  const { seatId } = write;
  switch (write.kind) {
    case 'leave-seat': {
      const used = { ...ledger.used, [write.institutionId]: (ledger.used[write.institutionId] ?? 0) - 1 };
      return seatId in ledger.seats ? { ...left, seats: without(ledger.seats, seatId), used } : ledger;
    }
    case 'leave-queue':
      return seatId in ledger.queue ? { ...left, queue: without(ledger.queue, seatId) } : ledger;
    case 'bar':
      return isUnknown(ledger, seatId) ? left : ledger;
    default:
      return assertNever(write);
  }
};

/** What the store does, as a pure function: the ledger after one conditional write, itself if the condition fails. */
export const applied = (ledger: Ledger, write: SeatWrite | LeaveWrite, now: Moment): Ledger => {
  if (!('claimant' in write)) return afterLeave(ledger, write);
  const { claimant } = write;
  const may = isOpen(ledger, now) && isUnknown(ledger, claimant.seatId) && mayHaveAnother(ledger, claimant);
  return may && seatCondition(ledger, write) ? afterSeat(ledger, write) : ledger;
};

type Outcome = { readonly ledger: Ledger; readonly answer: Exclude<SeatStep, { kind: 'write' }> };

/** Steps until there is an answer. Throws where a write that was advised does not take place: it never would. */
export const registered = (ledger: Ledger, claimant: Claimant, now: Moment): Outcome => {
  const step = nextStep(ledger, claimant, now);
  if (step.kind !== 'write') return { ledger, answer: step };
  const after = applied(ledger, step.write, now);
  if (after === ledger) throw new Error(`The write ${step.write.kind} was advised and refused`);
  return registered(after, claimant, now);
};

export const withdrawn = (ledger: Ledger, id: SeatId, now: Moment): Ledger => {
  const step = leaveStep(ledger, id, now);
  return step.kind === 'left' ? ledger : applied(ledger, step.write, now);
};

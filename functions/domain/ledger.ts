import * as z from 'zod';
import { groupId, institutionId, seatId } from './ids.ts';
import { moment, type Moment } from './time.ts';

/**
 * The one arbiter of who has a seat in a group. It holds ids alone, so that a claim stays one small write.
 * `used` counts seats per institution; `gone` keeps withdrawn ids, so that a late retry cannot claim again.
 */
export const ledger = z.object({
  groupId,
  state: z.enum(['open', 'closed', 'cancelled']),
  opensAt: moment,
  /** From this moment on nobody is confirmed. */
  closesAt: moment,
  /** Whether the claim of the last seat also closes the group. */
  closeWhenFull: z.boolean(),
  /** Seats; zero means none. */
  capacity: z.int().nonnegative(),
  /** Seats one institution may use: `null` is no limit, zero is none. */
  perInstitution: z.int().nonnegative().nullable(),
  /** People who may wait: `null` is no limit, zero is no waiting list. */
  waitingLimit: z.int().nonnegative().nullable(),
  seats: z.record(seatId, institutionId),
  queue: z.record(seatId, z.int().positive()),
  gone: z.record(seatId, moment),
  used: z.record(institutionId, z.int().nonnegative()),
  nextPlace: z.int().positive(),
  /** Raised by every write; 1 before the first, so that what follows the ledger can begin at 0. */
  revision: z.int().positive(),
});
export type Ledger = z.infer<typeof ledger>;

export type LedgerSettings = Pick<
  Ledger,
  | 'groupId'
  | 'state'
  | 'opensAt'
  | 'closesAt'
  | 'closeWhenFull'
  | 'capacity'
  | 'perInstitution'
  | 'waitingLimit'
>;

/** The ledger of a group that nobody has registered for. */
export const emptyLedger = (settings: LedgerSettings): Ledger => ({
  ...settings,
  seats: {},
  queue: {},
  gone: {},
  used: {},
  nextPlace: 1,
  revision: 1,
});

export const seatsTaken = ({ seats }: Ledger): number => Object.keys(seats).length;

export const peopleWaiting = ({ queue }: Ledger): number => Object.keys(queue).length;

/** Seats a newcomer may claim: none while anybody waits, for a freed seat is theirs first. */
export const freeSeats = (ledger: Ledger): number =>
  peopleWaiting(ledger) > 0 ? 0 : Math.max(0, ledger.capacity - seatsTaken(ledger));

/** Whether the waiting list exists and takes one more. */
export const takesWaiters = ({ waitingLimit, ...ledger }: Pick<Ledger, 'waitingLimit' | 'queue'>): boolean =>
  waitingLimit === null || Object.keys(ledger.queue).length < waitingLimit;

/** What a visitor is told of a group's sign-up. Times decide by themselves: no job has to run first. */
export type GroupState = 'scheduled' | 'open' | 'waiting-list' | 'full' | 'closed' | 'cancelled';

export const groupState = (ledger: Ledger, now: Moment): GroupState => {
  if (ledger.state === 'cancelled') return 'cancelled';
  if (ledger.state === 'closed' || now >= ledger.closesAt) return 'closed';
  if (now < ledger.opensAt) return 'scheduled';
  if (freeSeats(ledger) > 0) return 'open';
  return takesWaiters(ledger) ? 'waiting-list' : 'full';
};

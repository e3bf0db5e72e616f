import * as z from 'zod';
import { act } from './act.ts';
import { groupId, institutionId, seatId } from './ids.ts';
import { moment, type Moment } from './time.ts';

/**
 * A seat that is not free. `offered` waits for a person's yes, `held` for another limit's and `awaiting-approval` for
 * the institution's, each until a time, and then it is free; `arriving` belongs to somebody whose transfer is decided by the ledger they leave, `instead` of whoever swaps.
 */
export const seat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taken'), institutionId }),
  z.object({ kind: z.literal('offered'), institutionId, until: moment }),
  /** `place`: where somebody who waited goes back to when nothing comes of it; `null` for a newcomer. */
  z.object({ kind: z.literal('held'), institutionId, until: moment, place: z.int().nullable() }),
  z.object({ kind: z.literal('awaiting-approval'), institutionId, until: moment }),
  z.object({
    kind: z.literal('arriving'),
    institutionId,
    since: moment,
    from: groupId,
    leaving: seatId,
    instead: z.object({ seatId, institutionId }).nullable(),
  }),
]);
export type Seat = z.infer<typeof seat>;

/**
 * How an id left. `refused`: another limit said no, or a hold or transfer came to nothing; `substituted`: the
 * institution gave the seat to a colleague.
 */
export const departure = z.object({
  at: moment,
  how: z.enum(['left', 'expired', 'moved', 'refused', 'substituted']),
});
export type Departure = z.infer<typeof departure>;

/**
 * What coordinators and times make of a group's sign-up. `full` is what a group becomes that closes when full: it
 * takes no newcomers even when a seat is freed, but its waiting list is still served.
 */
export const LEDGER_STATES = ['draft', 'open', 'full', 'closed', 'confirmed', 'cancelled'] as const;

/**
 * The one arbiter of who has a seat in a group. It holds ids alone, so that a claim stays one small write.
 * `used` counts seats per institution; `gone` keeps ids that left, so that a late retry cannot claim again.
 */
export const ledger = z.object({
  groupId,
  state: z.enum(LEDGER_STATES),
  opensAt: moment,
  /** From this moment on no newcomer is confirmed. */
  closesAt: moment,
  /** Whether the claim of the last seat also ends the sign-up. */
  closeWhenFull: z.boolean(),
  /** Seats; zero means none. */
  capacity: z.int().nonnegative(),
  /** Seats one institution may use: `null` is no limit, zero is none. */
  perInstitution: z.int().nonnegative().nullable(),
  /** From this moment on `perInstitution` limits nobody; `null` is never. */
  limitLiftsAt: moment.nullable(),
  /** What becomes of a newcomer whose institution is at its limit. */
  atInstitutionLimit: z.enum(['refuse', 'wait']),
  /** People who may wait: `null` is no limit, zero is no waiting list. */
  waitingLimit: z.int().nonnegative().nullable(),
  seats: z.record(seatId, seat),
  /** Places in the order of service; those of people with priority are below zero. */
  queue: z.record(seatId, z.int()),
  gone: z.record(seatId, departure),
  used: z.record(institutionId, z.int().nonnegative()),
  nextPlace: z.int().positive(),
  /** Raised by every write; 1 before the first, so that what follows the ledger can begin at 0. */
  revision: z.int().positive(),
  /** The write that made this revision; `null` before the first. */
  last: act.nullable(),
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
  | 'limitLiftsAt'
  | 'atInstitutionLimit'
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
  last: null,
});

const count = ({ seats }: Ledger, kinds: readonly Seat['kind'][]): number =>
  Object.values(seats).filter(({ kind }) => kinds.includes(kind)).length;

/** Seats that somebody has for good. */
export const seatsTaken = (ledger: Ledger): number => count(ledger, ['taken', 'arriving']);

/** Seats that wait for a yes, lapsed or not. */
export const seatsOffered = (ledger: Ledger): number =>
  count(ledger, ['offered', 'held', 'awaiting-approval']);

/** Seats that are not free, whatever for. */
export const seatsInUse = ({ seats }: Ledger): number => Object.keys(seats).length;

/** Seats given beyond the capacity: a coordinator lowered it under people who had them. */
export const seatsOver = (ledger: Ledger): number => Math.max(0, seatsInUse(ledger) - ledger.capacity);

export const peopleWaiting = ({ queue }: Ledger): number => Object.keys(queue).length;

/** Whether the waiting list exists and takes one more. */
export const takesWaiters = ({ waitingLimit, ...ledger }: Pick<Ledger, 'waitingLimit' | 'queue'>): boolean =>
  waitingLimit === null || Object.keys(ledger.queue).length < waitingLimit;

/** Seats that may still be given, to somebody who waits or to a newcomer. Ask it of a ledger as of now. */
export const seatsToGive = (ledger: Ledger): number => Math.max(0, ledger.capacity - seatsInUse(ledger));

/** Whether an institution may have no further seat at a moment. */
export const institutionAtLimit = (
  { perInstitution, limitLiftsAt, used }: Ledger,
  id: Seat['institutionId'],
  now: Moment,
): boolean =>
  perInstitution !== null &&
  (limitLiftsAt === null || now < limitLiftsAt) &&
  (used[id] ?? 0) >= perInstitution;

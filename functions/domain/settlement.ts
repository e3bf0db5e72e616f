import { act, type Act } from './act.ts';
import { askedUntil } from './approval.ts';
import { seatId, type SeatId } from './ids.ts';
import type { Departure, Ledger } from './ledger.ts';
import type { RegistrationStatus } from './registration.ts';
import { isSwapping } from './standing.ts';

/**
 * What one ledger write changed for one id: the status its registration has to follow, since which revision, and by
 * whose act. `before` is what the ledger, or for the sweep the registration, said until then.
 */
export type Settlement = {
  readonly seatId: SeatId;
  readonly before: RegistrationStatus | undefined;
  readonly status: RegistrationStatus;
  readonly revision: number;
  readonly act: Act;
  /** Whether the seat takes the place of one in another group. The ledger does not say so; the registration does. */
  readonly moved?: boolean;
  /** Whether the institution has agreed since the person registered. The registration says so, not the ledger. */
  readonly agreed?: boolean;
};

/** Whoever refuses a hold writes down why; if that died, the housekeeping does: the ledger cannot tell. */
const DEPARTED: Readonly<Record<Departure['how'], RegistrationStatus | undefined>> = {
  left: { kind: 'withdrawn' },
  expired: { kind: 'expired' },
  moved: { kind: 'moved' },
  refused: undefined,
  substituted: { kind: 'withdrawn', substituted: true },
};

const rankOf = ({ queue }: Ledger, own: number): number =>
  1 + Object.values(queue).filter((place) => place < own).length;

/**
 * The status that follows from a ledger as it is written; `undefined` while nothing is decided: a hold waits for
 * another limit, an arrival and a swap for the ledger that is left.
 */
export const statusOf = (ledger: Ledger, id: SeatId): RegistrationStatus | undefined => {
  const seat = Object.hasOwn(ledger.seats, id) ? ledger.seats[id] : undefined;
  const place = Object.hasOwn(ledger.queue, id) ? ledger.queue[id] : undefined;
  if (ledger.state === 'cancelled' && (seat !== undefined || place !== undefined))
    return { kind: 'cancelled' };
  if (seat?.kind === 'taken') return { kind: 'confirmed', assured: ledger.state === 'confirmed' };
  if (seat?.kind === 'offered') return { kind: 'offered', until: seat.until };
  if (seat?.kind === 'awaiting-approval') return { kind: seat.kind, until: askedUntil(seat.until) };
  if (seat !== undefined) return undefined;
  if (place !== undefined) return { kind: 'waiting', place: rankOf(ledger, place) };
  if (isSwapping(ledger, id)) return undefined;
  const left = Object.hasOwn(ledger.gone, id) ? ledger.gone[id] : undefined;
  return left === undefined ? undefined : DEPARTED[left.how];
};

/** Whether a status says the same. A place is told by the page, not by a mail for each step up the list. */
export const isSameStatus = (one: RegistrationStatus, other: RegistrationStatus): boolean => {
  if (one.kind === 'confirmed' && other.kind === 'confirmed') return one.assured === other.assured;
  if (one.kind === 'offered' && other.kind === 'offered') return one.until === other.until;
  return one.kind === other.kind;
};

/** Whether an id that never had a place was shut out: nobody was told of it, so there is nothing to take back. */
const wasBarred = (before: Ledger, id: SeatId): boolean =>
  ![before.seats, before.queue, before.gone].some((ids) => Object.hasOwn(ids, id)) && !isSwapping(before, id);

const actOf = ({ last }: Ledger): Act => last ?? act.parse({ at: 0, by: 'system', why: null });

/** Every id that a ledger knows. */
export const idsIn = ({ seats, queue, gone }: Pick<Ledger, 'seats' | 'queue' | 'gone'>): readonly SeatId[] =>
  [seats, queue, gone].flatMap((ids) => Object.keys(ids)).map((id) => seatId.parse(id));

/** What follows from a ledger write for the people in it: only for those whose status changed. */
export const settlementsOf = (before: Ledger | undefined, after: Ledger): readonly Settlement[] =>
  idsIn(after).flatMap((id) => {
    const status = statusOf(after, id);
    if (status === undefined) return [];
    const was = before === undefined ? undefined : statusOf(before, id);
    if (was !== undefined && isSameStatus(was, status)) return [];
    if (before !== undefined && Object.hasOwn(after.gone, id) && wasBarred(before, id)) return [];
    return [{ seatId: id, before: was, status, revision: after.revision, act: actOf(after) }];
  });

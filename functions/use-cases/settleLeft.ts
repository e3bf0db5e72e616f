import { bySystem } from '../domain/act.ts';
import { hasAgreed } from '../domain/approval.ts';
import type { Departure, Ledger } from '../domain/ledger.ts';
import { noticesOf } from '../domain/notice.ts';
import { seatOf, type Registration, type RegistrationStatus } from '../domain/registration.ts';
import { isSameStatus, statusOf, type Settlement } from '../domain/settlement.ts';
import { MINUTE, type Moment } from '../domain/time.ts';
import type { Staff } from './institutionPorts.ts';
import type { Clock, Notices, Registrations } from './ports.ts';

export type SettleLeftPorts = {
  readonly clock: Clock;
  readonly notices: Notices;
  readonly registrations: Registrations;
  readonly staff: Staff;
};

/** Longer than a request can be under way: what is undecided after that was left by a crash. */
const LEFT_BEHIND = MINUTE;

/** What a registration has to say by its ledger; `undefined` while nothing is decided or nothing is amiss. */
const dueStatus = (
  { status, createdAt, revision }: Registration,
  ledger: Ledger,
  decided: RegistrationStatus | undefined,
  now: Moment,
): RegistrationStatus | undefined => {
  if (status.kind === 'pending') {
    return createdAt + LEFT_BEHIND <= now ? (decided ?? { kind: 'refused', quota: null }) : undefined;
  }
  if (decided === undefined || revision >= ledger.revision || isSameStatus(status, decided)) return undefined;
  // An attempt that was refused and then shut out before the next one stays refused.
  return status.kind === 'refused' && decided.kind === 'withdrawn' ? undefined : decided;
};

/** Whose institution was asked while no seat was kept is in no ledger: a cancelled group has to tell them all the same. */
const endedWithGroup = ({ status }: Registration, { state }: Ledger): RegistrationStatus | undefined =>
  status.kind === 'awaiting-approval' && state === 'cancelled' ? { kind: 'cancelled' } : undefined;

/** What was so before, as far as it can be known: who let an offer expire had one until it did. */
const formerStatus = (
  { status }: Registration,
  decided: RegistrationStatus | undefined,
  left: Departure | undefined,
): RegistrationStatus | undefined => {
  if (decided?.kind === 'expired' && left !== undefined) return { kind: 'offered', until: left.at };
  return status.kind === 'pending' ? undefined : status;
};

const isKept = ({ seats }: Ledger, registration: Registration): boolean =>
  Object.hasOwn(seats, seatOf(registration));

/**
 * Settles what a crash or a lost stream record left behind, from a ledger and the registrations of its group. Notices
 * come first: what is settled is not looked at again, and a crash in between must not lose them. Returns how many.
 */
export const settleLeft = async (
  ports: SettleLeftPorts,
  ledger: Ledger,
  registrations: readonly Registration[],
): Promise<number> => {
  let settled = 0;
  for (const registration of registrations) {
    const now = ports.clock();
    const id = seatOf(registration);
    const decided = statusOf(ledger, id) ?? endedWithGroup(registration, ledger);
    const status = dueStatus(registration, ledger, decided, now);
    // A seat that is kept for somebody is being decided elsewhere, or lapses.
    if (status === undefined || (decided === undefined && isKept(ledger, registration))) continue;
    const act = ledger.last ?? bySystem(now);
    const before = formerStatus(registration, decided, ledger.gone[id]);
    const settlement: Settlement = {
      seatId: id,
      before,
      status,
      revision: ledger.revision,
      act,
      agreed: hasAgreed(registration),
    };
    if (before === undefined) {
      await ports.staff.note({
        institutionId: registration.institutionId,
        groupId: ledger.groupId,
        seatId: id,
      });
    }
    const moved = registration.movedFrom !== null;
    await ports.notices.plan(noticesOf(ledger.groupId, { ...settlement, moved }, now));
    settled += (await ports.registrations.settle(registration, status, ledger.revision, bySystem(now)))
      ? 1
      : 0;
  }
  return settled;
};

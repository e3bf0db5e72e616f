import { type Act, byParticipant } from '../domain/act.ts';
import { isOver } from '../domain/ended.ts';
import { startOf } from '../domain/group.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Ledger } from '../domain/ledger.ts';
import { noticesOf } from '../domain/notice.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import type { Clock, Groups, Ledgers, RegistrationRef, Registrations } from './ports.ts';
import { readAttempt } from './readAttempt.ts';
import type { NoticePlan } from './sendingPorts.ts';

export type WithdrawPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly notices: NoticePlan;
  readonly registrations: Registrations;
};

const MOST_STEPS = 6;

/** Who only waited for their institution was in no ledger: no stream tells of their going. */
const settleUnseated = async (
  { notices, registrations, clock }: WithdrawPorts,
  registration: Registration,
  { revision }: Ledger,
  act: Act,
): Promise<void> => {
  const status = { kind: 'withdrawn' } as const;
  const settlement = { seatId: seatOf(registration), before: registration.status, status, revision, act };
  await notices.plan(noticesOf(registration.groupId, settlement, clock()));
  await registrations.settle(registration, status, revision, act);
};

/**
 * Gives up a seat, an offer or a place on the waiting list, until the group starts. Withdrawing twice is withdrawing
 * once, and what has ended already stays ended. Refuses an unknown registration or attempt, a group that has started or
 * was cancelled, and a seat that is being transferred at this moment. The act is the person's own unless it is another's.
 */
export const withdraw = async (
  ports: WithdrawPorts,
  ref: RegistrationRef & { readonly attempt: number },
  act: Act = byParticipant(ports.clock()),
): Promise<Result<'withdrawn', Refusal>> => {
  const found = await readAttempt(ports, ref);
  if (found === undefined) return refused({ kind: 'unknown-registration' });
  const { registration, group, ledger } = found;
  const id = seatOf(registration);
  if (standingOf(ledger, id, act.at).kind === 'absent' && isOver(registration)) {
    return accepted('withdrawn');
  }
  const isUnseated =
    registration.status.kind === 'awaiting-approval' &&
    !Object.hasOwn({ ...ledger.seats, ...ledger.queue }, id);
  let seen = ledger;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = leaveStep(seen, id, { at: act.at, how: 'left' });
    if (next.kind === 'left') {
      const hasLeft = Object.hasOwn(seen.gone, id) && seen.gone[id]?.how === 'left';
      if (isUnseated && hasLeft) await settleUnseated(ports, registration, seen, act);
      return accepted('withdrawn');
    }
    if (next.kind === 'busy') return refused({ kind: 'transfer-under-way' });
    if (seen.state === 'cancelled') return refused({ kind: 'group-cancelled' });
    if (act.at >= startOf(group)) return refused({ kind: 'group-started' });
    seen = await ports.ledgers.write(ref.groupId, next.write, act);
  }
  throw new Error(`The ledger of group ${ref.groupId} changed ${MOST_STEPS} times during one withdrawal`);
};

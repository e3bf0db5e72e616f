import { byParticipant } from '../domain/act.ts';
import { startOf } from '../domain/group.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type RegistrationStatus } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import type { Clock, Groups, Ledgers, RegistrationRef, Registrations } from './ports.ts';
import { readAttempt } from './readAttempt.ts';

export type WithdrawPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

const MOST_STEPS = 6;

/** The ledger forgets those who left long ago; the registration does not. */
const OVER: ReadonlySet<RegistrationStatus['kind']> = new Set(['withdrawn', 'expired', 'moved', 'refused']);

/**
 * Gives up a seat, an offer or a place on the waiting list, until the group starts. Withdrawing twice is withdrawing
 * once, and what has ended already stays ended. Refuses an unknown registration or attempt, a group that has started or
 * was cancelled, and a seat that is being transferred at this moment.
 */
export const withdraw = async (
  ports: WithdrawPorts,
  ref: RegistrationRef & { readonly attempt: number },
): Promise<Result<'withdrawn', Refusal>> => {
  const found = await readAttempt(ports, ref);
  if (found === undefined) return refused({ kind: 'unknown-registration' });
  const { registration, group, ledger } = found;
  const act = byParticipant(ports.clock());
  const id = seatOf(registration);
  if (standingOf(ledger, id, act.at).kind === 'absent' && OVER.has(registration.status.kind)) {
    return accepted('withdrawn');
  }
  let seen = ledger;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = leaveStep(seen, id, { at: act.at, how: 'left' });
    if (next.kind === 'left') return accepted('withdrawn');
    if (next.kind === 'busy') return refused({ kind: 'transfer-under-way' });
    if (seen.state === 'cancelled') return refused({ kind: 'group-cancelled' });
    if (act.at >= startOf(group)) return refused({ kind: 'group-started' });
    seen = await ports.ledgers.write(ref.groupId, next.write, act);
  }
  throw new Error(`The ledger of group ${ref.groupId} changed ${MOST_STEPS} times during one withdrawal`);
};

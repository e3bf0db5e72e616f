import { startOf } from '../domain/group.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Clock, Groups, Ledgers, RegistrationRef, Registrations } from './ports.ts';

export type WithdrawPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

const MOST_STEPS = 6;

/**
 * Gives up a seat or a place on the waiting list, until the group starts. Withdrawing twice is withdrawing once.
 * Refuses an unknown registration or attempt and a group that has started.
 */
export const withdraw = async (
  ports: WithdrawPorts,
  ref: RegistrationRef & { readonly attempt: number },
): Promise<Result<'withdrawn', Refusal>> => {
  const [registration, group, ledger] = await Promise.all([
    ports.registrations.registration(ref),
    ports.groups.group(ref.groupId),
    ports.ledgers.read(ref.groupId),
  ]);
  if (registration?.attempt !== ref.attempt || group === undefined || ledger === undefined) {
    return refused({ kind: 'unknown-registration' });
  }
  // The ledger forgets those who left long ago; the registration does not.
  if (registration.status.kind === 'withdrawn') return accepted('withdrawn');
  const now = ports.clock();
  let seen = ledger;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = leaveStep(seen, seatOf(registration), now);
    if (next.kind === 'left') return accepted('withdrawn');
    if (now >= startOf(group)) return refused({ kind: 'group-started' });
    seen = await ports.ledgers.write(ref.groupId, next.write, now);
  }
  throw new Error(`The ledger of group ${ref.groupId} changed ${MOST_STEPS} times during one withdrawal`);
};

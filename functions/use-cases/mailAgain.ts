import { plannedAgain, SUPPRESSED } from '../domain/delivery.ts';
import { reason } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf } from '../domain/registration.ts';
import { accepted, type Result } from '../domain/result.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import { type AttemptRef, ownRegistration } from './ownRegistration.ts';
import type { Clock, Groups, Ledgers, Notices, Registrations } from './ports.ts';
import { suppressedAddresses, type SuppressedPorts } from './suppressedAddresses.ts';

export type MailAgainPorts = SuppressedPorts & {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly notices: Notices;
  readonly registrations: Registrations;
};

/**
 * Lets mail go again to the addresses of one registration that took none, and sends what was kept back meanwhile; who
 * did it and why stays with the address. `changed` is false when nothing was kept back. Refuses without a reason, and an
 * unknown registration.
 */
export const mailAgain = async (
  ports: MailAgainPorts,
  coordinator: Coordinator,
  ref: AttemptRef,
  why: string | null,
): Promise<Result<{ readonly changed: boolean }, ChangeRefusal>> => {
  const given = reason(why);
  if (!given.ok) return given;
  const own = await ownRegistration(ports, coordinator, ref);
  if (!own.ok) return own;
  const { registration } = own.value;
  const now = ports.clock();
  const act = { at: now, by: actorOf(coordinator), why: given.value };
  const addresses = await suppressedAddresses(ports, registration);
  for (const { fingerprint } of addresses) await ports.suppressions.lift(fingerprint, act);
  const kept = (await ports.notices.noticesOf(ref.groupId, seatOf(registration))).filter(
    ({ delivery }) => delivery.kind === 'failed' && delivery.reason === SUPPRESSED,
  );
  for (const notice of kept) await ports.notices.advance(notice, plannedAgain(now));
  return accepted({ changed: addresses.length + kept.length > 0 });
};

import { withPriority } from '../domain/groupChange.ts';
import { reason } from '../domain/reason.ts';
import { seatOf } from '../domain/registration.ts';
import { refused } from '../domain/result.ts';
import { changeLedger, type Changed, type ChangePorts } from './changeLedger.ts';
import type { Coordinator } from './coordinator.ts';
import { type AttemptRef, ownRegistration } from './ownRegistration.ts';
import type { Registrations } from './ports.ts';

export type SetPriorityPorts = ChangePorts & { readonly registrations: Registrations };

/**
 * Puts somebody who waits before all who have no priority; who has it already keeps the order. Refuses without a
 * reason, an unknown registration, a cancelled group, and who does not wait.
 */
export const setPriority = async (
  ports: SetPriorityPorts,
  coordinator: Coordinator,
  ref: AttemptRef,
  why: string | null,
): Changed => {
  const given = reason(why);
  if (!given.ok) return given;
  const own = await ownRegistration(ports, coordinator, ref);
  if (!own.ok) return own;
  const { groupId } = ref;
  return changeLedger(ports, coordinator, { groupId, why: given.value }, (ledger, _, now) =>
    ledger.state === 'cancelled'
      ? refused({ kind: 'group-cancelled' })
      : withPriority(ledger, seatOf(own.value.registration), now),
  );
};

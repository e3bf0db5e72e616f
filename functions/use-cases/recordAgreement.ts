import { isOver } from '../domain/ended.ts';
import { startOf } from '../domain/group.ts';
import { reason } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Standing } from '../domain/standing.ts';
import { carryOutApproval, type CarryOutPorts } from './carryOutApproval.ts';
import type { Coordinator } from './coordinator.ts';
import { type AttemptRef, ownRegistration } from './ownRegistration.ts';

/**
 * Writes down that an institution has agreed on paper, with where it is written, and does what follows: also after the
 * deadline, as long as nothing was answered. Recorded twice, it is recorded once. Refuses without a reason, a group that
 * has started or was cancelled, and a registration whose institution is not asked or has refused.
 */
export const recordAgreement = async (
  ports: CarryOutPorts,
  coordinator: Coordinator,
  ref: AttemptRef,
  why: string | null,
): Promise<Result<{ readonly standing: Standing; readonly changed: boolean }, ChangeRefusal>> => {
  const given = reason(why);
  if (!given.ok) return given;
  const found = await ownRegistration(ports, coordinator, ref);
  if (!found.ok) return found;
  const { registration, group, ledger } = found.value;
  if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  const at = ports.clock();
  if (at >= startOf(group)) return refused({ kind: 'group-started' });
  if (registration.approval === null || isOver(registration)) return refused({ kind: 'approval-not-asked' });
  const [programme, institution] = await Promise.all([
    ports.programmes.programme(group.programmeId),
    ports.directory.institution(registration.institutionId),
  ]);
  if (programme === undefined || institution === undefined) return refused({ kind: 'unknown-registration' });
  const answer = { kind: 'agreed', at, by: 'coordinator', why: given.value } as const;
  const approval = await ports.registrations.answerApproval(registration, answer);
  if (approval?.kind !== 'agreed') return refused({ kind: 'approval-not-asked' });
  const asked = { registration: { ...registration, approval }, group, programme, institution };
  const standing = await carryOutApproval(ports, asked);
  return accepted({ standing, changed: registration.approval.kind === 'asked' });
};

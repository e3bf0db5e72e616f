import { startOf } from '../domain/group.ts';
import { quotasFor } from '../domain/quota.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import { countedSeatOf, takeKept, type CompletePorts } from './completeHold.ts';
import { countSeat, uncountSeat } from './countSeat.ts';
import type { Groups, Institutions, Programmes, RegistrationRef } from './ports.ts';
import type { Registered } from './register.ts';
import { readAttempt } from './readAttempt.ts';

export type AcceptPorts = CompletePorts & {
  readonly directory: Institutions;
  readonly groups: Groups;
  readonly programmes: Programmes;
};

/**
 * Takes an offered seat, before its deadline and before the group starts. Accepting twice is accepting once. Refuses
 * an unknown registration, an offer that has expired or was never made, and a limit across groups without room: the
 * offer then stays until its deadline.
 */
export const acceptOffer = async (
  ports: AcceptPorts,
  ref: RegistrationRef & { readonly attempt: number },
): Promise<Result<Registered, Refusal>> => {
  const found = await readAttempt(ports, ref);
  if (found === undefined) return refused({ kind: 'unknown-registration' });
  const { registration, group, ledger } = found;
  const now = ports.clock();
  const standing = standingOf(ledger, seatOf(registration), now);
  if (standing.kind === 'seated') return accepted({ registration, standing });
  if (now >= startOf(group)) return refused({ kind: 'group-started' });
  if (standing.kind === 'absent' && registration.status.kind === 'expired') {
    return refused({ kind: 'offer-expired' });
  }

  const [programme, institution] = await Promise.all([
    ports.programmes.programme(group.programmeId),
    ports.directory.institution(registration.institutionId),
  ]);
  if (programme === undefined || institution === undefined) return refused({ kind: 'unknown-registration' });
  const seat = standing.kind === 'offered' ? countedSeatOf(group, registration) : undefined;
  if (seat !== undefined) {
    const counted = await countSeat(ports, seat, quotasFor(programme, group, institution));
    if (!counted.ok) return counted;
  }
  const taken = await takeKept(ports, registration, ledger, 'offered');
  if (taken.kind === 'seated') return accepted({ registration, standing: { kind: 'seated' } });
  if (seat !== undefined) await uncountSeat(ports, seat);
  return refused(taken.refusal);
};

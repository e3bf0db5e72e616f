import type { Institution } from '../domain/institution.ts';
import { reasonIfAny } from '../domain/reason.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Registration } from '../domain/registration.ts';
import { refused, type Result } from '../domain/result.ts';
import { substitutionEnd, type SubstitutionRefusal } from '../domain/substitution.ts';
import type { Moment } from '../domain/time.ts';
import { checkEligibility } from './checkEligibility.ts';
import { actOf, ownAttempt, type StaffRef } from './institutionStaff.ts';
import { type Colleague, seatColleague, type SeatStaffPorts } from './seatColleague.ts';

/** Why an institution cannot send somebody else. `until`: when that was over. */
export type SubstituteRefusal =
  | Refusal
  | SubstitutionRefusal
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'substitution-late'; readonly until: Moment };

/**
 * Sends one of the institution's people in place of another, until a day before the group starts: the seat stays, and
 * nobody who waits is passed. Both are told by the stream. Doing it twice is doing it once. Refuses somebody of another institution
 * like one who is unknown, a position that does not fit, and somebody who is registered already.
 */
export const substitutePerson = async (
  ports: SeatStaffPorts,
  institution: Institution,
  ref: StaffRef,
  { colleague, why }: { readonly colleague: Colleague; readonly why: string },
): Promise<Result<Registration, SubstituteRefusal>> => {
  const given = reasonIfAny(why);
  if (!given.ok) return given;
  const own = await ownAttempt(ports, institution, ref);
  if (own === undefined) return refused({ kind: 'unknown-registration' });
  const { registration, group } = own;
  const now = ports.clock();
  const until = substitutionEnd(group);
  if (now >= until) return refused({ kind: 'substitution-late', until });
  const question = { groupId: group.id, institutionId: registration.institutionId };
  const answer = await checkEligibility(ports, { ...question, position: colleague.position });
  if (!answer.ok) return answer;
  const { verdict } = answer.value;
  if (verdict.kind === 'not-eligible') return refused({ kind: 'not-eligible', verdict });
  return seatColleague(
    ports,
    answer.value,
    { seatId: ref.seatId, registration },
    { colleague, act: actOf(institution, now, given.value) },
  );
};

import { approvalRulesOf, keptUntil } from '../domain/approval.ts';
import { questionTo } from '../domain/approvalQuestion.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import type { Claimant } from '../domain/seat.ts';
import type { Moment } from '../domain/time.ts';
import type { IsHoliday } from '../domain/workingTime.ts';
import type { EligibilityAnswer } from './checkEligibility.ts';
import { HOLD } from './completeHold.ts';
import type { Clock } from './ports.ts';
import { hasQuotas } from './waiters.ts';

/** The question to the institution, where it has to agree. Where no seat is kept meanwhile, nothing else is pending. */
export const withQuestion = (
  { clock, isHoliday }: { readonly clock: Clock; readonly isHoliday: IsHoliday },
  candidate: Registration,
  { programme, group }: EligibilityAnswer,
): Registration => {
  const rules = approvalRulesOf(programme, group);
  if (rules === null) return candidate;
  const approval = questionTo(rules, group, clock(), isHoliday);
  const { until } = approval;
  return {
    ...candidate,
    approval,
    status: rules.holdsSeat ? candidate.status : { kind: 'awaiting-approval', until },
  };
};

/** How the registration comes to the ledger: for good, for as long as a yes takes, or for a place alone. */
export const claimOf = (
  { clock }: { readonly clock: Clock },
  registration: Registration,
  { group, programme }: EligibilityAnswer,
): { readonly claimant: Claimant; readonly askedUntil: Moment | undefined } => {
  const { approval, status, institutionId } = registration;
  const seatId = seatOf(registration);
  const asked = approval?.kind === 'asked' ? approval.until : undefined;
  if (asked !== undefined && status.kind !== 'awaiting-approval') {
    const holdUntil = keptUntil(asked);
    return { claimant: { seatId, institutionId, holdUntil, holdFor: 'approval' }, askedUntil: undefined };
  }
  const holdUntil = hasQuotas(programme, group) ? clock() + HOLD : null;
  return { claimant: { seatId, institutionId, holdUntil }, askedUntil: asked };
};

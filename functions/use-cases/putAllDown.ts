import { approvalRulesOf } from '../domain/approval.ts';
import { quotasFor } from '../domain/quota.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import { checkEligibility, type EligibilityAnswer } from './checkEligibility.ts';
import { withQuestion } from './claimOf.ts';
import { countedSeatOf } from './completeHold.ts';
import { countSeat } from './countSeat.ts';
import { putDown } from './putDown.ts';
import { candidateOf, fingerprintIn, type RegisterCommand, type RegisterPorts } from './register.ts';

/**
 * `others-refused`: nothing stood against this person. `approval-needed`: the institution has to agree to each one, and
 * no seat is kept for its answer.
 */
export type BookingRefusal = Refusal | { readonly kind: 'others-refused' | 'approval-needed' };

/** Somebody of a booking who may take part. */
export type Row = { readonly command: RegisterCommand; readonly answer: EligibilityAnswer };

/** Why a booking of everybody or nobody stopped; `row`: whom that is about, counted from 0. */
export type Stopped = { readonly refusal: BookingRefusal; readonly row?: number };

/** Everybody of a booking with what decides about them, or the first who may not take part. */
export const eligibleRows = async (
  ports: RegisterPorts,
  commands: readonly RegisterCommand[],
): Promise<Result<readonly Row[], Stopped>> => {
  const rows: Row[] = [];
  for (const [row, command] of commands.entries()) {
    const answer = await checkEligibility(ports, command);
    if (!answer.ok) return refused({ refusal: answer.refusal, row });
    const { verdict, programme, group } = answer.value;
    if (verdict.kind === 'not-eligible') return refused({ refusal: { kind: 'not-eligible', verdict }, row });
    // A promise to all or none is one that seats are kept for; where each is claimed after its own yes, there is none.
    if (approvalRulesOf(programme, group)?.holdsSeat === false) {
      return refused({ refusal: { kind: 'approval-needed' } });
    }
    rows.push({ command, answer: answer.value });
  }
  return accepted(rows);
};

/**
 * Puts everybody down, with the question to the institution where it has to agree, and counts those who need not wait for
 * it in the limits across groups; the others are counted when it has agreed, like anybody. `down` are those to be taken
 * back on a refusal.
 */
export const putAllDown = async (
  ports: RegisterPorts,
  rows: readonly Row[],
  down: Registration[],
): Promise<Result<'counted', Stopped>> => {
  for (const [row, { command, answer }] of rows.entries()) {
    const { group, programme, institution } = answer;
    const programmePerson = fingerprintIn(ports, programme.id, command.details);
    const read = await ports.ledgers.read(group.id);
    if (read === undefined) return refused({ refusal: { kind: 'unknown-group' } });
    const candidate = { ...candidateOf(ports, command), programmePerson };
    const put = await putDown(ports, withQuestion(ports, candidate, answer), read);
    if (!put.ok) return refused({ refusal: put.refusal, row });
    const { registration, mine, ledger } = put.value;
    if (!mine) {
      const standing = standingOf(ledger, seatOf(registration), ports.clock());
      return refused({ refusal: { kind: 'already-registered', standing }, row });
    }
    down.push(registration);
    const seat = countedSeatOf(group, registration);
    if (seat === undefined || registration.approval !== null) continue;
    const counted = await countSeat(ports, seat, quotasFor(programme, group, institution));
    if (!counted.ok) return refused({ refusal: counted.refusal, row });
  }
  return accepted('counted');
};

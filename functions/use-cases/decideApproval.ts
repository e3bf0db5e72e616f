import type { Approval, ApprovalAnswer } from '../domain/approval.ts';
import { isOver } from '../domain/ended.ts';
import { startOf, type Group } from '../domain/group.ts';
import {
  attemptOf,
  registrationKeyOf,
  type GroupId,
  type InstitutionId,
  type SeatId,
} from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { Programme } from '../domain/programme.ts';
import { reason } from '../domain/reason.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { carryOutApproval, type CarryOutPorts } from './carryOutApproval.ts';

export type DecidePorts = CarryOutPorts;

/** Whose people of which group a link speaks of. */
export type ApprovalScope = { readonly institutionId: InstitutionId; readonly groupId: GroupId };

export type Decision = { readonly seatId: SeatId } & (
  { readonly decision: 'agree' } | { readonly decision: 'refuse'; readonly why: string }
);

/** Why nothing at all was decided. The seat is the one that the reason is about. */
export type DecisionsRefusal =
  | { readonly kind: 'unknown-group' }
  | { readonly kind: 'group-started' }
  | { readonly kind: 'group-cancelled' }
  | { readonly kind: 'decided-both-ways'; readonly seatId: SeatId }
  | { readonly kind: 'not-your-person'; readonly seatId: SeatId }
  | { readonly kind: 'reason-missing'; readonly seatId: SeatId };

/**
 * Why one person's answer was not written down: the time is over, another answer stands, the person has left, or the
 * institution is not asked at all.
 */
export type DecisionRefusal =
  | { readonly kind: 'too-late' }
  | { readonly kind: 'decided-otherwise'; readonly approval: ApprovalAnswer }
  | { readonly kind: 'registration-over' }
  | { readonly kind: 'not-asked' };

/** What became of one decision: the answer that stands, and where the person is then. */
export type Decided = {
  readonly registration: Registration;
  readonly result: Result<
    { readonly approval: ApprovalAnswer; readonly standing: Standing },
    DecisionRefusal
  >;
};

type Named = {
  readonly decision: Decision;
  readonly registration: Registration;
  readonly institution: Institution;
};

const contradiction = (decisions: readonly Decision[]): SeatId | undefined => {
  const known = new Map<SeatId, Decision['decision']>();
  for (const { seatId, decision } of decisions) {
    if ((known.get(seatId) ?? decision) !== decision) return seatId;
    known.set(seatId, decision);
  }
  return undefined;
};

/** The people whom decisions name, each once. Refuses whoever is not the institution's, in this group. */
const namedBy = async (
  ports: DecidePorts,
  { institutionId, groupId }: ApprovalScope,
  decisions: readonly Decision[],
): Promise<Result<readonly Named[], DecisionsRefusal>> => {
  const named = new Map<SeatId, Named>();
  for (const decision of decisions) {
    const { seatId } = decision;
    const registration = await ports.registrations.registration({ groupId, key: registrationKeyOf(seatId) });
    // An institution that was merged into another one is that one now.
    const institution =
      registration === undefined ? undefined : await ports.directory.institution(registration.institutionId);
    const isTheirs = registration?.attempt === attemptOf(seatId) && institution?.id === institutionId;
    if (registration === undefined || institution === undefined || !isTheirs) {
      return refused({ kind: 'not-your-person', seatId });
    }
    named.set(seatId, { decision, registration, institution });
  }
  return accepted([...named.values()]);
};

const answerOf = (decision: Decision, at: number): ApprovalAnswer =>
  decision.decision === 'agree'
    ? { kind: 'agreed', at, by: 'institution', why: null }
    : { kind: 'refused', at, by: 'institution', why: decision.why.trim() };

/** What the approval that stands means for an answer that was given; the same answer again is the same answer. */
const outcomeOf = (
  standing: Approval | null | undefined,
  given: ApprovalAnswer,
): Result<ApprovalAnswer, DecisionRefusal> => {
  if (standing === undefined) return refused({ kind: 'registration-over' });
  if (standing === null) return refused({ kind: 'not-asked' });
  if (standing.kind === 'asked') return refused({ kind: 'too-late' });
  return standing.kind === given.kind
    ? accepted(standing)
    : refused({ kind: 'decided-otherwise', approval: standing });
};

/** Whether the person has left, by the ledger or by their own status: nothing is to be decided about them any more. */
const hasLeft = async ({ ledgers, clock }: DecidePorts, registration: Registration): Promise<boolean> => {
  if (isOver(registration)) return true;
  const ledger = await ledgers.read(registration.groupId);
  return ledger !== undefined && standingOf(ledger, seatOf(registration), clock()).kind === 'gone';
};

const decideOne = async (
  ports: DecidePorts,
  { group, programme }: { readonly group: Group; readonly programme: Programme },
  { decision, registration, institution }: Named,
): Promise<Decided> => {
  const { approval: before } = registration;
  // After the deadline that is the answer, whatever else has become of the person.
  const isInTime = before?.kind === 'asked' && ports.clock() < before.until;
  if (isInTime && (await hasLeft(ports, registration))) {
    return { registration, result: refused({ kind: 'registration-over' }) };
  }
  const answer = answerOf(decision, ports.clock());
  const outcome = outcomeOf(await ports.registrations.answerApproval(registration, answer), answer);
  if (!outcome.ok) return { registration, result: outcome };
  const approval = outcome.value;
  const asked = { registration: { ...registration, approval }, group, programme, institution };
  const standing = await carryOutApproval(ports, asked);
  return { registration, result: accepted({ approval, standing }) };
};

/**
 * Writes down what an institution answers about its people in one group, and does what follows. Each answer counts by
 * itself: one that comes too late, or after another one, is told so and stops no other. Given twice, it is given once.
 * Refuses, deciding nothing, a person decided both ways, one who is not the institution's, a refusal without a reason,
 * and a group that has started or was cancelled.
 */
export const decideApproval = async (
  ports: DecidePorts,
  scope: ApprovalScope,
  decisions: readonly Decision[],
): Promise<Result<readonly Decided[], DecisionsRefusal>> => {
  const [group, ledger] = await Promise.all([
    ports.groups.group(scope.groupId),
    ports.ledgers.read(scope.groupId),
  ]);
  const programme = group === undefined ? undefined : await ports.programmes.programme(group.programmeId);
  if (group === undefined || programme === undefined) return refused({ kind: 'unknown-group' });
  if (ledger?.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  if (ports.clock() >= startOf(group)) return refused({ kind: 'group-started' });
  const twice = contradiction(decisions);
  if (twice !== undefined) return refused({ kind: 'decided-both-ways', seatId: twice });
  const silent = decisions.find((one) => one.decision === 'refuse' && !reason(one.why).ok);
  if (silent !== undefined) return refused({ kind: 'reason-missing', seatId: silent.seatId });
  const named = await namedBy(ports, scope, decisions);
  if (!named.ok) return named;
  const decided: Decided[] = [];
  for (const one of named.value) decided.push(await decideOne(ports, { group, programme }, one));
  return accepted(decided);
};

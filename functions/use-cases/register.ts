import { bySystem } from '../domain/act.ts';
import { registrationKey, type GroupId, type InstitutionId, type RegistrationKey } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { comparableName, type Language, type PersonalDetails } from '../domain/participant.ts';
import type { Position } from '../domain/position.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { gate } from '../domain/seat.ts';
import type { Standing } from '../domain/standing.ts';
import type { IsHoliday } from '../domain/workingTime.ts';
import { claimOf, withQuestion } from './claimOf.ts';
import { checkEligibility, type EligibilityAnswer } from './checkEligibility.ts';
import { askApproval } from './askApproval.ts';
import { completeHold } from './completeHold.ts';
import { putDown, type PutDown, refusedWith } from './putDown.ts';
import { takeSeat } from './takeSeat.ts';
import type {
  Clock,
  Groups,
  Institutions,
  Ledgers,
  Programmes,
  Quotas,
  Registrations,
  Secrets,
} from './ports.ts';
import type { NoticePlan } from './sendingPorts.ts';

export type RegisterPorts = {
  readonly clock: Clock;
  readonly directory: Institutions;
  readonly groups: Groups;
  readonly isHoliday: IsHoliday;
  readonly ledgers: Ledgers;
  readonly notices: NoticePlan;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
  readonly secrets: Secrets;
};

export type RegisterCommand = {
  readonly groupId: GroupId;
  readonly institutionId: InstitutionId;
  readonly position: Position;
  readonly details: PersonalDetails;
  readonly language: Language;
  readonly clauseVersion: string;
  /** Names the request: sent again with the same one, it gets the same answer. */
  readonly requestId: string;
  /** Whether the sender may have been answered before, or may not have heard the answer. */
  readonly repeated: boolean;
};

/** What the person is told at once; no answer waits for a mail. */
export type Registered = { readonly registration: Registration; readonly standing: Standing };

/** Whether a person stands in the ledger, also as one whose swap is not decided yet. */
const isInLedger = ({ seats, queue }: Ledger, key: RegistrationKey): boolean =>
  [...Object.keys(seats), ...Object.keys(queue)].some((id) => id.startsWith(key)) ||
  Object.values(seats).some((seat) => seat.kind === 'arriving' && seat.instead?.seatId.startsWith(key));

/** The keyed name of a person within something: one group, or a programme. */
export const fingerprintIn = ({ secrets }: RegisterPorts, scope: string, details: PersonalDetails): string =>
  secrets.fingerprint([scope, comparableName(details), details.email].join('\n'));

/** The registration that a request asks for, before anything is decided: pending, the person's first attempt. */
export const candidateOf = (ports: RegisterPorts, command: RegisterCommand): Registration => {
  const { groupId, institutionId, position, details, language, clauseVersion, requestId } = command;
  const person = fingerprintIn(ports, groupId, details);
  return {
    groupId,
    key: registrationKey.parse(person.slice(0, 7)),
    attempt: 1,
    person,
    programmePerson: null,
    movedFrom: null,
    requestId,
    institutionId,
    position,
    details,
    language,
    clauseVersion,
    createdAt: ports.clock(),
    status: { kind: 'pending' },
    approval: null,
    attended: null,
    revision: 0,
    history: {},
  };
};

/** Puts a refusal down, so that nobody has to wait for the housekeeping to find it. */
const putRefusalDown = async (
  { registrations, clock }: RegisterPorts,
  { registration, ledger }: PutDown,
  refusal: Refusal,
  revision: number,
): Promise<void> => {
  // What ended stays as it ended: that ledger write is settled like any other.
  if (refusal.kind === 'registration-ended') return;
  const newest = Math.max(revision, ledger.revision);
  await registrations.settle(registration, { kind: 'refused', quota: null }, newest, bySystem(clock()));
};

/** From the registration as it was put down to the answer: a seat, a place, a question, or a refusal. */
const decide = async (
  ports: RegisterPorts,
  down: PutDown,
  eligibility: EligibilityAnswer,
  repeated: boolean,
): Promise<Result<Registered, Refusal>> => {
  const { registration, mine, isNew = false } = down;
  const { approval } = registration;
  if (approval?.kind === 'refused') return refused(refusedWith(approval));
  const { claimant, askedUntil } = claimOf(ports, registration, eligibility);
  const mayBeTold = askedUntil !== undefined && !isNew && repeated;
  const seat = await takeSeat(ports, down.ledger, claimant, {
    shutOut: mine && repeated && askedUntil === undefined,
    askedUntil,
  });
  if (!seat.ok) {
    const { refusal, revision } = seat.refusal;
    // Whoever was told that the institution is asked is told so again, whatever has become of the group since.
    if (mayBeTold && refusal.kind !== 'registration-ended') {
      const standing = { kind: 'awaiting-approval', until: askedUntil } as const;
      return mine ? accepted({ registration, standing }) : refused({ kind: 'already-registered', standing });
    }
    // A copy of a request that was told so is not the one to write a refusal down.
    if (askedUntil === undefined || isNew) await putRefusalDown(ports, down, refusal, revision);
    return refused(refusal);
  }
  const { standing, ledger } = seat.value;
  if (!mine) return refused({ kind: 'already-registered', standing });
  await askApproval(ports, registration, { waits: standing.kind === 'waiting' });
  if (standing.kind !== 'held') return accepted({ registration, standing });
  const completed = await completeHold(ports, { ...eligibility, registration, ledger });
  if (!completed.ok) return completed;
  if (completed.value.kind === 'over') {
    const { how } = completed.value;
    // Nobody said no and nobody left: the same request again begins anew.
    if (how === 'refused') {
      throw new Error(`The hold of ${claimant.seatId} lapsed in group ${registration.groupId}`);
    }
    return refused({ kind: 'registration-ended', how });
  }
  return accepted({ registration, standing: { kind: 'seated' } });
};

/**
 * Registers a person for a group: a seat, a place on the waiting list, a question to their institution where it has to
 * agree, or a refusal with its reason. A group that is
 * full or closed is refused from one read of half a unit, before anything else is loaded or written. Where limits
 * across groups apply, the seat is held until they agree. The same request again gets the same answer; known
 * as `repeated` it is never refused from that one read, which may be older than the first answer. Another request of
 * the same person is refused as `already-registered`.
 */
export const register = async (
  ports: RegisterPorts,
  command: RegisterCommand,
): Promise<Result<Registered, Refusal>> => {
  const glanced = await ports.ledgers.glance(command.groupId);
  if (glanced === undefined || glanced.state === 'draft') return refused({ kind: 'unknown-group' });
  const candidate = candidateOf(ports, command);
  const goesOn = command.repeated || isInLedger(glanced, candidate.key);
  const turnedAway = goesOn ? undefined : gate(glanced, ports.clock());
  if (turnedAway !== undefined) return refused(turnedAway);
  const eligibility = await checkEligibility(ports, command);
  if (!eligibility.ok) return eligibility;
  const { verdict, programme } = eligibility.value;
  if (verdict.kind === 'not-eligible') return refused({ kind: 'not-eligible', verdict });

  // Also where nothing limits the programme yet: a limit may come, and counts who has a seat by then.
  const programmePerson = fingerprintIn(ports, programme.id, command.details);
  const asking = withQuestion(ports, { ...candidate, programmePerson }, eligibility.value);
  const down = await putDown(ports, asking, glanced);
  if (!down.ok) return down;
  return decide(ports, down.value, eligibility.value, command.repeated);
};

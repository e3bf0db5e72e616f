import {
  MAX_ATTEMPTS,
  registrationKey,
  type GroupId,
  type InstitutionId,
  type RegistrationKey,
} from '../domain/ids.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Ledger } from '../domain/ledger.ts';
import { comparableName, type Language, type PersonalDetails } from '../domain/participant.ts';
import type { Position } from '../domain/position.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { gate } from '../domain/seat.ts';
import { standingOf, type Standing } from '../domain/standing.ts';
import { checkEligibility } from './checkEligibility.ts';
import { takeSeat } from './takeSeat.ts';
import type { Clock, Directory, Groups, Ledgers, Programmes, Registrations, Secrets } from './ports.ts';

export type RegisterPorts = {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly programmes: Programmes;
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
};

/** What the person is told at once; no answer waits for a mail. */
export type Registered = { readonly registration: Registration; readonly standing: Standing };

const isInLedger = ({ seats, queue }: Ledger, key: RegistrationKey): boolean =>
  [...Object.keys(seats), ...Object.keys(queue)].some((id) => id.startsWith(key));

/** Whether the attempt is over, by the ledger or by its own status, so that another may take its place. */
const hasEnded = (existing: Registration, ledger: Ledger): boolean => {
  const { kind } = standingOf(ledger, seatOf(existing));
  if (kind === 'seated' || kind === 'waiting') return false;
  return kind === 'gone' || existing.status.kind === 'withdrawn' || existing.status.kind === 'refused';
};

const candidateOf = ({ secrets, clock }: RegisterPorts, command: RegisterCommand): Registration => {
  const { groupId, institutionId, position, details, language, clauseVersion, requestId } = command;
  const person = secrets.fingerprint([groupId, comparableName(details), details.email].join('\n'));
  return {
    groupId,
    key: registrationKey.parse(person.slice(0, 7)),
    attempt: 1,
    person,
    requestId,
    institutionId,
    position,
    details,
    language,
    clauseVersion,
    createdAt: clock(),
    status: { kind: 'pending' },
    revision: 0,
  };
};

/**
 * Shuts an ended attempt out of the ledger before the next one begins: a repetition of its claim may still be under
 * way, and would otherwise give one person two seats. One write unit, and only where the ledger does not know the id.
 */
const shutOut = async (
  { ledgers, clock }: RegisterPorts,
  ended: Registration,
  ledger: Ledger,
): Promise<Ledger> => {
  const now = clock();
  const step = leaveStep(ledger, seatOf(ended), now);
  return step.kind === 'left' ? ledger : ledgers.write(ended.groupId, step.write, now);
};

/** `mine` is false when another request of the same person came first. */
type PutDown = { readonly registration: Registration; readonly mine: boolean; readonly ledger: Ledger };

/**
 * Puts the registration down as pending: once per person and group, whoever asks how often. Where one stands already,
 * its ledger is read again: a glance may still show the seat that the person gave up a moment ago.
 */
const putDown = async (
  ports: RegisterPorts,
  candidate: Registration,
  glanced: Ledger,
): Promise<Result<PutDown, Refusal>> => {
  const { registrations, ledgers } = ports;
  const put = await registrations.putPending(candidate, undefined);
  if (put.kind === 'written') return accepted({ registration: candidate, mine: true, ledger: glanced });
  const { existing } = put;
  const ledger = (await ledgers.read(candidate.groupId)) ?? glanced;
  if (existing.person !== candidate.person) {
    throw new Error(`Two people share the registration key ${existing.key} in group ${existing.groupId}`);
  }
  if (existing.requestId === candidate.requestId) {
    if (existing.status.kind === 'withdrawn') return refused({ kind: 'registration-withdrawn' });
    return accepted({ registration: existing, mine: true, ledger });
  }
  if (!hasEnded(existing, ledger)) return accepted({ registration: existing, mine: false, ledger });
  if (existing.attempt >= MAX_ATTEMPTS) return refused({ kind: 'too-many-attempts' });

  const shut = await shutOut(ports, existing, ledger);
  if (!hasEnded(existing, shut)) return accepted({ registration: existing, mine: false, ledger: shut });
  const again = { ...candidate, attempt: existing.attempt + 1 };
  const replaced = await registrations.putPending(again, existing.attempt);
  if (replaced.kind === 'written') return accepted({ registration: again, mine: true, ledger: shut });
  return accepted({
    registration: replaced.existing,
    mine: replaced.existing.requestId === candidate.requestId,
    ledger: shut,
  });
};

/**
 * Registers a person for a group: a seat, a place on the waiting list, or a refusal with its reason. A group that is
 * full or closed is refused from one read of half a unit, before anything else is loaded or written. The same
 * request again gets the same answer; another request of the same person is refused as `already-registered`.
 */
export const register = async (
  ports: RegisterPorts,
  command: RegisterCommand,
): Promise<Result<Registered, Refusal>> => {
  const glanced = await ports.ledgers.glance(command.groupId);
  if (glanced === undefined) return refused({ kind: 'unknown-group' });
  const candidate = candidateOf(ports, command);
  const turnedAway = isInLedger(glanced, candidate.key) ? undefined : gate(glanced, ports.clock());
  if (turnedAway !== undefined) return refused(turnedAway);
  const eligibility = await checkEligibility(ports, command);
  if (!eligibility.ok) return eligibility;
  const { verdict } = eligibility.value;
  if (verdict.kind === 'not-eligible') return refused({ kind: 'not-eligible', verdict });

  const down = await putDown(ports, candidate, glanced);
  if (!down.ok) return down;
  const { registration, mine, ledger } = down.value;
  const claimant = { seatId: seatOf(registration), institutionId: registration.institutionId };
  const seat = await takeSeat(ports, ledger, claimant);
  if (!seat.ok) {
    const { refusal, revision } = seat.refusal;
    // What was withdrawn stays withdrawn: that ledger write is settled like any other.
    if (refusal.kind !== 'registration-withdrawn') {
      await ports.registrations.settle(registration, { kind: 'refused' }, revision);
    }
    return refused(refusal);
  }
  if (!mine) return refused({ kind: 'already-registered', standing: seat.value.standing });
  return accepted({ registration, standing: seat.value.standing });
};

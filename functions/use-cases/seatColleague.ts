import type { Act } from '../domain/act.ts';
import { approvalRulesOf } from '../domain/approval.ts';
import type { SeatId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Language, PersonalDetails } from '../domain/participant.ts';
import type { Position } from '../domain/position.ts';
import { quotasFor, seatKey } from '../domain/quota.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import { substituted, type SubstitutionRefusal } from '../domain/substitution.ts';
import type { EligibilityAnswer } from './checkEligibility.ts';
import { countedSeatOf } from './completeHold.ts';
import { countSeat, uncountSeat } from './countSeat.ts';
import { dropArrival } from './endMove.ts';
import { putDown } from './putDown.ts';
import type { Staff } from './institutionPorts.ts';
import { candidateOf, fingerprintIn, type RegisterPorts } from './register.ts';
import { rewriteLedger } from './rewriteLedger.ts';

/** Whoever an institution registers is in its list at once, before the stream has told of it. */
export type SeatStaffPorts = RegisterPorts & { readonly staff: Staff };

/** Somebody whom an institution names: what the sign-up would have asked the person. */
export type Colleague = {
  readonly details: PersonalDetails;
  readonly position: Position;
  readonly language: Language;
  readonly clauseVersion: string;
};

/** The seat that somebody gives up to a colleague: a person's, or one that was reserved before anybody was named. */
export type GivenSeat = { readonly seatId: SeatId; readonly registration: Registration | undefined };

type ColleagueRefusal = Refusal | SubstitutionRefusal;

/**
 * The registration that a colleague will have, named after the seat it takes: asked again, it is the same one. Where the
 * institution has to agree it has: it is the institution that sends the person.
 */
const colleagueOf = (
  ports: RegisterPorts,
  { group, programme, institution }: EligibilityAnswer,
  seat: GivenSeat,
  { seats }: Ledger,
  { details, position, language, clauseVersion }: Colleague,
): Registration => {
  // Where the institution's entry was merged into another since, the seat still has the old id, and keeps it.
  const held = Object.hasOwn(seats, seat.seatId) ? seats[seat.seatId] : undefined;
  const scope = { groupId: group.id, institutionId: held?.institutionId ?? institution.id };
  const person = fingerprintIn(ports, group.id, details);
  const requestId = ports.secrets.fingerprint(['in-place-of', group.id, seat.seatId, person].join('\n'));
  const asked = { ...scope, position, details, language, clauseVersion, requestId, repeated: true };
  const agreed = { kind: 'agreed', at: ports.clock(), by: 'institution', why: null } as const;
  return {
    ...candidateOf(ports, asked),
    programmePerson: fingerprintIn(ports, programme.id, details),
    approval: approvalRulesOf(programme, group) === null ? null : agreed,
  };
};

/** Counts the colleague before the seat changes hands. A limit in which the seat counts already has room for them. */
const countColleague = async (
  ports: RegisterPorts,
  { group, programme, institution }: EligibilityAnswer,
  colleague: Registration,
  former: Registration | undefined,
): Promise<Result<'counted', Refusal>> => {
  const seat = countedSeatOf(group, colleague);
  const limits = quotasFor(programme, group, institution);
  if (seat === undefined || limits.length === 0) return accepted('counted');
  const person = former?.programmePerson ?? null;
  const member = person === null ? undefined : await ports.quotas.member(programme.id, person);
  const freed = former === undefined ? [] : (member?.seats[seatKey(group.id, seatOf(former))]?.quotas ?? []);
  const isEven = limits.every(({ id }) => freed.includes(id));
  return countSeat(ports, seat, limits, isEven);
};

/**
 * Gives a seat to a colleague by one ledger write that takes the one out and the other in. Whatever stops it before
 * that write, the seat is still the former holder's; what had been put down for the colleague is taken back, by this
 * call or by the housekeeping. Doing it twice is doing it once. Refuses somebody who has a place in the group already,
 * and a limit across groups without room.
 */
export const seatColleague = async (
  ports: SeatStaffPorts,
  answer: EligibilityAnswer,
  seat: GivenSeat,
  { colleague, act }: { readonly colleague: Colleague; readonly act: Act },
): Promise<Result<Registration, ColleagueRefusal>> => {
  const { group } = answer;
  const ledger = await ports.ledgers.read(group.id);
  if (ledger === undefined) return refused({ kind: 'unknown-group' });
  const down = await putDown(ports, colleagueOf(ports, answer, seat, ledger, colleague), ledger);
  if (!down.ok) return down;
  const { registration, mine } = down.value;
  if (!mine) {
    const standing = standingOf(down.value.ledger, seatOf(registration), act.at);
    return refused({ kind: 'already-registered', standing });
  }
  const counted = await countColleague(ports, answer, registration, seat.registration);
  const substitution = { leaving: seat.seatId, arriving: seatOf(registration) };
  const written = counted.ok
    ? await rewriteLedger(ports, group.id, act, (read) => substituted(read, substitution, act.at))
    : counted;
  if (!written.ok) {
    const { refusal } = written;
    const quota = refusal.kind === 'quota-full' ? refusal.quota.id : null;
    await dropArrival(ports, group, registration, { act, quota });
    return written;
  }
  const former = seat.registration === undefined ? undefined : countedSeatOf(group, seat.registration);
  if (former !== undefined) await uncountSeat(ports, former);
  const { institutionId } = registration;
  await ports.staff.note({ institutionId, groupId: group.id, seatId: substitution.arriving });
  return accepted(registration);
};

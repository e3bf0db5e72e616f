import type { Act } from '../domain/act.ts';
import { mayBeSeated } from '../domain/approval.ts';
import { startOf } from '../domain/group.ts';
import { handedOver, type HandOver } from '../domain/groupChange.ts';
import { MAX_ATTEMPTS, type SeatId, seatIdOf } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import { asOf } from '../domain/lapse.ts';
import type { Ledger } from '../domain/ledger.ts';
import { quotasFor } from '../domain/quota.ts';
import { keepsBack } from '../domain/quotaRoom.ts';
import { reason } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import type { Moment } from '../domain/time.ts';
import type { IsHoliday } from '../domain/workingTime.ts';
import type { Changed, ChangePorts } from './changeLedger.ts';
import { countedSeatOf } from './completeHold.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import { countSeat, uncountSeat } from './countSeat.ts';
import { type AttemptRef, type OwnRegistration, ownRegistration } from './ownRegistration.ts';
import type { Directory, Programmes, Quotas, Registrations } from './ports.ts';
import { putDown } from './putDown.ts';
import { quotaRooms } from './quotaRooms.ts';
import { type GroupChange, rewriteLedger } from './rewriteLedger.ts';
import { offerDeadline } from './serveQueue.ts';

export type OfferSeatPorts = ChangePorts & {
  readonly directory: Directory;
  readonly isHoliday: IsHoliday;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
};

export type OfferByHand = {
  readonly why: string | null;
  /** Whether the person is let in beyond a limit across groups that has no room. */
  readonly beyondLimit: boolean;
};

/** Whether the attempt ended by an offer that expired or a refusal: then the offer by hand begins the next one. */
const hasEnded = (
  { registration: { status }, ledger }: OwnRegistration,
  id: SeatId,
  now: Moment,
): boolean => {
  const standing = standingOf(ledger, id, now);
  if (standing.kind === 'gone') return standing.how === 'expired' || standing.how === 'refused';
  return standing.kind === 'absent' && (status.kind === 'expired' || status.kind === 'refused');
};

/** Why somebody who has no place in the ledger cannot be offered a seat: they left, or are being decided just now. */
const notAsked = ({ registration: { status }, ledger }: OwnRegistration, id: SeatId, now: Moment) => {
  const standing = standingOf(ledger, id, now);
  if (standing.kind !== 'absent') return undefined;
  const how = status.kind === 'moved' ? 'moved' : 'left';
  return { kind: 'not-waiting', standing: { kind: 'gone', how } } as const;
};

/** The registration that is offered the seat, and as which id. Another request of the person may have come first. */
const begin = async (
  ports: OfferSeatPorts,
  { registration, ledger }: OwnRegistration,
  at: Moment,
): Promise<Result<Registration, ChangeRefusal>> => {
  const requestId = `by-hand ${seatOf(registration)} ${at}`;
  const status = { kind: 'pending' } as const;
  const candidate = {
    ...registration,
    attempt: 1,
    requestId,
    createdAt: at,
    status,
    revision: 0,
    history: {},
  };
  const down = await putDown(ports, candidate, ledger);
  if (!down.ok) return refused({ kind: 'too-many-attempts' });
  if (down.value.mine) return accepted(down.value.registration);
  const standing = standingOf(down.value.ledger, seatOf(down.value.registration), at);
  return refused({ kind: 'already-registered', standing });
};

/** The decision, made anew whenever others wrote in between; an own offer that is there already is the answer. */
const deciding = (offer: HandOver, now: Moment): ((ledger: Ledger) => Result<Ledger, ChangeRefusal>) => {
  let tried = false;
  return (ledger) => {
    const current = Object.hasOwn(ledger.seats, offer.seatId) ? ledger.seats[offer.seatId] : undefined;
    if (tried && current?.kind === 'offered') return accepted(ledger);
    const decision = handedOver(ledger, offer, now);
    tried = decision.ok;
    return decision;
  };
};

const write = (
  ports: OfferSeatPorts,
  { group }: OwnRegistration,
  handOver: HandOver,
  act: Act,
): Promise<Result<GroupChange, ChangeRefusal>> =>
  rewriteLedger(ports, group.id, act, deciding(handOver, act.at));

/** Whether a seat is somebody's by another write: then its count is that write's, and is not taken back. */
const isTheirs = (refusal: ChangeRefusal): boolean =>
  refusal.kind === 'not-waiting' && ['seated', 'offered', 'held'].includes(refusal.standing.kind);

/** Counts the seat beyond the limits first: an offer beyond a limit that is not written down must not be. */
const offerBeyond = async (
  ports: OfferSeatPorts,
  own: OwnRegistration,
  institution: Institution,
  write: () => Promise<Result<GroupChange, ChangeRefusal>>,
): Promise<Result<GroupChange, ChangeRefusal>> => {
  const seat = countedSeatOf(own.group, own.registration);
  const programme = await ports.programmes.programme(own.group.programmeId);
  if (seat === undefined || programme === undefined) return write();
  const counted = await countSeat(ports, seat, quotasFor(programme, own.group, institution), true);
  if (!counted.ok) return counted;
  const change = await write();
  if (!change.ok && !isTheirs(change.refusal)) await uncountSeat(ports, seat);
  return change;
};

/** Offers the seat to an attempt that is put down, and puts down the refusal of one that was begun for it. */
const offer = async (
  ports: OfferSeatPorts,
  own: OwnRegistration,
  {
    beyond,
    begun,
    act,
    until,
  }: {
    readonly beyond: Institution | undefined;
    readonly begun: boolean;
    readonly act: Act;
    readonly until: Moment;
  },
): Promise<Result<GroupChange, ChangeRefusal>> => {
  const { registration } = own;
  const { institutionId } = registration;
  const seat = { kind: 'offered', institutionId, until } as const;
  const handOver = { seatId: seatOf(registration), institutionId, seat };
  const writing = () => write(ports, own, handOver, act);
  const change = await (beyond === undefined ? writing() : offerBeyond(ports, own, beyond, writing));
  if (!change.ok && begun) {
    const status = { kind: 'refused', quota: null } as const;
    await ports.registrations.settle(registration, status, own.ledger.revision, act);
  }
  return change;
};

/**
 * Offers a free seat by hand to somebody who waits, has let an offer expire, or was refused: out of turn, which is the
 * coordinator's to answer for. Whose attempt had ended begins the next one. The offer is good for the group's working
 * hours, at most until it starts. Refuses without a reason, whoever's institution has not agreed, a group that has
 * started, who has a seat or an offer already or has left, a group without a free seat, an institution at its limit, and
 * a full limit across groups unless it is to be passed over.
 */
export const offerSeat = async (
  ports: OfferSeatPorts,
  coordinator: Coordinator,
  ref: AttemptRef,
  { why, beyondLimit }: OfferByHand,
): Changed => {
  const given = reason(why);
  if (!given.ok) return given;
  const found = await ownRegistration(ports, coordinator, ref);
  if (!found.ok) return found;
  const { registration, group, ledger } = found.value;
  if (!mayBeSeated(registration)) return refused({ kind: 'approval-missing' });
  const institution = await ports.directory.institution(registration.institutionId);
  if (institution === undefined) return refused({ kind: 'unknown-registration' });
  const act = { at: ports.clock(), by: actorOf(coordinator), why: given.value };
  if (act.at >= startOf(group)) return refused({ kind: 'group-started' });
  const { key, attempt, institutionId } = registration;
  const ended = hasEnded(found.value, seatOf(registration), act.at);
  const refusal = ended ? undefined : notAsked(found.value, seatOf(registration), act.at);
  if (refusal !== undefined) return refused(refusal);
  if (ended && attempt >= MAX_ATTEMPTS) return refused({ kind: 'too-many-attempts' });
  const until = offerDeadline(group, act.at, ports.isHoliday);
  const seat = { kind: 'offered', institutionId, until } as const;
  const seatId = seatIdOf(key, ended ? attempt + 1 : attempt);
  const possible = handedOver(asOf(ledger, act.at), { seatId, institutionId, seat }, act.at);
  if (!possible.ok) return possible;
  const full = beyondLimit
    ? undefined
    : (await quotaRooms(ports, group, registration, institution)).find(keepsBack);
  if (full !== undefined) return refused({ kind: 'quota-full', quota: full.quota });
  const asked = ended ? await begin(ports, found.value, act.at) : accepted(registration);
  if (!asked.ok) return asked;
  const beyond = beyondLimit ? institution : undefined;
  return offer(ports, { ...found.value, registration: asked.value }, { beyond, begun: ended, act, until });
};

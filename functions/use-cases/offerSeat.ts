import { startOf } from '../domain/group.ts';
import { handedOver, type HandOver } from '../domain/groupChange.ts';
import type { Institution } from '../domain/institution.ts';
import { asOf } from '../domain/lapse.ts';
import type { Ledger } from '../domain/ledger.ts';
import { quotasFor } from '../domain/quota.ts';
import { keepsBack } from '../domain/quotaRoom.ts';
import { reason } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import type { IsHoliday } from '../domain/workingTime.ts';
import type { Changed, ChangePorts } from './changeLedger.ts';
import { countedSeatOf } from './completeHold.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import { countSeat, uncountSeat } from './countSeat.ts';
import { type AttemptRef, type OwnRegistration, ownRegistration } from './ownRegistration.ts';
import type { Directory, Programmes, Quotas, Registrations } from './ports.ts';
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

/** Who is known to the ledger no more may still have an offer, if it was an offer or a refusal that ended. */
const mayBeAsked = ({ registration, ledger }: OwnRegistration): boolean => {
  const known = [ledger.seats, ledger.queue, ledger.gone].some((ids) =>
    Object.hasOwn(ids, seatOf(registration)),
  );
  return known || registration.status.kind === 'expired' || registration.status.kind === 'refused';
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
  offer: HandOver,
  act: Parameters<typeof rewriteLedger>[2],
): Promise<Result<GroupChange, ChangeRefusal>> =>
  rewriteLedger(ports, group.id, act, deciding(offer, act.at));

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

/**
 * Offers a free seat by hand to somebody who waits, has let an offer expire, or was refused: out of turn, which is the
 * coordinator's to answer for. The offer is good for the group's working hours, at most until it starts. Refuses
 * without a reason, a group that has started, who has a seat or an offer already or has left, a group without a
 * free seat, an institution at its limit, and a full limit across groups unless it is to be passed over.
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
  const institution = await ports.directory.institution(registration.institutionId);
  if (institution === undefined) return refused({ kind: 'unknown-registration' });
  const act = { at: ports.clock(), by: actorOf(coordinator), why: given.value };
  if (act.at >= startOf(group)) return refused({ kind: 'group-started' });
  if (!mayBeAsked(found.value)) {
    const how = registration.status.kind === 'moved' ? 'moved' : 'left';
    return refused({ kind: 'not-waiting', standing: { kind: 'gone', how } });
  }
  const { institutionId } = registration;
  const until = offerDeadline(group, act.at, ports.isHoliday);
  const offer: HandOver = {
    seatId: seatOf(registration),
    institutionId,
    seat: { kind: 'offered', institutionId, until },
  };
  const possible = handedOver(asOf(ledger, act.at), offer, act.at);
  if (!possible.ok) return possible;
  if (beyondLimit) {
    return offerBeyond(ports, found.value, institution, () => write(ports, found.value, offer, act));
  }
  const full = (await quotaRooms(ports, group, registration, institution)).find(keepsBack);
  return full === undefined
    ? write(ports, found.value, offer, act)
    : refused({ kind: 'quota-full', quota: full.quota });
};

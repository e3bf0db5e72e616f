import type { Act } from '../domain/act.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId } from '../domain/ids.ts';
import { asOf } from '../domain/lapse.ts';
import type { Ledger } from '../domain/ledger.ts';
import { reason } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf } from '../domain/registration.ts';
import { accepted, refused } from '../domain/result.ts';
import { expecting } from '../domain/transfer.ts';
import { arrivalOf, otherStanding, putArrival } from './arrival.ts';
import type { Changed } from './changeLedger.ts';
import { actorOf, type Coordinator, ownGroup } from './coordinator.ts';
import { alreadyMoved, apart, type MovePorts, notSeated } from './moveChecks.ts';
import { moveSeats } from './moveSeats.ts';
import { type AttemptRef, type OwnRegistration, ownRegistration } from './ownRegistration.ts';

type Target = { readonly group: Group; readonly ledger: Ledger };

const carryOut = async (ports: MovePorts, own: OwnRegistration, target: Target, act: Act): Changed => {
  const { registration, group, ledger } = own;
  const arrival = await arrivalOf(ports, registration, target.group);
  const stuck = notSeated(ledger, seatOf(registration), act.at);
  if (stuck !== undefined) {
    const before = await alreadyMoved(ports, own, arrival, target.group, act);
    return before === undefined ? refused(stuck) : accepted(before);
  }
  const { institutionId } = registration;
  const move = { from: group.id, leaving: seatOf(registration), arriving: arrival.seatId, institutionId };
  const other: ChangeRefusal | undefined = otherStanding(arrival, target.ledger, act.at);
  if (other !== undefined) return refused(other);
  const possible = expecting(asOf(target.ledger, act.at), move, null, act.at);
  if (!possible.ok) return possible;
  const [programme, institution] = await Promise.all([
    ports.programmes.programme(group.programmeId),
    ports.directory.institution(institutionId),
  ]);
  if (programme === undefined || institution === undefined) return refused({ kind: 'unknown-registration' });
  const arriving = await putArrival(ports, arrival, target.ledger);
  if (!arriving.ok) return arriving;
  const mover = { leaving: registration, arriving: arriving.value, to: target.group, institution };
  return moveSeats(ports, { programme, target: target.group, mover, exchange: null, act });
};

/**
 * Moves a person who has a seat to a free seat of another group of the same programme, wholly or not at all; both
 * waiting lists are served afterwards. Moving twice is moving once. Refuses without a reason, the same group, a group
 * of another programme or organiser, one that has started, who has no seat, who has a registration in the other group,
 * a group in which no seat is free or somebody waits, and limits without room. The ledger is that of the target group.
 */
export const transferPerson = async (
  ports: MovePorts,
  coordinator: Coordinator,
  ref: AttemptRef,
  targetGroupId: GroupId,
  why: string | null,
): Changed => {
  const given = reason(why);
  if (!given.ok) return given;
  const own = await ownRegistration(ports, coordinator, ref);
  if (!own.ok) return own;
  const target = await ownGroup(ports, coordinator, targetGroupId);
  if (!target.ok) return target;
  const act = { at: ports.clock(), by: actorOf(coordinator), why: given.value };
  const refusal = apart(own.value.group, target.value.group, act.at);
  return refusal === undefined ? carryOut(ports, own.value, target.value, act) : refused(refusal);
};

import { bySystem } from '../domain/act.ts';
import { hasAgreed } from '../domain/approval.ts';
import { attemptOf, registrationKeyOf, seatId, type SeatId } from '../domain/ids.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Ledger } from '../domain/ledger.ts';
import { noticesOf } from '../domain/notice.ts';
import { seatKey } from '../domain/quota.ts';
import type { Registration } from '../domain/registration.ts';
import { settlementsOf, type Settlement } from '../domain/settlement.ts';
import { uncountSeat } from './countSeat.ts';
import { hasGone } from '../domain/standing.ts';
import { noteStaff } from './noteStaff.ts';
import { recordChanges } from './recordChanges.ts';
import type { Staff } from './institutionPorts.ts';
import type { Clock, Groups, History, Ledgers, Notices, Quotas, Registrations } from './ports.ts';

export type SettlePorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly history: History;
  readonly ledgers: Ledgers;
  readonly notices: Notices;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
  readonly staff: Staff;
};

const refOf = (groupId: Ledger['groupId'], id: SeatId) => ({
  groupId,
  key: registrationKeyOf(id),
  attempt: attemptOf(id),
});

const settleOne = async (ports: SettlePorts, { groupId }: Ledger, settlement: Settlement): Promise<void> => {
  const { seatId: id, status, revision, act } = settlement;
  const own = settlement.before === undefined ? await noteStaff(ports, groupId, id) : undefined;
  const moved = own !== undefined && own.movedFrom !== null;
  const agreed = own !== undefined && hasAgreed(own);
  await ports.notices.plan(noticesOf(groupId, { ...settlement, moved, agreed }, ports.clock()));
  await ports.registrations.settle(refOf(groupId, id), status, revision, act);
};

/**
 * Whoever has the seat that a coordinator made from a place on another list gives up that place: nobody else may be
 * kept waiting behind it.
 */
export const giveUpFormerPlace = async (
  { clock, ledgers }: Pick<SettlePorts, 'clock' | 'ledgers'>,
  { movedFrom }: Pick<Registration, 'movedFrom'>,
): Promise<void> => {
  if (movedFrom === null) return;
  const former = await ledgers.read(movedFrom.groupId);
  if (former === undefined || !Object.hasOwn(former.queue, movedFrom.seatId)) return;
  const act = bySystem(clock());
  const step = leaveStep(former, movedFrom.seatId, { at: act.at, how: 'moved' });
  if (step.kind === 'write') await ledgers.write(movedFrom.groupId, step.write, act);
};

/** Ids that gave up a seat with this write: they count in no limit any more. Who only waited never counted. */
const freedBy = (before: Ledger | undefined, after: Ledger): readonly SeatId[] => {
  if (after.state === 'cancelled' && before?.state !== 'cancelled') {
    return Object.keys(after.seats).map((id) => seatId.parse(id));
  }
  return Object.keys(after.gone)
    .map((id) => seatId.parse(id))
    .filter((id) => hasGone(after, id))
    .filter((id) => before === undefined || !(hasGone(before, id) || Object.hasOwn(before.queue, id)));
};

/** What counts elsewhere follows the ledger too. Costs a read for each seat freed or given, none for the others. */
const followElsewhere = async (
  ports: SettlePorts,
  before: Ledger | undefined,
  after: Ledger,
  settlements: readonly Settlement[],
): Promise<void> => {
  const freed = freedBy(before, after);
  const seated = settlements.filter(({ status }) => status.kind === 'confirmed').map((entry) => entry.seatId);
  if (freed.length === 0 && seated.length === 0) return;
  const group = await ports.groups.group(after.groupId);
  for (const id of freed) {
    // The person may have begun another attempt since: it is the same person, whose earlier seat counts no more.
    const registration = await ports.registrations.registration(refOf(after.groupId, id));
    const person = registration?.programmePerson;
    if (group === undefined || person === undefined || person === null) continue;
    await uncountSeat(ports, { programmeId: group.programmeId, person, key: seatKey(after.groupId, id) });
  }
  // Only a group made from another's waiting list has people who hold a place elsewhere.
  if (group?.twinOf === null || group === undefined) return;
  for (const id of seated) {
    const registration = await ports.registrations.registration(refOf(after.groupId, id));
    if (registration?.attempt === attemptOf(id)) await giveUpFormerPlace(ports, registration);
  }
};

/**
 * Lets everything that is derived follow one ledger write: registrations and their histories, notices, the counts of
 * limits across groups, the group's own history. Repeating it, late or out of order, changes nothing: a status never
 * goes back to an older revision and a notice is planned once. Notices come first: what is settled is not looked at
 * again, and a record that is given up in between must not lose them. One write unit for the status and two for each
 * notice.
 */
export const settle = async (
  ports: SettlePorts,
  before: Ledger | undefined,
  after: Ledger,
): Promise<number> => {
  const settlements = settlementsOf(before, after);
  for (const settlement of settlements) await settleOne(ports, after, settlement);
  await recordChanges(ports, before, after);
  await followElsewhere(ports, before, after, settlements);
  return settlements.length;
};

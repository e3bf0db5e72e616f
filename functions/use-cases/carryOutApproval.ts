import { bySystem } from '../domain/act.ts';
import type { Approval } from '../domain/approval.ts';
import { isOver } from '../domain/ended.ts';
import type { Group } from '../domain/group.ts';
import type { Institution } from '../domain/institution.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Ledger } from '../domain/ledger.ts';
import { noticesOf } from '../domain/notice.ts';
import { ownStanding } from '../domain/ownStanding.ts';
import type { Programme } from '../domain/programme.ts';
import { seatOf, type Registration, type RegistrationStatus } from '../domain/registration.ts';
import { noSeatOf, type WhyNoSeat } from '../domain/refuser.ts';
import { assertNever } from '../domain/result.ts';
import type { Settlement } from '../domain/settlement.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { tellAgreement } from './askApproval.ts';
import { completeHold, HOLD } from './completeHold.ts';
import type { Notices } from './ports.ts';
import { serveQueue, type ServePorts } from './serveQueue.ts';
import { takeSeat } from './takeSeat.ts';
import { hasQuotas } from './waiters.ts';

export type CarryOutPorts = ServePorts & { readonly notices: Notices };

/** One registration whose institution was asked, with all that its answer may need. */
export type Asked = {
  readonly registration: Registration;
  readonly group: Group;
  readonly programme: Programme;
  readonly institution: Institution;
};

const MOST_STEPS = 6;

/**
 * Tells of a refusal and writes it down: notices first, for what is settled is not looked at again. Whoever is answered
 * here was told to wait, whether or not that is written down yet.
 */
const settleRefusal = async (
  ports: CarryOutPorts,
  registration: Registration,
  status: RegistrationStatus,
  revision: number,
  why: string | null = null,
): Promise<void> => {
  const act = { ...bySystem(ports.clock()), why };
  const before = { kind: 'awaiting-approval', until: 0 } as const;
  const settlement: Settlement = { seatId: seatOf(registration), before, status, revision, act };
  await ports.notices.plan(noticesOf(registration.groupId, settlement, act.at));
  await ports.registrations.settle(registration, status, revision, act);
};

const readLedger = async ({ ledgers }: CarryOutPorts, { id }: Group): Promise<Ledger> => {
  const ledger = await ledgers.read(id);
  if (ledger === undefined) throw new Error(`The group ${id} has no ledger`);
  return ledger;
};

/** Takes the person out of the ledger, or keeps them out of it, and tells them why. */
const carryOutNo = async (
  ports: CarryOutPorts,
  { registration, group }: Asked,
  { by, why }: Extract<Approval, { kind: 'refused' }>,
): Promise<void> => {
  const id = seatOf(registration);
  let ledger = await readLedger(ports, group);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const act = bySystem(ports.clock());
    if (ledger.state === 'cancelled') return;
    const standing = standingOf(ledger, id, act.at);
    const next = leaveStep(ledger, id, { at: act.at, how: 'refused' });
    if (next.kind !== 'write') {
      // Who has withdrawn meanwhile is told of that, and of nothing else.
      if (!isRefused(standing) || isOver(registration)) return;
      const status = { kind: 'refused', quota: null, by, ...(why === null ? {} : { why }) } as const;
      await settleRefusal(ports, registration, status, ledger.revision, why);
      return;
    }
    ledger = await ports.ledgers.write(group.id, next.write, act);
  }
  throw new Error(`The ledger of group ${group.id} changed ${MOST_STEPS} times during one refusal`);
};

const isRefused = (standing: Standing): boolean => standing.kind === 'gone' && standing.how === 'refused';

const noSeat = (why: WhyNoSeat) => ({ kind: 'refused', quota: null, ...why }) as const;

/** Says that a seat lapsed before a yes could be carried out; nothing where the person is elsewhere. */
const settleLapse = async (ports: CarryOutPorts, { registration, group }: Asked): Promise<void> => {
  const ledger = await readLedger(ports, group);
  const standing = standingOf(ledger, seatOf(registration), ports.clock());
  if (!isRefused(standing) || isOver(registration) || ledger.state === 'cancelled') return;
  await settleRefusal(ports, registration, noSeat({ because: 'no-seat-left' }), ledger.revision);
};

/** Counts the person in the limits across groups and gives the seat that is kept; a limit without room refuses. */
const complete = async (
  ports: CarryOutPorts,
  asked: Asked,
  ledger: Ledger,
  from: 'held' | 'awaiting-approval',
): Promise<void> => {
  const { registration } = asked;
  const end = await completeHold(ports, {
    ...asked,
    ledger,
    from,
    refuse: (status, revision) => settleRefusal(ports, registration, status, revision),
  });
  if (end.ok && end.value.kind === 'over') await settleLapse(ports, asked);
};

/** Nothing was kept: the person comes to the ledger like everybody else, and gets a seat, a place or a refusal. */
const claim = async (ports: CarryOutPorts, asked: Asked, ledger: Ledger): Promise<void> => {
  const { registration, group, programme } = asked;
  const limited = hasQuotas(programme, group);
  const { institutionId } = registration;
  const holdUntil = limited ? ports.clock() + HOLD : null;
  const claimant = { seatId: seatOf(registration), institutionId, holdUntil };
  const seat = await takeSeat(ports, ledger, claimant, { shutOut: true });
  if (!seat.ok) {
    const { refusal } = seat.refusal;
    // Whoever ended it, or cancels the group, tells of that.
    if (refusal.kind === 'registration-ended' || refusal.kind === 'group-cancelled') return;
    const refusedNow = await readLedger(ports, group);
    await settleRefusal(ports, registration, noSeat(noSeatOf(refusal)), refusedNow.revision);
    return;
  }
  if (seat.value.standing.kind === 'held') await complete(ports, asked, seat.value.ledger, 'held');
};

const carryOutYes = async (ports: CarryOutPorts, asked: Asked): Promise<void> => {
  const { registration, group } = asked;
  const ledger = await readLedger(ports, group);
  const { kind } = standingOf(ledger, seatOf(registration), ports.clock());
  switch (kind) {
    case 'awaiting-approval':
    case 'held':
      return complete(ports, asked, ledger, kind);
    case 'waiting':
      await serveQueue(ports, group.id);
      await tellAgreement(ports, registration, await readLedger(ports, group));
      return;
    case 'absent':
      if (registration.status.kind === 'awaiting-approval' && ledger.state !== 'cancelled') {
        await claim(ports, asked, ledger);
      }
      return;
    case 'gone':
      return settleLapse(ports, asked);
    case 'seated':
    case 'offered':
      return;
    default:
      return assertNever(kind);
  }
};

/**
 * Does what follows an institution's answer, and returns where the person is then: a yes gives the seat that was kept,
 * lets the waiting list be served and tells who goes on waiting, or claims; a no takes the person out. The answer is on the registration: carrying it
 * out again, also twice at once and after a crash, changes nothing more.
 */
export const carryOutApproval = async (ports: CarryOutPorts, asked: Asked): Promise<Standing> => {
  const { registration, group } = asked;
  const { approval } = registration;
  if (approval?.kind === 'refused') await carryOutNo(ports, asked, approval);
  if (approval?.kind === 'agreed') await carryOutYes(ports, asked);
  const now = await ports.registrations.registration(registration);
  const ledger = await readLedger(ports, group);
  return ownStanding(now?.attempt === registration.attempt ? now : registration, ledger, ports.clock());
};

import { isToBeReminded, silentAnswer } from '../domain/approval.ts';
import { isOver } from '../domain/ended.ts';
import type { Group } from '../domain/group.ts';
import type { Ledger } from '../domain/ledger.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { HOUR, MINUTE, type Moment } from '../domain/time.ts';
import { askApproval, lastTold, remindOfApproval, tellAgreement } from './askApproval.ts';
import { carryOutApproval, type CarryOutPorts } from './carryOutApproval.ts';

/** Answers carried out by one run for one group: some hundred units at the most. */
const MOST_ANSWERS = 50;

/** A request or an answer that died before it could tell is found within so long; nothing is looked for after that. */
const TOLD_WITHIN = 2 * HOUR;

const isInLedger = ({ seats, queue }: Ledger, registration: Registration): boolean =>
  Object.hasOwn(seats, seatOf(registration)) || Object.hasOwn(queue, seatOf(registration));

const isWaiting = ({ queue }: Ledger, registration: Registration): boolean =>
  Object.hasOwn(queue, seatOf(registration));

/** Whether an answer has still to be followed: it was given, and the person is where they were before it. */
const isToCarryOut = (registration: Registration, ledger: Ledger): boolean => {
  const { approval, status } = registration;
  if (approval === null || ledger.state === 'cancelled') return false;
  if (approval.kind === 'refused') return !isOver(registration) || isInLedger(ledger, registration);
  if (approval.kind !== 'agreed') return false;
  const id = seatOf(registration);
  const isKept = Object.hasOwn(ledger.seats, id) && ledger.seats[id]?.kind === 'awaiting-approval';
  return isKept || (status.kind === 'awaiting-approval' && !isInLedger(ledger, registration));
};

/** Whether a request is over by now, and not so long ago that what follows was surely told. */
const isOfLate = (at: Moment, now: Moment): boolean => at + MINUTE <= now && now < at + TOLD_WITHIN;

/** A look costs a tenth of planning a notice that is planned already; there is one a minute as long as it may be missing. */
const isTold = async ({ notices }: CarryOutPorts, registration: Registration): Promise<boolean> => {
  const told = lastTold(registration);
  return told === undefined || (await notices.notice(told)) !== undefined;
};

/** Asks the institution, or tells of its yes, where a process died before it could. */
const tellWhatIsMissing = async (
  ports: CarryOutPorts,
  registration: Registration,
  ledger: Ledger,
): Promise<void> => {
  const { approval, createdAt, status } = registration;
  const now = ports.clock();
  if (approval?.kind === 'asked' && status.kind !== 'pending' && isOfLate(createdAt, now)) {
    if (await isTold(ports, registration)) return;
    await askApproval(ports, registration, { waits: status.kind === 'waiting' });
  }
  if (approval?.kind === 'agreed' && isWaiting(ledger, registration) && isOfLate(approval.at, now)) {
    if (await isTold(ports, registration)) return;
    await tellAgreement(ports, registration, ledger);
  }
};

/** The registration after silence has answered, if it has; `undefined` where nothing follows. */
const answered = async (
  ports: CarryOutPorts,
  registration: Registration,
  ledger: Ledger,
): Promise<Registration | undefined> => {
  const { approval } = registration;
  const silence = approval?.kind === 'asked' ? silentAnswer(approval, ports.clock()) : undefined;
  if (silence === undefined) return isToCarryOut(registration, ledger) ? registration : undefined;
  const standing = await ports.registrations.answerApproval(registration, silence);
  return standing === undefined ? undefined : { ...registration, approval: standing };
};

/**
 * Brings the institutions' answers of one group to their end: asks and tells what a crash left untold, reminds, writes
 * silence down when its time has come, and carries out what was answered and not yet followed. Doing it twice changes nothing.
 * Returns how many answers it carried out.
 */
export const tidyApprovals = async (
  ports: CarryOutPorts,
  group: Group,
  ledger: Ledger,
  registrations: readonly Registration[],
): Promise<number> => {
  const due = registrations.filter(
    ({ approval, status }) => approval !== null && status.kind !== 'cancelled',
  );
  if (due.length === 0) return 0;
  const programme = await ports.programmes.programme(group.programmeId);
  let done = 0;
  for (const registration of due) {
    const now = ports.clock();
    if (registration.approval?.kind === 'asked' && isOver(registration)) continue;
    if (isToBeReminded(registration.approval, now)) await remindOfApproval(ports, registration);
    await tellWhatIsMissing(ports, registration, ledger);
    const next = done < MOST_ANSWERS ? await answered(ports, registration, ledger) : undefined;
    const institution =
      next === undefined ? undefined : await ports.directory.institution(next.institutionId);
    if (next === undefined || programme === undefined || institution === undefined) continue;
    await carryOutApproval(ports, { registration: next, group, programme, institution });
    done += 1;
  }
  return done;
};

import { keptUntil } from '../domain/approval.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { allSeated, type Given, roomRefusal } from '../domain/reservation.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { askApproval } from './askApproval.ts';
import { dropArrival } from './endMove.ts';
import { actOf } from './institutionStaff.ts';
import { type BookingRefusal, eligibleRows, putAllDown, type Stopped } from './putAllDown.ts';
import { fingerprintIn, register, type RegisterCommand, type RegisterPorts } from './register.ts';
import { rewriteLedger } from './rewriteLedger.ts';
import type { Colleague, SeatStaffPorts } from './seatColleague.ts';

/** People whom one booking may name. */
export const MOST_BOOKED = 30;

export type Booking = {
  readonly groupId: GroupId;
  /** In the order in which they are to be served. */
  readonly people: readonly Colleague[];
  /** A seat for everybody or for nobody; or as many as there are, and places on the waiting list for the rest. */
  readonly mode: 'all' | 'fill';
  /** Names the booking: sent again with the same one, it changes nothing more. */
  readonly batchId: string;
};

export type BookedRow = Result<Standing, BookingRefusal>;

/** Each row names a request of its own, so that a repeated booking repeats each row. */
const commandsOf = (
  { secrets }: RegisterPorts,
  institution: Institution,
  { groupId, people, mode, batchId }: Booking,
): readonly RegisterCommand[] =>
  people.map((person, row) => ({
    ...person,
    groupId,
    institutionId: institution.id,
    requestId: secrets.fingerprint(['booking', mode, batchId, String(row)].join('\n')),
    repeated: true,
  }));

/** Who was registered is in the institution's list at once, before the stream has told of it. */
const note = ({ staff }: SeatStaffPorts, registration: Registration): Promise<void> => {
  const { institutionId, groupId } = registration;
  return staff.note({ institutionId, groupId, seatId: seatOf(registration) });
};

const oneByOne = async (
  ports: SeatStaffPorts,
  commands: readonly RegisterCommand[],
): Promise<readonly BookedRow[]> => {
  const rows: BookedRow[] = [];
  for (const command of commands) {
    const done = await register(ports, command);
    if (done.ok) await note(ports, done.value.registration);
    rows.push(done.ok ? accepted(done.value.standing) : done);
  }
  return rows;
};

/** One person's refusal, or one for all, as the answer to everybody: nobody has a seat then. */
const refusedAll = (count: number, refusal: BookingRefusal, row?: number): readonly BookedRow[] =>
  Array.from({ length: count }, (_, index) =>
    refused(row === undefined || index === row ? refusal : { kind: 'others-refused' as const }),
  );

/** The seat that somebody is to have: for good, or kept until the institution has answered. */
const seatFor = ({ institutionId, approval }: Registration): Given =>
  approval?.kind === 'asked'
    ? { kind: 'awaiting-approval', institutionId, until: keptUntil(approval.until) }
    : { kind: 'taken', institutionId };

/** Seats for everybody by one ledger write, or for nobody; what was put down before it is taken back. */
const together = async (
  ports: SeatStaffPorts,
  institution: Institution,
  commands: readonly RegisterCommand[],
  groupId: GroupId,
): Promise<readonly BookedRow[]> => {
  const rows = await eligibleRows(ports, commands);
  if (!rows.ok) return refusedAll(commands.length, rows.refusal.refusal, rows.refusal.row);
  const act = actOf(institution, ports.clock(), null);
  const down: Registration[] = [];
  const put = await putAllDown(ports, rows.value, down);
  const seats = new Map(down.map((registration) => [seatOf(registration), seatFor(registration)] as const));
  const written = put.ok
    ? await rewriteLedger(ports, groupId, act, (ledger) => allSeated(ledger, seats, act.at))
    : put;
  if (written.ok) {
    const { ledger } = written.value;
    for (const registration of down) {
      await note(ports, registration);
      await askApproval(ports, registration, { waits: false });
    }
    return [...seats.keys()].map((id) => accepted(standingOf(ledger, id, act.at)));
  }
  const stopped: Stopped = 'kind' in written.refusal ? { refusal: written.refusal } : written.refusal;
  for (const registration of down) {
    const [{ answer } = { answer: undefined }] = rows.value;
    if (answer !== undefined) await dropArrival(ports, answer.group, registration, { act, quota: null });
  }
  return refusedAll(commands.length, stopped.refusal, stopped.row);
};

/** Whether the group has no room for so many who are all new to it: then nobody has to be put down to be refused. */
const refusedAtOnce = async (
  ports: RegisterPorts,
  institution: Institution,
  { groupId, people }: Booking,
): Promise<Refusal | undefined> => {
  const ledger = await ports.ledgers.read(groupId);
  if (ledger === undefined || ledger.state === 'draft') return { kind: 'unknown-group' };
  const keys = people.map(({ details }) => fingerprintIn(ports, groupId, details).slice(0, 7));
  const known = [...Object.keys(ledger.seats), ...Object.keys(ledger.gone)];
  if (known.some((id) => keys.includes(id.slice(0, 7)))) return undefined;
  return roomRefusal(ledger, institution.id, people.length, ports.clock());
};

/**
 * Registers several of an institution's people at once, in the order of the list: everybody or nobody, or as far as
 * seats go and then on the waiting list. The same booking again gets the same answer for each row. Seats for all are one
 * ledger write; where the institution has to agree to each person they are kept for its answers, and where its group keeps
 * none everybody or nobody is refused.
 */
export const bookPeople = async (
  ports: SeatStaffPorts,
  institution: Institution,
  booking: Booking,
): Promise<readonly BookedRow[]> => {
  const commands = commandsOf(ports, institution, booking).slice(0, MOST_BOOKED);
  if (booking.mode === 'fill') return oneByOne(ports, commands);
  const refusal = await refusedAtOnce(ports, institution, booking);
  if (refusal !== undefined) return refusedAll(commands.length, refusal);
  return together(ports, institution, commands, booking.groupId);
};

import { judge } from '../domain/eligibility.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import { POSITIONS } from '../domain/position.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Registration } from '../domain/registration.ts';
import { isPlaceholder, placeholderId, placeReleased, seatedTogether } from '../domain/reservation.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { substitutionEnd } from '../domain/substitution.ts';
import type { Moment } from '../domain/time.ts';
import { checkEligibility } from './checkEligibility.ts';
import { actOf, type StaffRef } from './institutionStaff.ts';
import { rewriteLedger } from './rewriteLedger.ts';
import { type Colleague, seatColleague, type SeatStaffPorts } from './seatColleague.ts';
import type { SubstituteRefusal } from './substitutePerson.ts';
import { idsOf } from './viewStaff.ts';

/** Places that one reservation may keep. */
export const MOST_RESERVED = 10;

export type Reservation = {
  readonly groupId: GroupId;
  readonly places: number;
  /** Until when the people are named; what is not named by then is free again. */
  readonly until: Moment;
  /** Names the reservation: sent again with the same one, it keeps no further place. */
  readonly batchId: string;
};

export type ReserveRefusal =
  | Refusal
  | { readonly kind: 'none-eligible' }
  | { readonly kind: 'reservation-time'; readonly latest: Moment };

/**
 * Keeps places of a group for an institution until it names the people, at most until substitutions end: all of them or
 * none, by one ledger write. A place counts as a seat of the institution, and in no limit across groups before somebody
 * is named. Refuses an institution none of whose people may take part.
 */
export const reservePlaces = async (
  ports: SeatStaffPorts,
  institution: Institution,
  { groupId, places, until, batchId }: Reservation,
): Promise<Result<'reserved', ReserveRefusal>> => {
  const question = { groupId, institutionId: institution.id, position: 'inne' } as const;
  const answer = await checkEligibility(ports, question);
  if (!answer.ok) return answer;
  const { programme, group } = answer.value;
  const may = POSITIONS.some(
    (position) => judge(programme.rules, { institution, position }).kind === 'eligible',
  );
  if (!may) return refused({ kind: 'none-eligible' });
  const act = actOf(institution, ports.clock(), null);
  const latest = substitutionEnd(group);
  if (until <= act.at || until > latest) return refused({ kind: 'reservation-time', latest });
  const ids = Array.from({ length: Math.min(places, MOST_RESERVED) }, (_, number) =>
    placeholderId(ports.secrets.fingerprint(['reservation', groupId, batchId, String(number)].join('\n'))),
  );
  for (const seatId of ids) await ports.staff.note({ institutionId: institution.id, groupId, seatId });
  const seat = { kind: 'held', institutionId: institution.id, until, place: null } as const;
  const written = await rewriteLedger(ports, groupId, act, (ledger) =>
    seatedTogether(ledger, ids, seat, act.at),
  );
  return written.ok ? accepted('reserved') : written;
};

/** Whether a reserved place is kept for another institution: then this one knows nothing of it. */
const isForeign = async (
  { ledgers }: Pick<SeatStaffPorts, 'ledgers'>,
  institution: Institution,
  { groupId, seatId }: StaffRef,
): Promise<boolean> => {
  const ledger = await ledgers.read(groupId);
  const isKept = ledger !== undefined && Object.hasOwn(ledger.seats, seatId);
  const seat = isKept ? ledger.seats[seatId] : undefined;
  return seat !== undefined && !idsOf(institution).includes(seat.institutionId);
};

/**
 * Names the person for a reserved place, who has the seat then. Doing it twice is doing it once. Refuses a place that is
 * kept no longer, and whomever a substitution would refuse.
 */
export const namePlace = async (
  ports: SeatStaffPorts,
  institution: Institution,
  ref: StaffRef,
  colleague: Colleague,
): Promise<Result<Registration, SubstituteRefusal>> => {
  if (!isPlaceholder(ref.seatId) || (await isForeign(ports, institution, ref))) {
    return refused({ kind: 'unknown-registration' });
  }
  const { position } = colleague;
  const question = { groupId: ref.groupId, institutionId: institution.id, position };
  const answer = await checkEligibility(ports, question);
  if (!answer.ok) return answer;
  const { verdict } = answer.value;
  if (verdict.kind === 'not-eligible') return refused({ kind: 'not-eligible', verdict });
  const seat = { seatId: ref.seatId, registration: undefined };
  return seatColleague(ports, answer.value, seat, {
    colleague,
    act: actOf(institution, ports.clock(), null),
  });
};

/** Gives a reserved place back before its time. Doing it twice is doing it once. */
export const releasePlace = async (
  ports: SeatStaffPorts,
  institution: Institution,
  ref: StaffRef,
): Promise<Result<'released', Refusal>> => {
  if (await isForeign(ports, institution, ref)) return refused({ kind: 'unknown-registration' });
  const act = actOf(institution, ports.clock(), null);
  const written = await rewriteLedger<never>(ports, ref.groupId, act, (ledger) =>
    accepted(placeReleased(ledger, ref.seatId, act.at)),
  );
  return written.ok ? accepted('released') : written;
};

import type { Act } from '../domain/act.ts';
import { attemptOf, type GroupId, registrationKeyOf, type SeatId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import { reason } from '../domain/reason.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refused, accepted, type Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import type { Groups, Ledgers, Registrations } from './ports.ts';
import { type Attempt, readAttempt } from './readAttempt.ts';
import { idsOf } from './viewStaff.ts';
import { withdraw, type WithdrawPorts } from './withdraw.ts';

export type StaffPorts = {
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

/** One attempt of one of an institution's people, by its place in a group. */
export type StaffRef = { readonly groupId: GroupId; readonly seatId: SeatId };

/** Whoever opened an institution's view, and why they change something. */
export const actOf = ({ id }: Institution, at: Moment, why: string | null): Act => ({
  at,
  by: `institution:${id}`,
  why,
});

/** One of the institution's own people; `undefined` for an attempt that is unknown or that of somebody else's. */
export const ownAttempt = async (
  ports: StaffPorts,
  institution: Institution,
  { groupId, seatId }: StaffRef,
): Promise<Attempt | undefined> => {
  const ref = { groupId, key: registrationKeyOf(seatId), attempt: attemptOf(seatId) };
  const found = await readAttempt(ports, ref);
  const isOwn = found !== undefined && idsOf(institution).includes(found.registration.institutionId);
  return isOwn ? found : undefined;
};

/**
 * Withdraws one of the institution's own people, with a reason that stays in the history. Refuses as `withdraw` does,
 * somebody of another institution like one who is unknown, and a missing reason.
 */
export const withdrawStaff = async (
  ports: WithdrawPorts,
  institution: Institution,
  ref: StaffRef,
  why: string,
): Promise<Result<'withdrawn', Refusal | { readonly kind: 'reason-missing' }>> => {
  const given = reason(why);
  if (!given.ok) return given;
  const own = await ownAttempt(ports, institution, ref);
  if (own === undefined) return refused({ kind: 'unknown-registration' });
  const done = await withdraw(ports, own.registration, actOf(institution, ports.clock(), given.value));
  return done.ok ? accepted('withdrawn') : done;
};

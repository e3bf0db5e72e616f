import { joining, type Member, type MemberChange, parting, type QuotaSpec } from '../domain/quota.ts';
import type { QuotaRefusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Clock, Quotas } from './ports.ts';

/** Counters that many people move at once conflict; each try reads the member anew. */
const MOST_TRIES = 60;

/** Whose seat is counted, under the name that `seatKey` gives it. */
export type CountedSeat = Pick<Member, 'programmeId' | 'person'> & { readonly key: string };

const change = async (
  quotas: Quotas,
  { programmeId, person, key }: CountedSeat,
  decide: (member: Member | undefined) => MemberChange | undefined,
): ReturnType<Quotas['change']> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const wanted = decide(await quotas.member(programmeId, person));
    if (wanted === undefined) return { kind: 'made' };
    const outcome = await quotas.change(wanted);
    if (outcome.kind !== 'stale') return outcome;
  }
  throw new Error(`The counts of ${key} changed ${MOST_TRIES} times during one change`);
};

/**
 * Counts a seat in the limits across groups, in all of them or in none. Counting it twice is counting it once.
 * Refuses, naming the limit, when one has no room; `beyondLimit` is a coordinator's override.
 */
export const countSeat = async (
  { clock, quotas }: { readonly clock: Clock; readonly quotas: Quotas },
  seat: CountedSeat,
  limits: readonly QuotaSpec[],
  beyondLimit = false,
): Promise<Result<'counted', QuotaRefusal>> => {
  if (limits.length === 0) return accepted('counted');
  const ids = limits.map(({ id }) => id);
  const outcome = await change(quotas, seat, (member) =>
    joining(member, seat, { key: seat.key, quotas: ids, beyondLimit, at: clock() }),
  );
  if (outcome.kind !== 'full') return accepted('counted');
  const full = limits.find(({ id }) => id === outcome.id);
  if (full === undefined) throw new Error(`The limit ${outcome.id} refused without being asked`);
  return refused({ kind: 'quota-full', quota: full });
};

/** Counts a seat no longer. Doing it twice is doing it once. */
export const uncountSeat = async (
  { quotas }: { readonly quotas: Quotas },
  seat: CountedSeat,
): Promise<void> => {
  await change(quotas, seat, (member) => parting(member, seat.key));
};

import type { Ledger } from '../../../functions/domain/ledger.ts';
import {
  countIn,
  countsAlready,
  type Facts,
  lacksApproval,
  newestOf,
  quotasMet,
  type Trace,
} from './facts.ts';
import type { Report } from './invariants.ts';
import { isAtLimit } from './positions.ts';

/** Seconds that a seat may be idle: a minute, and what the run that gives it on takes. */
const A_MINUTE = 60;
const RUN = 20;

const isServed = ({ group }: Trace, { state, opensAt, closesAt }: Ledger, now: number): boolean => {
  const { mode, stopHours } = group.offers;
  const starts = Math.min(...group.sessions.map(({ startsAt }) => startsAt));
  if (mode === 'manual' || state === 'draft' || state === 'cancelled' || state === 'closed') return false;
  if (now < opensAt || (state !== 'confirmed' && now >= closesAt)) return false;
  return now < starts - stopHours * 3600 && now < starts;
};

/** Whether a seat is free at a moment, by what is written down and what has lapsed, and somebody waiting may have it. */
const isIdle = (facts: Facts, trace: Trace, ledger: Ledger, now: number): boolean => {
  const waiting = Object.keys(ledger.queue);
  if (waiting.length === 0 || !isServed(trace, ledger, now)) return false;
  const live = Object.values(ledger.seats).filter((seat) => !('until' in seat) || now < seat.until);
  if (live.length >= ledger.capacity) return false;
  return waiting.some((id) => {
    if (lacksApproval(facts, ledger.groupId, id)) return false;
    const institution = facts.institutionOf(ledger.groupId, id);
    const count = live.filter(({ institutionId }) => institutionId === institution).length;
    if (isAtLimit(ledger, count, now)) return false;
    const isTheirs = (key: string): boolean => key === `${ledger.groupId}/${id}`;
    return quotasMet(facts, institution).every(
      (quota) => countIn(facts, quota) < quota.limit || countsAlready(facts, quota, isTheirs),
    );
  });
};

/** Moments between two at which time alone can have made a seat free, or somebody able to take one. */
const turnsBetween = (
  { seats, opensAt, limitLiftsAt }: Ledger,
  from: number,
  to: number,
): readonly number[] => {
  const turns = [from];
  for (const seat of Object.values(seats)) if ('until' in seat) turns.push(seat.until);
  turns.push(opensAt);
  if (limitLiftsAt !== null) turns.push(limitLiftsAt);
  return turns.filter((turn) => turn >= from && turn <= to).toSorted((one, other) => one - other);
};

/** Looks at one group before anything changes: since when, if at all, a seat has been idle. */
export const lookAtIdleness = (
  facts: Facts,
  trace: Trace,
  now: number,
  faults: number,
  report: Report,
): void => {
  const ledger = newestOf(trace);
  const [from, faultsThen] = [trace.looked, trace.faultsThen];
  trace.looked = now;
  trace.faultsThen = faults;
  if (Object.keys(ledger.queue).length === 0) {
    trace.idle = undefined;
    return;
  }
  if (trace.idle === undefined) {
    const since = turnsBetween(ledger, from, now).find((turn) => isIdle(facts, trace, ledger, turn));
    trace.idle = since === undefined ? undefined : { since, faults: faultsThen };
  }
  if (trace.idle === undefined) return;
  // Whatever went wrong meanwhile may have cost a run of a minute.
  const may = RUN + A_MINUTE * (1 + faults - trace.idle.faults);
  const idle = now - trace.idle.since;
  if (idle > may && isIdle(facts, trace, ledger, trace.idle.since)) {
    report('no seat idle', `a seat of ${ledger.groupId} was idle for ${idle} s, since ${trace.idle.since}`);
  }
  if (!isIdle(facts, trace, ledger, now)) trace.idle = undefined;
};

/** After a change: a seat that is not idle now has not been idle. */
export const resetIdleness = (facts: Facts, trace: Trace, now: number): void => {
  if (trace.idle !== undefined && !isIdle(facts, trace, newestOf(trace), now)) trace.idle = undefined;
};

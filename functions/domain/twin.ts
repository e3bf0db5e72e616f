import { NO_CHANGES, startOf, type Group } from './group.ts';
import { MOST_SEATS } from './groupChange.ts';
import { groupId, type GroupId } from './ids.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { Act } from './act.ts';
import type { ChangeRefusal } from './refusal.ts';
import type { Moment } from './time.ts';

/** What a twin has of its own; all else it has of the group whose waiting list it is made from. */
export type TwinPlan = Pick<Group, 'sessions' | 'venue'> & {
  readonly capacity: number;
  readonly closesAt: Moment;
};

/** Meetings that one group can have. */
const MOST_SESSIONS = 30;
const LONGEST_ID = 40;

/** Why a twin cannot be: no seats or too many, meetings in the past, or a sign-up that ends too early or too late. */
export const twinRefusal = (plan: TwinPlan, now: Moment): ChangeRefusal | undefined => {
  const { sessions, capacity, closesAt } = plan;
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > MOST_SEATS) {
    return { kind: 'out-of-range', field: 'capacity', least: 1, most: MOST_SEATS };
  }
  if (sessions.length < 1 || sessions.length > MOST_SESSIONS) {
    return { kind: 'out-of-range', field: 'sessions', least: 1, most: MOST_SESSIONS };
  }
  if (sessions.some(({ startsAt, endsAt }) => startsAt >= endsAt)) {
    return { kind: 'wrong-order', field: 'sessions' };
  }
  if (sessions.some(({ startsAt }) => startsAt <= now)) return { kind: 'in-the-past', field: 'sessions' };
  if (closesAt <= now) return { kind: 'in-the-past', field: 'closesAt' };
  const startsAt = Math.min(...sessions.map((session) => session.startsAt));
  return closesAt >= startsAt ? { kind: 'wrong-order', field: 'closesAt' } : undefined;
};

/** The id of a group with a number, made from another's: `prawo-katowice-1` and 3 make `prawo-katowice-3`. */
export const twinId = (first: GroupId, number: number): GroupId => {
  const stem = first.replace(/-\d+$/, '');
  const suffix = `-${number}`;
  return groupId.parse(stem.slice(0, LONGEST_ID - suffix.length).replace(/-+$/, '') + suffix);
};

/** Whether a group is the very twin that a plan asks for: then the plan was carried out before. */
export const isTwin = (candidate: Group, first: GroupId, plan: TwinPlan): boolean =>
  candidate.twinOf === first &&
  candidate.venue.town === plan.venue.town &&
  candidate.venue.address === plan.venue.address &&
  candidate.sessions.length === plan.sessions.length &&
  candidate.sessions.every(({ startsAt, endsAt }, index) => {
    const planned = plan.sessions[index];
    return planned?.startsAt === startsAt && planned.endsAt === endsAt;
  });

/** The twin as it begins: open at once, under the first group's rules, with nobody in it. */
export const twinOf = (
  first: { readonly group: Group; readonly ledger: Ledger },
  { id, number }: Pick<Group, 'id' | 'number'>,
  plan: TwinPlan,
  act: Act,
): { readonly group: Group; readonly ledger: Ledger } => {
  const { closeWhenFull, perInstitution, atInstitutionLimit, waitingLimit, limitLiftsAt } = first.ledger;
  const { sessions, venue, capacity, closesAt } = plan;
  const group = { ...first.group, id, number, sessions, venue, calendar: NO_CHANGES, twinOf: first.group.id };
  const settings = { closeWhenFull, perInstitution, atInstitutionLimit, waitingLimit, capacity, closesAt };
  // A limit is lifted as long before this group as it was before the first one.
  const lifts = limitLiftsAt === null ? null : limitLiftsAt + startOf(group) - startOf(first.group);
  const ledger = emptyLedger({
    groupId: id,
    state: 'open',
    opensAt: act.at,
    limitLiftsAt: lifts === null ? null : Math.max(act.at, lifts),
    ...settings,
  });
  return { group, ledger: { ...ledger, last: act } };
};

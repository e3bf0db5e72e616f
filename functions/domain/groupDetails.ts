import { startOf, type Group } from './group.ts';
import type { Ledger } from './ledger.ts';
import type { ChangeRefusal } from './refusal.ts';
import type { Moment } from './time.ts';

/** What a coordinator may change of a group's description: when and where it meets, and when its people are written to. */
export type GroupDetails = Pick<Group, 'sessions' | 'venue' | 'letterDays'>;

/** Meetings that one group can have. */
const MOST_SESSIONS = 30;

const inOrder = (sessions: Group['sessions']): Group['sessions'] =>
  sessions.toSorted((one, other) => one.startsAt - other.startsAt);

/** Whether the dates or the place would be others: whom they concern is written to. */
export const movesGroup = (group: Group, { sessions, venue }: GroupDetails): boolean => {
  const before = inOrder(group.sessions);
  const after = inOrder(sessions);
  const sameDates =
    before.length === after.length &&
    before.every(({ startsAt, endsAt }, index) => {
      const other = after[index];
      return other?.startsAt === startsAt && other.endsAt === endsAt;
    });
  const { town, address, voivodeship } = group.venue;
  const samePlace = venue.town === town && venue.address === address && venue.voivodeship === voivodeship;
  return !sameDates || !samePlace;
};

const isDay = (days: number | null, most: number): boolean =>
  days === null || (Number.isInteger(days) && days >= 1 && days <= most);

/**
 * Why details cannot be so: a cancelled group, one that has begun or would have begun, meetings that end before they
 * start, sign-up that would end after the start, days out of their range. `undefined` when they can.
 */
export const detailsRefusal = (
  group: Group,
  ledger: Pick<Ledger, 'state' | 'closesAt'>,
  { sessions, letterDays, ...details }: GroupDetails,
  now: Moment,
): ChangeRefusal | undefined => {
  if (ledger.state === 'cancelled') return { kind: 'group-cancelled' };
  if (!isDay(letterDays.reminder, 60)) {
    return { kind: 'out-of-range', field: 'reminder', least: 1, most: 60 };
  }
  if (!isDay(letterDays.followUp, 90)) {
    return { kind: 'out-of-range', field: 'followUp', least: 1, most: 90 };
  }
  if (!movesGroup(group, { sessions, letterDays, ...details })) return undefined;
  if (startOf(group) <= now) return { kind: 'group-started' };
  if (sessions.length < 1 || sessions.length > MOST_SESSIONS) {
    return { kind: 'out-of-range', field: 'sessions', least: 1, most: MOST_SESSIONS };
  }
  if (sessions.some(({ startsAt, endsAt }) => startsAt >= endsAt)) {
    return { kind: 'wrong-order', field: 'sessions' };
  }
  const start = Math.min(...sessions.map(({ startsAt }) => startsAt));
  if (start <= now) return { kind: 'in-the-past', field: 'sessions' };
  return ledger.closesAt > start ? { kind: 'wrong-order', field: 'sessions' } : undefined;
};

/**
 * The group with its details. Where dates or place become others, calendars get a file with a higher number, and what
 * changed when and why is kept for the letters.
 */
export const withDetails = (
  group: Group,
  { sessions, venue, letterDays }: GroupDetails,
  { at, why }: { readonly at: Moment; readonly why: string | null },
): Group => {
  if (!movesGroup(group, { sessions, venue, letterDays })) return { ...group, letterDays };
  const { sequence, sessions: most } = group.calendar;
  return {
    ...group,
    sessions: inOrder(sessions),
    venue,
    letterDays,
    calendar: {
      sequence: sequence + 1,
      sessions: Math.max(most, group.sessions.length),
      changedAt: at,
      why,
    },
  };
};

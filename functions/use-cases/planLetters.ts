import { dueLetters, followUpsOf, isFollowedUp, type Span } from '../domain/dueLetters.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { HOUR, type Moment } from '../domain/time.ts';
import type { IsHoliday } from '../domain/workingTime.ts';
import type { Bookmarks, Clock, Groups, Notices, Registrations } from './ports.ts';

export type PlanLettersPorts = {
  readonly clock: Clock;
  readonly bookmarks: Bookmarks;
  readonly groups: Groups;
  readonly notices: Notices;
  readonly registrations: Registrations;
  readonly isHoliday: IsHoliday;
};

/** Up to when letters were planned that a time makes due. */
const LOOKED_AT = 'letters-until';
const FOLLOWED_UP = 'follow-ups-until';

/** After a longer standstill the letters of the time before are not sent any more: they would come too late to help. */
const LONGEST_SPAN = 24 * HOUR;
/** While nothing is due, how far was looked need not be written down each time. */
const BETWEEN_BOOKMARKS = HOUR;
/** Groups that are over are looked at so often: for a letter of thanks nobody waits. */
const BETWEEN_FOLLOW_UPS = 6 * HOUR;
/** Groups that began longer ago are not written about any more. */
const OLDEST = 180 * 24 * HOUR;

type Reached = Awaited<ReturnType<Bookmarks['bookmarks']>>;

const spanOf = (reached: Reached, name: string, now: Moment): Span => {
  const longest = now - LONGEST_SPAN;
  return { since: Math.max(Number(reached.get(name) ?? longest), longest), now };
};

/**
 * Plans what a time has made due in groups that are still to come: offers that soon end, reminders. How far was looked
 * is written down when all is planned, and a repeated look plans the same notices, once. Returns how many it asked for.
 * Two units written for each notice, and one an hour where there is none.
 */
export const planDueLetters = async (
  ports: PlanLettersPorts,
  reached: Reached,
  groups: readonly Group[],
  ledgers: ReadonlyMap<GroupId, Ledger>,
): Promise<number> => {
  const span = spanOf(reached, LOOKED_AT, ports.clock());
  const due = groups.flatMap((group) => {
    const ledger = ledgers.get(group.id);
    return ledger === undefined ? [] : dueLetters(group, ledger, span, ports.isHoliday);
  });
  if (due.length > 0) await ports.notices.plan(due);
  if (due.length > 0 || span.now - span.since >= BETWEEN_BOOKMARKS) {
    await ports.bookmarks.setBookmark(LOOKED_AT, String(span.now));
  }
  return due.length;
};

/** Plans the letters after a group to those who came; looks for them some times a day. Returns how many it asked for. */
export const planFollowUps = async (ports: PlanLettersPorts, reached: Reached): Promise<number> => {
  const span = spanOf(reached, FOLLOWED_UP, ports.clock());
  if (span.now - span.since < BETWEEN_FOLLOW_UPS) return 0;
  let count = 0;
  for (const group of await ports.groups.groupsFrom(span.now - OLDEST)) {
    if (!isFollowedUp(group, span)) continue;
    const letters = followUpsOf(group, await ports.registrations.registrationsOf(group.id), span.now);
    await ports.notices.plan(letters);
    count += letters.length;
  }
  await ports.bookmarks.setBookmark(FOLLOWED_UP, String(span.now));
  return count;
};

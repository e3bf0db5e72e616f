import { bySystem } from '../domain/act.ts';
import { askedUntil } from '../domain/approval.ts';
import { startOf, type Group } from '../domain/group.ts';
import { peopleWaiting, type Ledger } from '../domain/ledger.ts';
import { needsService } from '../domain/offers.ts';
import { HOUR, type Moment } from '../domain/time.ts';
import { unfinishedMoves } from '../domain/transfer.ts';
import { type Alarm, auditGroup } from './auditGroup.ts';
import { finishMoves, type FinishMovesPorts } from './finishMoves.ts';
import { planDueLetters, planFollowUps, type PlanLettersPorts } from './planLetters.ts';
import { serveQueue, type ServePorts } from './serveQueue.ts';
import type { SettleLeftPorts } from './settleLeft.ts';
import { tidyApprovals } from './tidyApprovals.ts';
import type { Bookmarks } from './ports.ts';

export type HousekeepPorts = ServePorts &
  PlanLettersPorts &
  SettleLeftPorts &
  FinishMovesPorts & { readonly bookmarks: Bookmarks };

/** Some groups could not be looked after; what was done for the others, and what was found in all, stands in it. */
export class NotLookedAfter extends Error {
  readonly housekept: Housekept;

  constructor(failed: readonly string[], housekept: Housekept) {
    super(`Groups not looked after: ${failed.join(', ')}`);
    this.name = 'NotLookedAfter';
    this.housekept = housekept;
  }
}

export type Housekept = {
  /** Groups looked at. */
  readonly groups: number;
  readonly closed: number;
  /** Seats given to people who waited, and seats freed because their time was over. */
  readonly given: number;
  readonly lapsed: number;
  readonly moved: number;
  readonly settled: number;
  /** Letters that a time has made due. */
  readonly told: number;
  /** Registrations that nobody had decided on for two minutes. */
  readonly pending: number;
  /** People on the waiting lists. */
  readonly waiting: number;
  readonly alarms: readonly Alarm[];
};

/** Groups are looked after until their first hours are over: late stream records may still arrive. */
const LOOK_BACK = 48 * HOUR;
/** Groups whose registrations are read by one run: some hundred read units at the most. */
const MOST_AUDITED = 25;
/** Where the audit of the last run stopped. */
const BOOKMARK = 'audited-group';

const NOTHING: Housekept = {
  groups: 0,
  closed: 0,
  given: 0,
  lapsed: 0,
  moved: 0,
  settled: 0,
  told: 0,
  pending: 0,
  waiting: 0,
  alarms: [],
};

const plus = (one: Housekept, other: Partial<Housekept>): Housekept => ({
  groups: one.groups + (other.groups ?? 0),
  closed: one.closed + (other.closed ?? 0),
  given: one.given + (other.given ?? 0),
  lapsed: one.lapsed + (other.lapsed ?? 0),
  moved: one.moved + (other.moved ?? 0),
  settled: one.settled + (other.settled ?? 0),
  told: one.told + (other.told ?? 0),
  pending: one.pending + (other.pending ?? 0),
  waiting: one.waiting + (other.waiting ?? 0),
  alarms: [...one.alarms, ...(other.alarms ?? [])],
});

const isToClose = (group: Group, { state, closesAt }: Ledger, now: Moment): boolean =>
  (state === 'open' || state === 'full') && (now >= closesAt || now >= startOf(group));

/** Whether an institution whose answer keeps a seat has let its deadline pass. */
const isAnswerDue = ({ seats }: Ledger, now: Moment): boolean =>
  Object.values(seats).some((seat) => seat.kind === 'awaiting-approval' && askedUntil(seat.until) <= now);

const tidy = async (ports: HousekeepPorts, group: Group): Promise<number> => {
  const ledger = await ports.ledgers.read(group.id);
  if (ledger === undefined) return 0;
  return tidyApprovals(ports, group, ledger, await ports.registrations.registrationsOf(group.id));
};

/** What times have made due in one group. Its ledger refuses and expires by itself: this only writes it down. */
const doDue = async (ports: HousekeepPorts, group: Group, ledger: Ledger): Promise<Partial<Housekept>> => {
  const act = bySystem(ports.clock());
  const closing = isToClose(group, ledger, act.at);
  if (closing) await ports.ledgers.write(group.id, { kind: 'close' }, act);
  const moves = unfinishedMoves(ledger, act.at).length;
  if (moves > 0) await finishMoves(ports, group.id);
  const asked = isAnswerDue(ledger, act.at) ? await tidy(ports, group) : 0;
  const served = needsService(ledger, act.at) ? await serveQueue(ports, group.id) : { given: 0, lapsed: 0 };
  return { closed: closing ? 1 : 0, moved: moves, settled: asked, ...served };
};

/** The groups whose turn it is to be audited: those after the bookmark, then from the beginning again. */
const turnsOf = (groups: readonly Group[], after: string | undefined): readonly Group[] => {
  const at = groups.findIndex(({ id }) => id === after) + 1;
  return [...groups.slice(at), ...groups.slice(0, at)].slice(0, MOST_AUDITED);
};

/**
 * Runs one piece of work for each group. One that fails holds up no other; when all are done, the failed ones are
 * named in what is thrown, with the class of their fault alone.
 */
const forEach = async (
  groups: readonly Group[],
  work: (group: Group) => Promise<Partial<Housekept>>,
): Promise<{ readonly done: Housekept; readonly failed: readonly string[] }> => {
  let done = NOTHING;
  const failed: string[] = [];
  for (const group of groups) {
    try {
      done = plus(done, await work(group));
    } catch (error) {
      failed.push(`${group.id} (${error instanceof Error ? error.name : typeof error})`);
    }
  }
  return { done, failed };
};

/**
 * The scheduled tidying-up: writes down what has expired and gives it on, closes sign-ups whose time is over, brings
 * unfinished transfers to their end, plans the letters that are due, settles what a crash left, and audits. Repeating it changes nothing, also twice at
 * once. Throws `NotLookedAfter` in the end when a group could not be worked on. Half a read unit for each group still to come, and the registrations of some groups, in turn from run to run.
 */
export const housekeep = async (ports: HousekeepPorts): Promise<Housekept> => {
  const began = ports.clock();
  const groups = await ports.groups.groupsFrom(began - LOOK_BACK);
  const ledgers = await ports.ledgers.glanceAll(groups.map(({ id }) => id));
  const due = await forEach(groups, async (group) => {
    const ledger = ledgers.get(group.id);
    return ledger === undefined ? {} : doDue(ports, group, ledger);
  });
  const bookmarks = await ports.bookmarks.bookmarks();
  const turns = turnsOf(groups, bookmarks.get(BOOKMARK));
  const audited = await forEach(turns, (group) => auditGroup(ports, group, began));
  const last = turns.at(-1);
  if (last !== undefined && last.id !== bookmarks.get(BOOKMARK)) {
    await ports.bookmarks.setBookmark(BOOKMARK, last.id);
  }
  const told =
    (await planDueLetters(ports, bookmarks, groups, ledgers)) + (await planFollowUps(ports, bookmarks));
  const failed = [...due.failed, ...audited.failed];
  const waiting = [...ledgers.values()].reduce((sum, ledger) => sum + peopleWaiting(ledger), 0);
  const housekept = plus(plus(due.done, audited.done), { groups: groups.length, told, waiting });
  if (failed.length > 0) throw new NotLookedAfter(failed, housekept);
  return housekept;
};

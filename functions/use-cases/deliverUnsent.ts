import type { Notice } from '../domain/notice.ts';
import { priorityOf } from '../domain/priority.ts';
import type { Moment } from '../domain/time.ts';
import { deliverInstitutionNotice, type DeliverInstitutionPorts } from './deliverInstitutionNotice.ts';
import { deliverNotice, type DeliverPorts } from './deliverNotice.ts';
import type { Rate } from './sendingPorts.ts';
import type { Sent } from './sendTracked.ts';
import { noticeNameOf } from './noticeName.ts';

export type DeliverUnsentPorts = DeliverPorts &
  DeliverInstitutionPorts & {
    readonly rate: Rate;
    /** Mails that the account may send in a second. */
    readonly perSecond: () => Promise<number>;
    /** Waits for a number of milliseconds. */
    readonly pause: (milliseconds: number) => Promise<void>;
  };

/** Notices looked at by one run, in each of the outboxes. */
const MOST = 1000;
/** One run begins no sending after so many seconds: it ends before the next one begins. */
const WORK = 50;
/** Milliseconds until a second that was used up is asked for again. */
const USED_UP = 200;
/** Mails that wait for the mail service at the same time: one that hangs holds up no other. */
const MOST_AT_ONCE = 40;

type Job = { readonly name: string; readonly send: () => Promise<Sent> };

type Rank = { readonly priority: number; readonly plannedAt: Moment };

/** What a look at the outbox found. */
export type Swept = {
  /** Notices that this version of the code cannot read. */
  readonly unreadable: number;
  /** For how many seconds the notice that has waited longest is due; 0 when none is. */
  readonly oldest: number;
};

/** Since when somebody waits for a notice; one that is sent again waits from then on. */
const waitingSince = ({ plannedAt, delivery }: Pick<Notice, 'plannedAt' | 'delivery'>): Moment =>
  'since' in delivery && delivery.since !== undefined ? delivery.since : plannedAt;

const inOrder = (one: Rank, other: Rank): number =>
  one.priority - other.priority || one.plannedAt - other.plannedAt;

/** What is due in both outboxes, the most urgent first and then the oldest. */
const dueNow = async (ports: DeliverUnsentPorts) => {
  const now = ports.clock();
  const [own, institutions] = await Promise.all([
    ports.notices.due(now, MOST),
    ports.institutionNotices.dueToInstitutions(now, MOST),
  ]);
  const jobs = [
    ...own.notices.map((notice) => ({
      priority: priorityOf(notice.kind),
      plannedAt: notice.plannedAt,
      name: noticeNameOf(notice),
      send: () => deliverNotice(ports, notice),
    })),
    ...institutions.notices.map((notice) => ({
      priority: priorityOf(notice.kind),
      plannedAt: notice.plannedAt,
      name: noticeNameOf(notice),
      send: () => deliverInstitutionNotice(ports, notice),
    })),
  ];
  const since = [...own.notices, ...institutions.notices].map(waitingSince);
  const oldest = now - Math.min(now, ...since);
  return { jobs: jobs.toSorted(inOrder), unreadable: own.unreadable + institutions.unreadable, oldest };
};

/** Sends one after the other as the rate allows, without waiting for each; returns when all have an answer. */
const sendAll = async (
  ports: DeliverUnsentPorts,
  jobs: readonly Job[],
  until: Moment,
  tell: Tell,
): Promise<void> => {
  const perSecond = await ports.perSecond();
  const underWay = new Set<Promise<void>>();
  const begin = ({ name, send }: Job): void => {
    const work = send()
      .catch((error: unknown): Sent => ({ kind: 'delayed', fault: faultOf(error) }))
      .then((sent) => {
        tell(name, sent);
        underWay.delete(work);
      });
    underWay.add(work);
  };
  for (let next = 0; next < jobs.length && ports.clock() < until;) {
    const wanted = Math.min(jobs.length - next, MOST_AT_ONCE - underWay.size);
    const granted = await ports.rate.grant(ports.clock(), perSecond, wanted);
    if (granted === 0) await ports.pause(USED_UP);
    for (const job of jobs.slice(next, next + granted)) begin(job);
    next += granted;
    if (underWay.size >= MOST_AT_ONCE) await Promise.race(underWay);
  }
  await Promise.all(underWay);
};

const faultOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Hears what became of each notice, by its name. */
export type Tell = (name: string, sent: Sent) => void;

/**
 * Sends what is left in the outbox at the account's rate: confirmations and offers, then reminders, then digests, and of
 * each the oldest first. One that fails or hangs holds up no other.
 */
export const deliverUnsent = async (ports: DeliverUnsentPorts, tell: Tell): Promise<Swept> => {
  const until = ports.clock() + WORK;
  const { jobs, ...swept } = await dueNow(ports);
  await sendAll(ports, jobs, until, tell);
  return swept;
};

/**
 * Whether one urgent mail may go out at once; if not, it is left to the next run, which sends in the right order.
 */
export const mayGoNow = async (
  ports: Pick<DeliverUnsentPorts, 'clock' | 'rate' | 'perSecond'>,
): Promise<boolean> => (await ports.rate.grant(ports.clock(), await ports.perSecond(), 1)) === 1;

import type { GroupId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { Notice } from '../../../functions/domain/notice.ts';
import { AUDIENCES_OF } from '../../../functions/domain/noticeKind.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import type { MemoryStore } from '../../support/memory/memoryStore.ts';
import { isExcused, type Mailbox, nameOfNotice } from '../mailbox.ts';
import { revisionName } from '../streams.ts';
import { countIn, type Facts, newestOf, type Trace } from './facts.ts';
import type { Report } from './invariants.ts';
import { goneIn, positionIn, seatIn, size } from './positions.ts';

/** The status that the ledger gives an id, in a word; `undefined` where it leaves it to the registration. */
export const statusIn = (ledger: Ledger, id: string): string | undefined => {
  const position = positionIn(ledger, id);
  const inside = seatIn(ledger, id) !== undefined || position === 'queue';
  if (ledger.state === 'cancelled' && inside) return 'cancelled';
  switch (position) {
    case 'taken':
      return ledger.state === 'confirmed' ? 'assured' : 'confirmed';
    case 'offered': {
      const seat = seatIn(ledger, id);
      return `offered ${seat !== undefined && 'until' in seat ? seat.until : 0}`;
    }
    case 'awaiting-approval':
      return position;
    case 'queue':
      return 'waiting';
    case 'left':
      return 'withdrawn';
    case 'expired':
    case 'moved':
      return position;
    default:
      return undefined;
  }
};

const statusOf = ({ status }: Pick<Registration, 'status'>): string => {
  if (status.kind === 'confirmed') return status.assured ? 'assured' : 'confirmed';
  return status.kind === 'offered' ? `offered ${status.until}` : status.kind;
};

const ENDED: ReadonlySet<string> = new Set(['withdrawn', 'expired', 'moved', 'refused']);

const idOf = ({ key, attempt }: Registration): string => `${key}${attempt.toString(36)}`;

/** Whether a status may stand beside what the ledger says. */
const agrees = (said: string, decided: string | undefined): boolean => {
  // Where no seat is kept while the institution is asked, the ledger knows nothing of the person.
  if (decided === undefined) return ENDED.has(said) || said === 'awaiting-approval';
  // An attempt that was refused, and shut out before the next one, stays refused.
  return said === decided || (said === 'refused' && decided === 'withdrawn');
};

export type Ending = {
  readonly facts: Facts;
  readonly store: MemoryStore;
  readonly mailbox: Mailbox;
  /** Ledger revisions whose record went to the failure queue. */
  readonly lost: ReadonlySet<string>;
  /** The true moment, in seconds. */
  readonly now: number;
  readonly report: Report;
  /** Whether a count arrived so late that its seat may have been given up before: the nightly audit finds it. */
  readonly lateCount: boolean;
  /** Notices that wait for their next try, which is not due yet. */
  readonly later?: ReadonlySet<string>;
};

const noticeName = (group: GroupId, id: string, kind: string, occasion: number, audience: string): string =>
  `${group} ${id} ${kind} ${occasion} ${audience}`;

/** What a person has to have been told of where they are at the end. */
const isTold = (ending: Ending, trace: Trace, id: string, status: string): void => {
  const { mailbox, report, lost, later } = ending;
  const ledger = newestOf(trace);
  const { id: group } = trace.group;
  const told = (
    kind: keyof typeof AUDIENCES_OF,
    occasion: number,
    to: readonly string[] = AUDIENCES_OF[kind],
  ): void => {
    for (const audience of to) {
      const name = noticeName(group, id, kind, occasion, audience);
      const isKnown = mailbox.taken.has(name) || mailbox.rejected.has(name) || later?.has(name) === true;
      if (!isKnown) report('nobody left untold', name);
    }
  };
  const wasThere = trace.versions.some(({ ledger: version }) =>
    ['taken', 'queue', 'offered', 'awaiting-approval'].includes(positionIn(version, id)),
  );
  switch (status) {
    case 'confirmed':
      told('confirmed', 0);
      return;
    case 'assured': {
      const late = trace.versions.some(
        ({ ledger: version }) => version.state !== 'confirmed' && positionIn(version, id) === 'taken',
      );
      if (late && !hasLost(lost, group)) told('group-confirmed', 0);
      return;
    }
    case 'waiting': {
      // Whom the institution was asked about and who waits hears of the yes, after the place or together with it.
      const known = ending.facts.approvals.get(`${group} ${id}`);
      const isAgreed = known?.kind === 'agreed' && known.until > 0;
      if (isAgreed) told('approved-waiting', 0);
      told('waiting', 0, isAgreed ? ['institution'] : undefined);
      return;
    }
    case 'withdrawn':
      if (wasThere) told('withdrawn', 0);
      return;
    case 'cancelled':
      told('group-cancelled', 0);
      return;
    case 'expired':
      if (!hasLost(lost, group)) told('expired', goneIn(ledger, id)?.at ?? 0);
      return;
    case 'awaiting-approval':
      told('awaiting-approval', ending.facts.approvals.get(`${group} ${id}`)?.until ?? 0);
      return;
    default:
      if (status.startsWith('offered ')) told('offered', Number(status.slice(8)));
  }
};

const hasLost = (lost: ReadonlySet<string>, group: GroupId): boolean => {
  for (const name of lost) if (name.startsWith(`${group} `)) return true;
  return false;
};

/** Every status that an id was given, by the revision that gave it. */
const isHistoryWhole = (ending: Ending, trace: Trace, registration: Registration): void => {
  const { report, lost } = ending;
  const { history, key } = registration;
  const entries = new Map(Object.entries(history));
  const ids = new Set<string>();
  for (const { ledger } of trace.versions) {
    for (const map of [ledger.seats, ledger.queue, ledger.gone]) {
      for (const id of Object.keys(map)) if (id.startsWith(key)) ids.add(id);
    }
  }
  for (const id of ids) {
    let was: string | undefined;
    let before: Ledger | undefined;
    for (const { ledger } of trace.versions) {
      const is = statusIn(ledger, id);
      const barred = before !== undefined && is === 'withdrawn' && positionIn(before, id) === 'absent';
      const due = is !== undefined && is !== was && !barred;
      if (due && !lost.has(revisionName(ledger.groupId, ledger.revision))) {
        const by = ledger.last?.by ?? 'system';
        const entry = entries.get(`${ledger.revision} ${Number.parseInt(id.slice(7), 36)} ${by}`);
        if (entry === undefined) {
          report('every change in the history', `${id} became ${is} with revision ${ledger.revision}`);
        } else if (statusOf(entry) !== is) {
          report('every change in the history', `${id}: ${statusOf(entry)} by ${by} for ${is}`);
        }
      }
      was = is;
      before = ledger;
    }
  }
};

const isGroupHistoryWhole = async ({ store, lost, report }: Ending, trace: Trace): Promise<void> => {
  const events = await store.history.eventsOf(trace.group.id);
  const known = new Map(events.map((event) => [event.revision, event] as const));
  let before: Ledger | undefined;
  for (const { ledger } of trace.versions) {
    const changed =
      before !== undefined &&
      (before.state !== ledger.state ||
        before.capacity !== ledger.capacity ||
        before.closesAt !== ledger.closesAt ||
        before.opensAt !== ledger.opensAt);
    before = ledger;
    if (!changed || lost.has(revisionName(ledger.groupId, ledger.revision))) continue;
    const event = known.get(ledger.revision);
    if (event === undefined || event.by !== ledger.last?.by || event.why !== ledger.last.why) {
      report('every change in the history', `the group changed with revision ${ledger.revision}`);
    }
  }
};

/** What an institution answered, or did not answer in time, has come to its end. */
const isAnswerFollowed = (ending: Ending, trace: Trace, registration: Registration): void => {
  const { facts, now, mailbox, report, later } = ending;
  const id = idOf(registration);
  const { id: group } = trace.group;
  const known = facts.approvals.get(`${group} ${id}`);
  const ledger = newestOf(trace);
  const { status } = registration;
  if (known === undefined || ENDED.has(status.kind) || status.kind === 'cancelled') return;
  const say = (what: string): void => {
    report('an institution’s answer is followed', `${id} is ${status.kind}, the institution ${what}`);
  };
  if (known.kind === 'refused') say('refused');
  if (ledger.state === 'cancelled' && status.kind === 'awaiting-approval')
    say('is asked in a cancelled group');
  if (known.kind === 'agreed' && status.kind === 'awaiting-approval') say('agreed');
  if (known.kind !== 'asked') return;
  if (known.until + 90 <= now) say(`was silent until ${known.until}`);
  const name = noticeName(group, id, 'approval-asked', known.until, 'institution');
  const isLater = later?.has(name) === true;
  if (!mailbox.taken.has(name) && !mailbox.rejected.has(name) && !isLater) report('nobody left untold', name);
};

const isSettled = (ending: Ending, trace: Trace, registrations: readonly Registration[]): void => {
  const { report } = ending;
  const ledger = newestOf(trace);
  const known = new Map(registrations.map((entry) => [idOf(entry), entry] as const));
  for (const id of [...Object.keys(ledger.seats), ...Object.keys(ledger.queue)]) {
    if (!known.has(id)) report('status follows the ledger', `${id} has no registration`);
  }
  for (const [id, registration] of known) {
    const said = statusOf(registration);
    if (said === 'pending') report('quiet after the faults', `${id} is pending`);
    const decided = statusIn(ledger, id);
    // A seat that was kept when the group was cancelled was told of it, and lapsed after that.
    const toldOfEnd = said === 'cancelled' && ledger.state === 'cancelled';
    if (!agrees(said, decided) && !toldOfEnd) {
      report('status follows the ledger', `${id} is ${said}, the ledger says ${decided ?? 'nothing'}`);
    }
    if (decided !== undefined && decided === said) isTold(ending, trace, id, said);
    isHistoryWhole(ending, trace, registration);
    isAnswerFollowed(ending, trace, registration);
  }
};

const isLedgerQuiet = ({ now, report }: Ending, trace: Trace): void => {
  const ledger = newestOf(trace);
  for (const [id, seat] of Object.entries(ledger.seats)) {
    if (seat.kind === 'arriving') report('quiet after the faults', `${id} is still arriving`);
    if ('until' in seat && seat.until + 60 <= now && ledger.state !== 'cancelled') {
      report('quiet after the faults', `${id} keeps a seat that lapsed at ${seat.until}`);
    }
  }
};

/** Whether the record of the write that took an id's seat away was lost: then only the nightly audit can find it. */
const isRecordLost = ({ facts, lost }: Ending, key: string): boolean => {
  const [group = '', id = ''] = key.split('/');
  for (const trace of facts.traces.values()) {
    if (trace.group.id !== group) continue;
    return trace.versions.some(({ ledger }, index) => {
      const before = trace.versions[index - 1]?.ledger;
      if (before === undefined || seatIn(before, id) === undefined) return false;
      const ended = seatIn(ledger, id) === undefined || ledger.state !== before.state;
      return ended && lost.has(revisionName(ledger.groupId, ledger.revision));
    });
  }
  return false;
};

/** Whether whoever counted a seat broke down after it, and so could not take the count back. */
const isCountBroken = ({ facts }: Ending, key: string): boolean => {
  const counted = facts.countedBy.get(key);
  return counted !== undefined && counted.process.faults > counted.faultsThen;
};

/** Seats that have to count in the limits across groups, and those that do. */
const areSeatsCounted = (ending: Ending): void => {
  const { facts, report } = ending;
  const due = new Set<string>();
  const may = new Set<string>();
  for (const trace of facts.traces.values()) {
    const ledger = newestOf(trace);
    for (const [id, seat] of Object.entries(ledger.seats)) {
      const limited = facts.cast.quotas.some(({ institutions }) => institutions.has(seat.institutionId));
      const key = `${ledger.groupId}/${id}`;
      if (!limited || ledger.state === 'cancelled') continue;
      may.add(key);
      if (seat.kind === 'taken') due.add(key);
    }
  }
  const counted = new Set<string>();
  for (const { seats } of facts.members.values()) for (const key of Object.keys(seats)) counted.add(key);
  for (const key of due) if (!counted.has(key)) report('every seat is counted', `${key} is not counted`);
  for (const key of counted) {
    if (!may.has(key) && !ending.lateCount && !isCountBroken(ending, key) && !isRecordLost(ending, key))
      report('every seat is counted', `${key} is counted still`);
  }
};

const areQuotasRight = async ({ facts, store, report }: Ending): Promise<void> => {
  const ids = facts.cast.quotas.map(({ id }) => id);
  for (const { id, taken } of await store.quotas.counts(facts.cast.programme.id, ids)) {
    const quota = facts.cast.quotas.find((one) => one.id === id);
    const found = quota === undefined ? 0 : countIn(facts, quota);
    if (found !== taken) report('every seat is counted', `${id} counts ${taken}, there are ${found}`);
  }
};

const areMailsRight = ({ mailbox, report }: Ending): void => {
  for (const [name, accepted] of mailbox.taken) {
    const excused = accepted.slice(0, -1).every(isExcused);
    if (!excused) report('each notice once', `${name} came ${accepted.length} times`);
  }
};

/** What the outbox still holds: what waits for its next try, and what should have gone out by now. */
const leftIn = async ({ store, now }: Ending) => {
  const left = await store.notices.unsent(1000);
  const isLater = ({ delivery }: Notice): boolean =>
    delivery.kind === 'planned' && (delivery.notBefore ?? 0) > now - EVERY_RUN;
  return { later: left.filter(isLater), due: left.filter((notice) => !isLater(notice)) };
};

/** Seconds within which the outbox is looked at again, by any clock. */
const EVERY_RUN = 70;

/** What must be so when the faults are over and two minutes have passed. */
export const checkQuiet = async (given: Ending): Promise<void> => {
  const { facts, store, report } = given;
  const { later, due } = await leftIn(given);
  const ending = { ...given, later: new Set(later.map(nameOfNotice)) };
  for (const trace of facts.traces.values()) {
    const registrations = await store.registrations.registrationsOf(trace.group.id);
    isSettled(ending, trace, registrations);
    isLedgerQuiet(ending, trace);
    await isGroupHistoryWhole(ending, trace);
    if (size(trace.versions) === 0) report('status follows the ledger', 'a group has no ledger');
  }
  for (const notice of due) {
    report('quiet after the faults', `${nameOfNotice(notice)} is ${notice.delivery.kind}`);
  }
  areSeatsCounted(ending);
  await areQuotasRight(ending);
  areMailsRight(ending);
};

import type { GroupId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { MemberChange } from '../../../functions/domain/quota.ts';
import type { Notice } from '../../../functions/domain/notice.ts';
import type { Moment } from '../../../functions/domain/time.ts';
import type { Cast } from '../cast.ts';
import type { Answer, Asked } from '../clients.ts';
import type { Process } from '../process.ts';
import { newAnswerRules } from './answers.ts';
import { countIn, factsOf, type Facts, newestOf, remember, traceOf } from './facts.ts';
import { lookAtIdleness, resetIdleness } from './idleness.ts';
import type { Report, Violation } from './invariants.ts';
import { checkStep } from './ledgerRules.ts';
import { newRegistrationRules, type RegistrationRules } from './registrationRules.ts';
import { goneIn, positionIn, seatIn } from './positions.ts';

export type Checker = {
  readonly facts: Facts;
  readonly violations: readonly Violation[];
  readonly report: Report;
  readonly ledgerWritten: (before: Ledger | undefined, after: Ledger) => void;
  readonly quotasChanged: (change: MemberChange, by: Process) => void;
  readonly noticePlanned: (notice: Notice) => void;
  readonly registrations: RegistrationRules;
  readonly asked: (asked: Asked) => void;
  readonly answered: (asked: Asked, answer: Answer, id: string) => void;
  /** Looks once more at everything that time alone can make wrong. */
  readonly look: () => void;
  /** The next moment at which time alone changes a group. */
  readonly nextDeadline: () => Moment | undefined;
};

export type Clockwork = {
  /** Virtual milliseconds since the beginning, and the true moment in seconds. */
  readonly milliseconds: () => number;
  readonly moment: () => Moment;
  /** Faults that have happened so far. */
  readonly faults: () => number;
};

/** `isAsked`: the institution is asked about the person, of whom the ledger may know nothing. */
const isNoticeTrue = ({ kind, occasion, seatId }: Notice, ledger: Ledger, isAsked: boolean): boolean => {
  const position = positionIn(ledger, seatId);
  switch (kind) {
    case 'confirmed':
      return position === 'taken';
    case 'waiting':
    case 'approved-waiting':
      return position === 'queue';
    case 'offered': {
      const seat = seatIn(ledger, seatId);
      return seat?.kind === 'offered' && seat.until === occasion;
    }
    case 'expired':
      return position === 'expired' && (occasion === 0 || goneIn(ledger, seatId)?.at === occasion);
    case 'withdrawn':
      return position === 'left';
    case 'group-confirmed':
      return ledger.state === 'confirmed' && position === 'taken';
    case 'group-cancelled':
      return ledger.state === 'cancelled' && (position !== 'absent' || isAsked);
    case 'moved-up':
    case 'transferred':
    case 'approved':
    case 'reminder':
    case 'follow-up':
    case 'certificate-ready':
      return position === 'taken';
    case 'offer-expiring':
    case 'offer-bounced': {
      const seat = seatIn(ledger, seatId);
      return seat?.kind === 'offered' && seat.until === occasion;
    }
    case 'sample':
      return true;
    case 'substituted':
      return position === 'left';
    case 'details-changed':
      return position === 'taken' || position === 'offered' || position === 'queue';
    case 'refused':
    case 'awaiting-approval':
    case 'approval-asked':
    case 'approval-reminder':
      return position !== 'taken';
  }
};

const deadlinesIn = ({ seats, opensAt, closesAt, limitLiftsAt }: Ledger): readonly Moment[] => [
  ...Object.values(seats).flatMap((seat) => ('until' in seat ? [seat.until] : [])),
  opensAt,
  closesAt,
  ...(limitLiftsAt === null ? [] : [limitLiftsAt]),
];

/** Seconds before its deadline at which an institution is reminded. */
const REMINDER = 3600;
/** Seconds by which a process's clock may be wrong, and a little. */
const SKEW = 6;

/** Watches a history as it happens and says what must not have happened. */
export const newChecker = (
  cast: Cast,
  institutionOf: (group: GroupId, id: string) => string,
  { milliseconds, moment, faults }: Clockwork,
): Checker => {
  const facts = factsOf(cast, institutionOf);
  const violations: Violation[] = [];
  const report: Report = (invariant, detail) => {
    violations.push({ invariant, detail, at: milliseconds() });
  };
  const answers = newAnswerRules(facts, report, milliseconds);
  const look = (): void => {
    for (const trace of facts.traces.values()) {
      if (trace.versions.length > 0) lookAtIdleness(facts, trace, moment(), faults(), report);
    }
  };
  return {
    facts,
    violations,
    report,
    look,
    registrations: newRegistrationRules(facts, report, moment, look),
    ledgerWritten: (before, after) => {
      const trace = traceOf(facts, after.groupId);
      if (before === undefined) {
        trace.versions.push({ at: milliseconds(), ledger: after });
        trace.looked = moment();
        return;
      }
      lookAtIdleness(facts, trace, moment(), faults(), report);
      const { last } = after;
      if (last === null) report('acts are told truly', 'a write carries no act');
      else checkStep({ before, after, act: last, now: moment(), facts, report });
      trace.versions.push({ at: milliseconds(), ledger: after });
      resetIdleness(facts, trace, moment());
    },
    quotasChanged: (change, by) => {
      look();
      for (const key of Object.keys(change.next.seats)) {
        const known = change.seen !== undefined && Object.hasOwn(change.seen.seats, key);
        if (!known) facts.countedBy.set(key, { process: by, faultsThen: by.faults });
      }
      remember(facts, change, moment());
      for (const quota of cast.quotas) {
        const count = countIn(facts, quota);
        if (count > quota.limit && change.raise.includes(quota.id) && !change.beyondLimit) {
          report('quota within its limit', `${quota.id} has ${count} of ${quota.limit}`);
        }
      }
      for (const trace of facts.traces.values()) resetIdleness(facts, trace, moment());
    },
    noticePlanned: (notice) => {
      const { versions } = traceOf(facts, notice.groupId);
      const isAsked = facts.approvals.has(`${notice.groupId} ${notice.seatId}`);
      if (!versions.some(({ ledger }) => isNoticeTrue(notice, ledger, isAsked))) {
        report('notices are true', `${notice.seatId} is told ${notice.kind} ${notice.occasion}`);
      }
    },
    asked: ({ what, group, seatId }) => {
      if (seatId === undefined) return;
      if (what === 'withdraw') facts.leaving.add(`${group} ${seatId}`);
      if (what === 'accept') facts.accepting.add(`${group} ${seatId}`);
    },
    answered: (asked, answer, id) => {
      answers.heard(asked, answer, moment(), id);
    },
    nextDeadline: () => {
      const now = moment();
      let next: Moment | undefined;
      for (const trace of facts.traces.values()) {
        for (const deadline of deadlinesIn(newestOf(trace))) {
          if (deadline > now - SKEW && (next === undefined || deadline < next)) next = deadline;
        }
      }
      for (const { kind, until } of facts.approvals.values()) {
        for (const deadline of kind === 'asked' ? [until - REMINDER, until] : []) {
          if (deadline > now - SKEW && (next === undefined || deadline < next)) next = deadline;
        }
      }
      return next;
    },
  };
};

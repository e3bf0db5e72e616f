import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { Standing } from '../../../functions/domain/standing.ts';
import type { Answer, Asked } from '../clients.ts';
import { type Facts, newestOf, quotasMet, traceOf } from './facts.ts';
import type { Report } from './invariants.ts';
import { isAtLimit, positionIn, rankIn, seatIn, seatsOf, size } from './positions.ts';

/** Versions that a glance may be behind. */
const BEHIND = 2;
/** Seconds by which a kept seat outlasts the question to the institution. */
const LATE_YES = 3600;
/** Seconds by which a process's clock may be wrong. */
const SKEW = 5;

/** Every version of the ledger that whoever answered can have seen. */
const seenBy = (facts: Facts, { group, from }: Asked): readonly Ledger[] => {
  const { versions } = traceOf(facts, group);
  const first = versions.findLastIndex(({ at }) => at <= from);
  return versions.slice(Math.max(0, first - BEHIND)).map(({ ledger }) => ledger);
};

const stands = (ledger: Ledger, id: string, standing: Standing, now: number): boolean => {
  const position = positionIn(ledger, id);
  const seat = seatIn(ledger, id);
  switch (standing.kind) {
    case 'seated':
      return position === 'taken' || position === 'arriving' || position === 'swapping';
    case 'offered':
      return seat?.kind === 'offered' && seat.until === standing.until;
    case 'held':
      return seat?.kind === 'held' && seat.until === standing.until;
    case 'awaiting-approval':
      // Where no seat is kept the ledger knows nothing of the person.
      if (seat === undefined) return position === 'absent';
      return seat.kind === 'awaiting-approval' && seat.until - LATE_YES === standing.until;
    case 'waiting':
      // A hold that lapsed has its place back before anybody writes it down: its rank can be between two versions.
      if (Object.values(ledger.seats).some((one) => one.kind === 'held')) return true;
      return rankIn(ledger, id) === standing.place;
    case 'gone':
      return position === standing.how || (seat !== undefined && 'until' in seat && seat.until <= now + SKEW);
    case 'absent':
      return position === 'absent';
  }
};

/** Attempts of one person about which an institution was asked. */
const attemptsAsked = ({ approvals }: Facts, group: string, key: string): readonly string[] =>
  [...approvals.keys()].filter((name) => name.startsWith(`${group} ${key}`)).map((name) => name.slice(-8));

type Told = Extract<Answer, { kind: 'register' | 'accept' }>['result'];

/** What became of an answer: whoever was agreed to is somewhere, and whoever was refused nowhere. */
const isFollowed = (
  facts: Facts,
  { group }: Asked,
  answer: Extract<Answer, { kind: 'decide' }>,
  id: string,
) => {
  const { result } = answer;
  if (!result.ok || !result.value.ok) return true;
  // Whatever was decided while the group was cancelled, everybody is told of that.
  if (newestOf(traceOf(facts, group)).state === 'cancelled') return true;
  const { approval, standing } = result.value.value;
  const known = facts.approvals.get(`${group} ${id}`)?.kind;
  if (known !== approval.kind) return false;
  return approval.kind === 'agreed' || !['seated', 'offered', 'held', 'waiting'].includes(standing.kind);
};

const isFull = (ledger: Ledger, now: number): boolean => {
  if (ledger.state === 'full') return true;
  const live = Object.values(ledger.seats).filter((seat) => !('until' in seat) || now - SKEW < seat.until);
  const free = live.length < ledger.capacity && size(ledger.queue) === 0;
  return !free && ledger.waitingLimit !== null && size(ledger.queue) >= ledger.waitingLimit;
};

/** Whether a refusal was true of something that whoever gave it can have seen. */
const isTrue = (
  facts: Facts,
  asked: Asked,
  refusal: Extract<Told, { ok: false }>['refusal'],
  id: string,
  now: number,
): boolean => {
  const seen = seenBy(facts, asked);
  const institution = facts.institutionOf(asked.group, id);
  switch (refusal.kind) {
    case 'group-not-open-yet':
      return seen.some(({ opensAt }) => now - 60 - SKEW < opensAt);
    case 'group-closed':
      return seen.some(
        ({ state, closesAt }) => state === 'closed' || state === 'confirmed' || now + SKEW >= closesAt,
      );
    case 'group-cancelled':
      return seen.some(({ state }) => state === 'cancelled');
    case 'group-full':
      return seen.some((ledger) => isFull(ledger, now));
    case 'institution-limit':
      return seen.some((ledger) => isAtLimit(ledger, seatsOf(ledger, institution), now - SKEW - 120));
    case 'quota-full':
      return quotasMet(facts, institution).some((quota) => quota.limit === 0 || facts.lastFull.has(quota.id));
    case 'already-registered':
    case 'no-offer':
      return seen.some((ledger) => {
        const key = id.slice(0, 7);
        const ids = [ledger.seats, ledger.queue, ledger.gone].flatMap((map) => Object.keys(map));
        const own = ids.filter((one) => one.startsWith(key));
        const asked = attemptsAsked(facts, ledger.groupId, key);
        return [id, ...own, ...asked].some((one) => stands(ledger, one, refusal.standing, now));
      });
    case 'registration-ended':
      return true;
    case 'offer-expired':
      return seen.some((ledger) => {
        const seat = seatIn(ledger, id);
        if (seat !== undefined && 'until' in seat) return seat.until <= now + SKEW;
        const position = positionIn(ledger, id);
        return position === 'expired' || position === 'absent';
      });
    case 'unknown-registration':
    case 'group-started':
    case 'transfer-under-way':
    case 'too-many-attempts':
      return asked.what !== 'register' || refusal.kind === 'too-many-attempts';
    default:
      return false;
  }
};

/** Where somebody stands whose registration has ended. */
const OVER: ReadonlySet<string> = new Set(['left', 'expired', 'moved', 'refused', 'substituted']);

/** Refusals of the group's present state. */
const GATE: ReadonlySet<string> = new Set([
  'group-closed',
  'group-full',
  'group-not-open-yet',
  'institution-limit',
]);

/** The attempt before this one. */
const attemptBefore = (id: string): string =>
  id.slice(0, 7) + (Number.parseInt(id.slice(7), 36) - 1).toString(36);

/** What a person was told first under one request. */
type First = { readonly id: string; readonly kind: string; readonly at: number; readonly now: number };

export type AnswerRules = {
  readonly heard: (asked: Asked, answer: Answer, now: number, idOf: string) => void;
};

export const newAnswerRules = (facts: Facts, report: Report, milliseconds: () => number): AnswerRules => {
  const first = new Map<string, First>();
  /** Which request was told that an id is its own. */
  const owners = new Map<string, string>();

  /** Who made the attempt before; a very old request comes after another one's attempt, and begins anew. */
  const ownerBefore = ({ group, requestId }: Asked, id: string): string =>
    facts.requests.get(`${group} ${attemptBefore(id)}`) ?? requestId;

  const again = (asked: Asked, result: Told, now: number): void => {
    const told = first.get(asked.requestId);
    if (result.ok) {
      const { key, attempt } = result.value.registration;
      const id = `${key}${attempt.toString(36)}`;
      const owner = owners.get(`${asked.group} ${id}`) ?? asked.requestId;
      owners.set(`${asked.group} ${id}`, owner);
      if (owner !== asked.requestId) {
        report('one active registration', `${id} was given to two requests`);
      }
      if (told === undefined) {
        const at = traceOf(facts, asked.group).versions.length - 1;
        first.set(asked.requestId, { id, kind: result.value.standing.kind, at, now: milliseconds() });
      } else if (told.id !== id && ownerBefore(asked, id) === asked.requestId) {
        report('the same request, the same answer', `${asked.requestId}: ${told.id}, then ${id}`);
      }
      return;
    }
    // A copy that was under way by then answers for what it saw.
    if (told === undefined || asked.from < told.now) return;
    const approval = facts.approvals.get(`${asked.group} ${told.id}`)?.kind;
    // An institution's no counts from the moment it is written down, before it is carried out.
    if (approval === 'refused') return;
    const since = traceOf(facts, asked.group).versions.slice(told.at);
    const isOver = since.some(
      ({ ledger }) =>
        OVER.has(positionIn(ledger, told.id)) ||
        ledger.state === 'cancelled' ||
        Object.entries(ledger.seats).some(
          ([id, seat]) => id === told.id && 'until' in seat && seat.until <= now + SKEW,
        ),
    );
    if (isOver) return;
    // Who is asked about may stand in no ledger, and is told so for as long as that lasts.
    const isAsked = told.kind === 'awaiting-approval' && approval === 'asked';
    if (
      isAsked
        ? !GATE.has(result.refusal.kind)
        : since.some(({ ledger }) => positionIn(ledger, told.id) === 'absent')
    )
      return;
    report('the same request, the same answer', `${told.id} was ${told.kind}, then ${result.refusal.kind}`);
  };

  return {
    heard: (asked, answer, now, id) => {
      const seen = seenBy(facts, asked);
      if (answer.kind === 'decide') {
        if (!isFollowed(facts, asked, answer, id)) report('an institution’s answer is followed', `for ${id}`);
        return;
      }
      if (answer.kind === 'withdraw') {
        if (!answer.result.ok) {
          if (!isTrue(facts, asked, answer.result.refusal, id, now)) {
            report('an answer is true', `${id} cannot withdraw: ${answer.result.refusal.kind}`);
          }
          return;
        }
        const out = seen.some((ledger) => {
          const seat = seatIn(ledger, id);
          if (seat !== undefined) return 'until' in seat && seat.until <= now + SKEW;
          return positionIn(ledger, id) !== 'queue';
        });
        if (!out) report('an answer is true', `${id} was told it had left`);
        return;
      }
      const { result } = answer;
      if (result.ok) {
        const { registration, standing } = result.value;
        const own = `${registration.key}${registration.attempt.toString(36)}`;
        if (!seen.some((ledger) => stands(ledger, own, standing, now))) {
          report('an answer is true', `${own} was told ${JSON.stringify(standing)}`);
        }
        if (
          answer.kind === 'register' &&
          !['seated', 'offered', 'waiting', 'awaiting-approval'].includes(standing.kind)
        ) {
          report('an answer is true', `${own} was accepted as ${standing.kind}`);
        }
      } else if (!isTrue(facts, asked, result.refusal, id, now)) {
        report('an answer is true', `${id} was told ${JSON.stringify(result.refusal)}`);
      }
      if (answer.kind === 'register') again(asked, result, now);
    },
  };
};

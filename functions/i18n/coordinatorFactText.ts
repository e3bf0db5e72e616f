import type { CoordinatorFact } from '../domain/explainToCoordinator.ts';
import type { ServiceStop } from '../domain/offers.ts';
import type { Language } from '../domain/participant.ts';
import { assertNever } from '../domain/result.ts';
import { adminViewWords } from './adminViews.ts';
import { standingText } from './changeRefusalText.ts';
import { quotaText } from './quotaText.ts';
import { words } from './words.ts';

/** Why the waiting list is not served by itself; `stopHours` is the group's own rule. */
export const stopText = (language: Language, why: ServiceStop, stopHours: number): string => {
  const { stops } = adminViewWords(language);
  return why === 'too-late' ? stops[why](stopHours) : stops[why];
};

type Of<Kind extends CoordinatorFact['kind']> = Extract<CoordinatorFact, { kind: Kind }>;

const ended = (language: Language, { how, quota }: Of<'ended'>): readonly string[] => {
  const { facts } = adminViewWords(language);
  return [standingText(language, { kind: 'gone', how }), ...(quota === null ? [] : [facts.byQuota])];
};

const institutionLimit = (
  language: Language,
  { used, limit, until }: Of<'institution-limit'>,
): readonly string[] => {
  const { facts } = adminViewWords(language);
  return [facts.institutionLimit(used, limit), ...(until === null ? [] : [facts.limitUntil(until)])];
};

const seats = (language: Language, fact: Of<'seats'>): readonly string[] => {
  const { facts } = adminViewWords(language);
  const { taken, offered, free, capacity, over } = fact;
  return [facts.seats(taken, offered, free, capacity), ...(over > 0 ? [facts.over(over)] : [])];
};

const offeredToOthers = (language: Language, { until }: Of<'offered-to-others'>): readonly string[] => {
  const [first] = until;
  return first === undefined ? [] : [adminViewWords(language).facts.offeredToOthers(until.length, first)];
};

const institutions = (language: Language, { used }: Of<'institutions'>): readonly string[] =>
  used.length === 0
    ? []
    : [
        adminViewWords(language).facts.institutions(
          used.length,
          Math.max(...used.map((entry) => entry.seats)),
        ),
      ];

/** One fact about a registration in a coordinator's words; none for what is not worth saying. */
export const coordinatorFactText = (
  language: Language,
  fact: CoordinatorFact,
  stopHours: number,
): readonly string[] => {
  const { facts } = adminViewWords(language);
  switch (fact.kind) {
    case 'state':
      return [facts.state(words(language).groupStates[fact.state], fact.startsAt)];
    case 'seated':
      return [fact.assured ? facts.assured : facts.seated];
    case 'offer-to-you':
      return [facts.offer(fact.until)];
    case 'being-decided':
      return [facts.beingDecided];
    case 'awaiting-approval':
      return [standingText(language, fact)];
    case 'approval-missing':
      return [standingText(language, { kind: 'awaiting-approval', until: fact.until })];
    case 'ended':
      return ended(language, fact);
    case 'cancelled':
      return [facts.cancelled];
    case 'place':
      return [facts.place(fact.place, fact.waiting), facts.before(fact.before)];
    case 'priority':
      return [facts.priority];
    case 'institution-limit':
      return institutionLimit(language, fact);
    case 'institution-room':
      return [facts.institutionRoom(fact.used, fact.limit)];
    case 'quota-full':
      return [facts.quotaFull(quotaText(language, fact.quota).name, fact.taken, fact.quota.limit)];
    case 'quota-room':
      return [facts.quotaRoom(quotaText(language, fact.quota).name, fact.taken, fact.quota.limit)];
    case 'seats':
      return seats(language, fact);
    case 'group-full':
      return [facts.full];
    case 'offered-to-others':
      return offeredToOthers(language, fact);
    case 'service-stopped':
      return [stopText(language, fact.why, stopHours)];
    case 'next-in-line':
      return [facts.next];
    case 'institutions':
      return institutions(language, fact);
    case 'with-priority':
      return fact.people.length === 0 ? [] : [facts.withPriority(fact.people.length)];
    default:
      return assertNever(fact);
  }
};

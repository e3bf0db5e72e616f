import type { Fact } from '../domain/explain.ts';
import type { Language } from '../domain/participant.ts';
import type { Moment } from '../domain/time.ts';
import { deadline } from './deadline.ts';
import { counted, dayAndTime, number } from './format.ts';
import { quotaText } from './quotaText.ts';
import { registrationWords } from './registration.ts';
import { words } from './words.ts';

type Limit = Extract<Fact, { kind: 'institution-limit' }>;

const institutionLimit = (language: Language, { used, limit, until }: Limit): readonly string[] => {
  const { facts } = registrationWords(language);
  const seats = counted(language, limit, facts.ofSeats);
  const told = [facts.institutionLimit(number(language, used), seats), facts.passedOver];
  return until === null ? told : [...told, facts.limitUntil(dayAndTime(language, until))];
};

/** Seats that others have to answer for: one sentence for each deadline. */
const offeredToOthers = (language: Language, until: readonly Moment[]): readonly string[] => {
  const { facts } = registrationWords(language);
  return [...new Set(until)].map((at) => {
    const seats = until.filter((other) => other === at).length;
    const end = deadline(language, at);
    return seats === 1 ? facts.offeredToOne(end) : facts.offeredToMany(number(language, seats), end);
  });
};

/**
 * What stands between a person who waits and a seat, in sentences to that person. Facts that the page's heading tells,
 * and limits that have room, have none.
 */
export const factText = (language: Language, fact: Fact): readonly string[] => {
  const { facts } = registrationWords(language);
  switch (fact.kind) {
    case 'place':
      if (fact.before === 0) return [];
      return [facts.before(counted(language, fact.before, words(language).counts.people))];
    case 'priority':
      return [facts.priority];
    case 'institution-limit':
      return institutionLimit(language, fact);
    case 'approval-missing':
      return [facts.approvalMissing(deadline(language, fact.until)), facts.passedOver];
    case 'quota-full': {
      const { name, amount } = quotaText(language, fact.quota);
      return [facts.quotaFull(name, amount), facts.passedOver];
    }
    case 'group-full':
      return [facts.groupFull(counted(language, fact.capacity, words(language).counts.seats))];
    case 'offered-to-others':
      return offeredToOthers(language, fact.until);
    case 'service-stopped':
      return [facts.stopped[fact.why]];
    case 'next-in-line':
      return [facts.next];
    case 'state':
    case 'seated':
    case 'offer-to-you':
    case 'being-decided':
    case 'awaiting-approval':
    case 'cancelled':
    case 'ended':
    case 'institution-room':
    case 'quota-room':
    case 'seats':
      return [];
  }
};

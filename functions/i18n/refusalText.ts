import type { Language } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { assertNever } from '../domain/result.ts';
import { deadline } from './deadline.ts';
import { counted, dayAndTime, number } from './format.ts';
import type { RefusalText } from './pl/words.ts';
import { quotaText } from './quotaText.ts';
import { ruleText } from './verdictText.ts';
import { words } from './words.ts';

const alreadyRegistered = (
  language: Language,
  { standing }: Extract<Refusal, { kind: 'already-registered' }>,
): RefusalText => {
  const texts = words(language).refusals['already-registered'];
  switch (standing.kind) {
    case 'seated':
      return texts.seated();
    case 'waiting':
      return texts.waiting(number(language, standing.place));
    case 'offered':
      return texts.offered(deadline(language, standing.until));
    case 'awaiting-approval':
      return texts.awaiting(deadline(language, standing.until));
    case 'held':
    case 'gone':
    case 'absent':
      return texts.other();
    default:
      return assertNever(standing);
  }
};

const noOffer = (language: Language, { standing }: Extract<Refusal, { kind: 'no-offer' }>): RefusalText => {
  const texts = words(language).refusals['no-offer'];
  return standing.kind === 'waiting' ? texts.waiting(number(language, standing.place)) : texts.other();
};

const quotaFull = (language: Language, { quota }: Extract<Refusal, { kind: 'quota-full' }>): RefusalText => {
  const { name, amount } = quotaText(language, quota);
  return words(language).refusals['quota-full'](name, amount);
};

/** Any refusal in words: what happened, why, and what to do next. */
export const refusalText = (language: Language, refusal: Refusal): RefusalText => {
  const { counts, notApproved, refusals } = words(language);
  switch (refusal.kind) {
    case 'group-not-open-yet':
      return refusals[refusal.kind](dayAndTime(language, refusal.opensAt));
    case 'group-full':
      return refusals[refusal.kind](
        counted(language, refusal.capacity, counts.seats),
        refusal.waiting === 0 ? undefined : counted(language, refusal.waiting, counts.people),
      );
    case 'institution-limit':
      return refusals[refusal.kind](counted(language, refusal.limit, counts.seats));
    case 'not-eligible':
      return refusals[refusal.kind](
        refusal.verdict.failures.map((failure) => ruleText(language, failure).line),
      );
    case 'already-registered':
      return alreadyRegistered(language, refusal);
    case 'registration-ended':
      return refusal.no === undefined ? refusals[refusal.kind][refusal.how]() : notApproved(refusal.no.why);
    case 'no-offer':
      return noOffer(language, refusal);
    case 'quota-full':
      return quotaFull(language, refusal);
    default:
      return refusals[refusal.kind]();
  }
};

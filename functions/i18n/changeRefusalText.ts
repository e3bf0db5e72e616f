import type { Language } from '../domain/participant.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { assertNever } from '../domain/result.ts';
import type { Standing } from '../domain/standing.ts';
import { deadline } from './deadline.ts';
import { changeRefusals as en } from './en/changeRefusals.ts';
import { counted, number } from './format.ts';
import { changeRefusals as pl, type ChangeRefusalText } from './pl/changeRefusals.ts';
import { quotaText } from './quotaText.ts';
import { words } from './words.ts';

export type ChangeRefusalWords = typeof pl;
export type { ChangeRefusalText };

const CATALOGUES: Readonly<Record<Language, ChangeRefusalWords>> = { pl, en };

/** Where a person is, in one sentence for a coordinator. */
export const standingText = (language: Language, standing: Standing): string => {
  const { standings } = CATALOGUES[language];
  switch (standing.kind) {
    case 'seated':
    case 'held':
    case 'absent':
      return standings[standing.kind];
    case 'offered':
    case 'awaiting-approval':
      return standings[standing.kind](deadline(language, standing.until));
    case 'waiting':
      return standings.waiting(number(language, standing.place));
    case 'gone':
      return standings[standing.how];
    default:
      return assertNever(standing);
  }
};

/** A state that a refusal names; states of a ledger and of a group have the same words. */
const stateText = (language: Language, state: string): string => {
  const found = Object.entries(words(language).groupStates).find(([name]) => name === state);
  return found?.[1] ?? state;
};

/** Why a coordinator's change is not made, in words. */
export const changeRefusalText = (language: Language, refusal: ChangeRefusal): ChangeRefusalText => {
  const { texts } = CATALOGUES[language];
  const { seats, people } = words(language).counts;
  switch (refusal.kind) {
    case 'wrong-state':
      return texts[refusal.kind](stateText(language, refusal.state));
    case 'not-waiting':
    case 'not-seated':
    case 'already-registered':
      return texts[refusal.kind](standingText(language, refusal.standing));
    case 'no-free-seat':
      return texts[refusal.kind](
        refusal.waiting === 0 ? undefined : counted(language, refusal.waiting, people),
      );
    case 'institution-limit':
      return texts[refusal.kind](counted(language, refusal.limit, seats));
    case 'quota-full': {
      const { name, amount } = quotaText(language, refusal.quota);
      return texts[refusal.kind](name, amount);
    }
    case 'capacity-below-taken':
      return texts[refusal.kind](counted(language, refusal.taken, seats));
    case 'out-of-range':
      return texts[refusal.kind](number(language, refusal.least), number(language, refusal.most));
    case 'unknown-group':
    case 'unknown-registration':
    case 'another-organiser':
    case 'another-programme':
    case 'same-group':
    case 'group-cancelled':
    case 'group-started':
    case 'reason-missing':
    case 'too-many-attempts':
    case 'nobody-waiting':
    case 'nobody-may-take-it':
    case 'in-the-past':
    case 'wrong-order':
    case 'changed-meanwhile':
    case 'approval-missing':
    case 'approval-not-asked':
    case 'transfer-under-way':
      return texts[refusal.kind];
    default:
      return assertNever(refusal);
  }
};

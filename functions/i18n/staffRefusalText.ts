import type { Language } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { SubstitutionRefusal } from '../domain/substitution.ts';
import type { Moment } from '../domain/time.ts';
import { dayAndTime } from './format.ts';
import { institutionWords } from './institution.ts';
import { refusalText } from './refusalText.ts';

/** Every "no" that an institution can be told about its people. */
export type StaffRefusal =
  | Refusal
  | SubstitutionRefusal
  | { readonly kind: 'substitution-late'; readonly until: Moment }
  | { readonly kind: 'reservation-time'; readonly latest: Moment }
  | { readonly kind: 'reason-missing' | 'none-eligible' | 'others-refused' | 'approval-needed' };

/** A "no" in words: what it is, why, and what to do next where there is something. */
export const staffRefusalText = (
  language: Language,
  refusal: StaffRefusal,
): { readonly title: string; readonly body: readonly string[]; readonly next?: string | undefined } => {
  const { refusals } = institutionWords(language);
  switch (refusal.kind) {
    case 'substitution-late':
      return refusals.substitutionLate(dayAndTime(language, refusal.until));
    case 'reservation-time':
      return refusals.reservationTime(dayAndTime(language, refusal.latest));
    case 'not-seated':
    case 'reason-missing':
    case 'none-eligible':
    case 'others-refused':
    case 'approval-needed':
      return refusals[refusal.kind];
    case 'already-registered':
      return refusals.alreadyRegistered;
    default:
      return refusalText(language, refusal);
  }
};

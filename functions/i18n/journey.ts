import type { Language } from '../domain/participant.ts';
import type { FieldIssue } from '../domain/text.ts';
import { journey as en } from './en/journey.ts';
import { journey as pl } from './pl/journey.ts';

export type JourneyWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, JourneyWords>> = { pl, en };

/** The words of the sign-up, and those that all pages have in common which lead to it or away from it. */
export const journeyWords = (language: Language): JourneyWords => CATALOGUES[language];

const named = (texts: Readonly<Record<string, string>>, field: string): string | undefined => texts[field];

/** What is wrong with a field of the details form and how to put it right; without a field, with the form. */
export const detailsError = (
  { details, fieldErrors }: JourneyWords,
  field: string | undefined,
  issue: FieldIssue,
): string => {
  if (field === undefined) return fieldErrors.unexpected;
  const label = named(details.fields, field) ?? field;
  switch (issue) {
    case 'required':
    case 'not-a-name':
    case 'too-long':
      return named(fieldErrors[issue], field) ?? fieldErrors.other(label);
    case 'forbidden-characters':
      return fieldErrors.hidden(label);
    case 'not-an-email':
      return fieldErrors.email;
    case 'not-a-phone':
      return fieldErrors.phone;
    case 'pesel-not-asked':
      return fieldErrors.pesel(label);
    case 'unknown-choice':
      return fieldErrors.choice(label);
    case 'must-be-confirmed':
      return fieldErrors.confirm;
    case 'unexpected-field':
      return fieldErrors.unexpected;
  }
};

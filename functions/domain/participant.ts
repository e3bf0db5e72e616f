import * as z from 'zod';
import { emailAddress, lines, personName, phoneNumber } from './text.ts';

/** Languages of pages and mails; Polish is the first. */
export const LANGUAGES = ['pl', 'en'] as const;
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

/** What an organiser can provide so that a person can take part. */
export const NEEDS = [
  'step-free-access',
  'sign-language',
  'induction-loop',
  'large-print',
  'accessible-files',
  'assistant',
] as const;

/**
 * What the short sign-up asks of a person: no more than it takes to hold a seat and to tell them of it. Numbers
 * such as PESEL are refused here; they belong to the second stage.
 */
export const personalDetails = z.strictObject(
  {
    firstName: personName,
    lastName: personName,
    email: emailAddress,
    phone: phoneNumber.default(''),
    needs: z.array(z.enum(NEEDS, 'unknown-choice')).max(NEEDS.length).default([]),
    needsNote: lines(500).default(''),
    /** Confirms reading, not agreement: the law is the basis of the processing (art. 6 ust. 1 lit. c RODO). */
    informationRead: z.literal(true, 'must-be-confirmed'),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? 'unexpected-field' : 'required') },
);
export type PersonalDetails = z.infer<typeof personalDetails>;

/** The form of a name that two spellings of one person share: letter case, blanks and kinds of apostrophe do not matter. */
export const comparableName = ({
  firstName,
  lastName,
}: Pick<PersonalDetails, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

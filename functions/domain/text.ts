import * as z from 'zod';
import { holdsPesel } from './pesel.ts';

/** What can be wrong with one field. The catalogues say each in words; a schema's messages are these and no others. */
export const FIELD_ISSUES = [
  'required',
  'too-long',
  'forbidden-characters',
  'not-a-name',
  'not-an-email',
  'not-a-phone',
  'pesel-not-asked',
  'unknown-choice',
  'must-be-confirmed',
  'unexpected-field',
] as const;
export type FieldIssue = (typeof FIELD_ISSUES)[number];

/**
 * Control and format characters, which reorder or hide text: a name that reads differently on a list than it was
 * typed. Line breaks are allowed where a text may have several lines.
 */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const FORBIDDEN_IN_LINES = /[^\P{Cc}\n\r]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** A PESEL is one however its digits are spaced and whichever keyboard they came from. */
const holdsSpacedPesel = (text: string): boolean =>
  holdsPesel(text.normalize('NFKC').replaceAll(/[\s\p{Pd}.]+/gu, ' '));

const written = (max: number, forbidden: RegExp) =>
  z
    .string('required')
    .max(max * 4, { error: 'too-long', abort: true })
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(max, { error: 'too-long', abort: true })
        .refine((text) => !forbidden.test(text), { error: 'forbidden-characters', abort: true })
        .refine((text) => !holdsSpacedPesel(text), { error: 'pesel-not-asked', abort: true }),
    );

/** One line of at most `max` characters, possibly empty. */
export const line = (max: number) => written(max, FORBIDDEN);

/** Several lines of at most `max` characters together, possibly empty. */
export const lines = (max: number) => written(max, FORBIDDEN_IN_LINES);

/** A first or last name: letters of any script with the marks that names have. At most 80 characters. */
export const personName = line(80)
  .refine((name) => name.length > 0, { error: 'required', abort: true })
  .refine((name) => /^\p{L}[\p{L}\p{M}' ’.-]*$/u.test(name), 'not-a-name');

/** A mail address in lower case; at most 254 characters. A tag (`name+tag@`) makes another address. */
export const emailAddress = line(254)
  .refine((address) => address.length > 0, { error: 'required', abort: true })
  .transform((address) => address.toLowerCase())
  .pipe(z.email('not-an-email'));

/** A telephone number of 9 to 15 digits as people write it, or nothing. A PESEL would pass for one, so it is refused. */
export const phoneNumber = z
  .string('required')
  .trim()
  .max(25, { error: 'not-a-phone', abort: true })
  .refine((phone) => phone === '' || /^\+?(?:[\s()-]*\d){9,15}$/.test(phone), {
    error: 'not-a-phone',
    abort: true,
  })
  .refine((phone) => phone.startsWith('+') || !holdsSpacedPesel(phone), 'pesel-not-asked');

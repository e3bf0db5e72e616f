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
 * Control characters, and the marks that reorder or hide text: a name that reads differently on a list than it was
 * typed. Line breaks are allowed where a text may have several lines.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const FORBIDDEN_IN_LINES = /[^\P{Cc}\n\r]|[\p{Cs}\p{Co}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

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
        .refine((text) => !holdsPesel(text), { error: 'pesel-not-asked', abort: true }),
    );

/** One line of at most `max` characters, possibly empty. */
export const line = (max: number) => written(max, FORBIDDEN);

/** Several lines of at most `max` characters together, possibly empty. */
export const lines = (max: number) => written(max, FORBIDDEN_IN_LINES);

/** A first or last name: letters of any script with the marks that names have. At most 80 characters. */
export const personName = line(80)
  .refine((name) => name.length > 0, { error: 'required', abort: true })
  .refine((name) => /^[\p{L}\p{M}][\p{L}\p{M}' ’.-]*$/u.test(name), 'not-a-name');

/** A mail address in lower case; at most 254 characters. A tag (`name+tag@`) makes another address. */
export const emailAddress = line(254)
  .refine((address) => address.length > 0, { error: 'required', abort: true })
  .transform((address) => address.toLowerCase())
  .pipe(z.email('not-an-email'));

/** A telephone number of 9 to 15 digits as people write it, or nothing. */
export const phoneNumber = z
  .string('required')
  .trim()
  .max(25, 'not-a-phone')
  .refine((phone) => phone === '' || /^\+?(?:[\s()-]*\d){9,15}$/.test(phone), 'not-a-phone');

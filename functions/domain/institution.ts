import * as z from 'zod';
import { isNip, isRegon } from './identifiers.ts';
import { institutionId } from './ids.ts';
import { voivodeship } from './voivodeship.ts';

/** Kinds of institution. They are tags: a city's MOPR does the work of an OPS and of a PCPR and carries both. */
export const INSTITUTION_TYPES = [
  'OPS',
  'GOPS',
  'MOPS',
  'MGOPS',
  'MOPR',
  'CUS',
  'PCPR',
  'DPS',
  'OSRODEK_WSPARCIA',
  'OIK',
  'PORADNICTWO',
  'ROPS',
  'POW',
  'PWD',
  'ORPZ',
  'OA',
  'NGO',
  'NGO3',
  'PES',
  'CIS',
  'KIS',
  'ZAZ',
  'WTZ',
  'JST',
  'INNE',
] as const;

export const institutionType = z.enum(INSTITUTION_TYPES);
export type InstitutionType = z.infer<typeof institutionType>;

/**
 * Families stand for several types in a rule. They are written out, so that an organiser can read what a rule
 * admits: a rule that names `OPS` means the literal type, one that names `OPS_FAMILY` means all six.
 */
export const FAMILIES = {
  OPS_FAMILY: ['OPS', 'GOPS', 'MOPS', 'MGOPS', 'MOPR', 'CUS'],
  PODMIOT_REINTEGRACYJNY: ['CIS', 'KIS', 'ZAZ', 'WTZ'],
  /** Social economy. Organisations (`NGO`) stay out: a programme that means them names them. */
  PES: ['PES', 'CIS', 'KIS', 'ZAZ', 'WTZ'],
} as const satisfies Record<string, readonly InstitutionType[]>;

/** What a rule may name: a literal type or a family. `PES` is a tag and, in a rule, the family. */
export const typeOrFamily = z.enum([...INSTITUTION_TYPES, 'OPS_FAMILY', 'PODMIOT_REINTEGRACYJNY']);
export type TypeOrFamily = z.infer<typeof typeOrFamily>;

/** The types that a rule's entry admits: the members of a family, or the type itself. */
export const expand = (entry: TypeOrFamily): readonly InstitutionType[] => {
  switch (entry) {
    case 'OPS_FAMILY':
    case 'PODMIOT_REINTEGRACYJNY':
    case 'PES':
      return FAMILIES[entry];
    default:
      return [entry];
  }
};

const address = z.email().max(254).nullable();

/** Addresses beside the office's: the head who agrees, the deputy, and whoever looks after training. */
export const contacts = z.object({ head: address, deputy: address, training: address });
export type Contacts = z.infer<typeof contacts>;

export const NO_CONTACTS: Contacts = { head: null, deputy: null, training: null };

/** Names a commune: the seven digits of the TERYT register. Which of them exist is not known here. */
export const teryt = z.string().regex(/^\d{7}$/, 'not-a-teryt');

/**
 * An employer in the directory. The tags are given by a coordinator, never chosen by an applicant. Whoever writes to
 * the head writes to `contacts.head ?? email`.
 */
export const institution = z.object({
  id: institutionId,
  name: z.string().min(3).max(160),
  types: z.array(institutionType).min(1).max(6),
  nip: z.string().refine(isNip, 'not-a-nip'),
  regon: z.string().refine(isRegon, 'not-a-regon'),
  voivodeship,
  town: z.string().min(2).max(60),
  /** Of the office. */
  email: z.email().max(254),
  contacts: contacts.default(NO_CONTACTS),
  teryt: teryt.nullable().default(null),
  /** Whether a coordinator stands behind the tags. */
  typesConfirmed: z.boolean().default(true),
  language: z.enum(['pl', 'en']),
  /** The entry that stays of two that were one institution; this one only leads to it. */
  mergedInto: institutionId.nullable().default(null),
  /** Entries that were merged into this one. A rule or a registration that names one of them means this one. */
  mergedFrom: z.array(institutionId).default([]),
  /** Raised by every change of an entry: whoever changes it names the one that they saw. */
  revision: z.int().nonnegative().default(0),
});
export type Institution = z.infer<typeof institution>;

/** What an entry becomes by a change: the revision after the one that it was made from. */
export const revised = (entry: Institution): Institution => ({ ...entry, revision: entry.revision + 1 });

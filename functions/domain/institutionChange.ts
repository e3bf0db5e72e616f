import * as z from 'zod';
import { actor } from './act.ts';
import { institutionId } from './ids.ts';
import type { Institution } from './institution.ts';
import { moment } from './time.ts';

/** The fields of an entry that may become different, as a history names them. */
export const INSTITUTION_FIELDS = [
  'name',
  'types',
  'nip',
  'regon',
  'teryt',
  'voivodeship',
  'town',
  'email',
  'head',
  'deputy',
  'training',
  'language',
  'typesConfirmed',
] as const;
export type InstitutionField = (typeof INSTITUTION_FIELDS)[number];

const fieldChange = z.object({ field: z.enum(INSTITUTION_FIELDS), from: z.string(), to: z.string() });
export type FieldChange = z.infer<typeof fieldChange>;

/**
 * One thing that happened to an entry. `mail-again`: mail may go again to addresses that took none. `merged` stands with both: with the one that stays, and with the one that
 * leads to it. Entries are added and never changed.
 */
export const institutionEvent = z.object({
  institutionId,
  at: moment,
  by: actor,
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('imported') }),
    z.object({ kind: z.literal('added-on-request') }),
    z.object({ kind: z.literal('changed'), changes: z.array(fieldChange).min(1) }),
    z.object({ kind: z.literal('tags-confirmed') }),
    z.object({ kind: z.literal('mail-again'), why: z.string() }),
    z.object({ kind: z.literal('merged'), stays: institutionId, goes: institutionId }),
  ]),
});
export type InstitutionEvent = z.infer<typeof institutionEvent>;

const valueOf = (entry: Institution, field: InstitutionField): string => {
  switch (field) {
    case 'types':
      return entry.types.toSorted().join(', ');
    case 'head':
    case 'deputy':
    case 'training':
      return entry.contacts[field] ?? '';
    case 'typesConfirmed':
      return entry.typesConfirmed ? 'yes' : 'no';
    default:
      return entry[field] ?? '';
  }
};

/** Every field in which two states of an entry differ; the order of its types is no difference. */
export const fieldChanges = (before: Institution, after: Institution): readonly FieldChange[] =>
  INSTITUTION_FIELDS.map((field) => ({
    field,
    from: valueOf(before, field),
    to: valueOf(after, field),
  })).filter(({ from, to }) => from !== to);

import type { Language } from '../domain/participant.ts';
import type { QuotaSpec } from '../domain/quota.ts';
import { anyOf, counted } from './format.ts';
import { words } from './words.ts';

/** A limit across groups in words: `limit dla województwa śląskiego` and `880 osób`. */
type QuotaText = { readonly name: string; readonly amount: string };

/** The institutions that a limit on people is for: `województwa śląskiego`, `instytucji typu DPS`; of all, nothing. */
const scopeOf = (
  language: Language,
  { regions, types }: Pick<Extract<QuotaSpec, { kind: 'people' }>, 'regions' | 'types'>,
): string | undefined => {
  const { quotas, institutionTypes, voivodeships } = words(language);
  const ofTypes =
    types === null
      ? undefined
      : quotas.types(
          anyOf(
            language,
            types.map((type) => institutionTypes[type].short),
          ),
        );
  const ofRegions = regions?.map((region) => voivodeships[region]) ?? [];
  if (ofRegions.length === 0) return ofTypes;
  const where = quotas.regions(ofRegions);
  return ofTypes === undefined ? where : quotas.typesIn(ofTypes, where);
};

/** Names a limit across groups and says how many it admits: unique persons, or seats of a course. */
export const quotaText = (language: Language, quota: QuotaSpec): QuotaText => {
  const { quotas, counts } = words(language);
  if (quota.kind === 'seats') {
    return { name: quotas.course, amount: counted(language, quota.limit, counts.seats) };
  }
  const scope = scopeOf(language, quota);
  const name = scope === undefined ? quotas.programme : quotas.people(scope);
  return { name, amount: counted(language, quota.limit, counts.people) };
};

import type { InstitutionId } from '../../../functions/domain/ids.ts';
import type { Institution } from '../../../functions/domain/institution.ts';
import { fold, indexWords, isFoundBy, searchWords } from '../../../functions/domain/institutionSearch.ts';
import { institutionPlace } from '../../../functions/store/keys.ts';
import type { Directory } from '../../../functions/use-cases/ports.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

const place = ({ id, name }: Institution): string => institutionPlace(fold(name), id).position;

/** Where the table finds an institution that has a word which begins so. */
const firstWord = (entry: Institution, beginning: string): string =>
  `${indexWords(entry)
    .filter((word) => word.startsWith(beginning))
    .toSorted(byKey((word) => word))
    .join()}#${entry.id}`;

const search = (entries: readonly Institution[], typed: string, limit: number): readonly Institution[] => {
  const words = searchWords(typed);
  const [first] = words;
  if (first === undefined) return [];
  return entries
    .filter((entry) => isFoundBy(entry, words))
    .toSorted(byKey((entry) => firstWord(entry, first)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
    .slice(0, limit);
};

export const memoryDirectory = (wire: Wire): Directory => {
  const known = new Map<InstitutionId, Institution>();
  return {
    institution: (id) => wire('directory.institution', () => known.get(id)),
    search: (typed, limit) => wire('directory.search', () => search([...known.values()], typed, limit)),
    everyInstitution: () =>
      wire('directory.everyInstitution', () => [...known.values()].toSorted(byKey(place))),
    saveInstitutions: async (entries) => {
      for (const entry of entries) {
        await wire('directory.saveInstitutions', () => known.set(entry.id, entry));
      }
    },
  };
};

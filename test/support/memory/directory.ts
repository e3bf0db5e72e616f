import type { InstitutionId } from '../../../functions/domain/ids.ts';
import type { Institution } from '../../../functions/domain/institution.ts';
import { fold, indexWords, isFoundBy, searchWords } from '../../../functions/domain/institutionSearch.ts';
import type { InstitutionEvent } from '../../../functions/domain/institutionChange.ts';
import { institutionEventKey, institutionPlace } from '../../../functions/store/keys.ts';
import type { Directory } from '../../../functions/use-cases/directoryPorts.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

const place = ({ id, name }: Institution): string => institutionPlace(fold(name), id).position;

const eventName = (event: InstitutionEvent): string => {
  const { pk, sk } = institutionEventKey(event);
  return `${pk} ${sk}`;
};

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
    .filter((entry) => entry.mergedInto === null && isFoundBy(entry, words))
    .toSorted(byKey((entry) => firstWord(entry, first)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
    .slice(0, limit);
};

export const memoryDirectory = (wire: Wire): Directory => {
  const known = new Map<InstitutionId, Institution>();
  const events = new Map<string, InstitutionEvent>();
  const standing = (id: InstitutionId): Institution | undefined => {
    const entry = known.get(id);
    return entry === undefined || entry.mergedInto === null ? entry : standing(entry.mergedInto);
  };
  return {
    institution: (id) => wire('directory.institution', () => standing(id)),
    entry: (id) => wire('directory.entry', () => known.get(id)),
    search: (typed, limit) => wire('directory.search', () => search([...known.values()], typed, limit)),
    everyInstitution: () =>
      wire('directory.everyInstitution', () => [...known.values()].toSorted(byKey(place))),
    saveInstitutions: async (entries) => {
      for (const entry of entries) {
        await wire('directory.saveInstitutions', () => known.set(entry.id, entry));
      }
    },
    replaceInstitutions: (entries, added) =>
      wire('directory.replaceInstitutions', () => {
        if (entries.some(({ id, revision }) => known.get(id)?.revision !== revision - 1)) return false;
        for (const entry of entries) known.set(entry.id, entry);
        for (const event of added) events.set(eventName(event), event);
        return true;
      }),
    recordEvents: async (added) => {
      for (const event of added) {
        await wire('directory.recordEvents', () => events.set(eventName(event), event));
      }
    },
    eventsOf: (id) =>
      wire('directory.eventsOf', () =>
        [...events.values()].filter(({ institutionId }) => institutionId === id).toSorted(byKey(eventName)),
      ),
  };
};

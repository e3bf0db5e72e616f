import { type InstitutionId, institutionId } from './ids.ts';
import { type Institution, NO_CONTACTS } from './institution.ts';

type Written = 'name' | 'types' | 'nip' | 'regon' | 'voivodeship' | 'town' | 'email' | 'language';

/**
 * An institution as a file or a coordinator names it, before the directory has given it an id. What is left out
 * stays as the directory knows it; `null` clears it.
 */
export type InstitutionDraft = Pick<Institution, Written> & {
  readonly teryt?: string | null;
  readonly contacts?: Partial<Institution['contacts']>;
};

/** The entry that a draft makes of what the directory knows. Whoever imports stands behind the tags. */
export const entryOf = (draft: InstitutionDraft, id: InstitutionId, known?: Institution): Institution => {
  const { teryt = known?.teryt ?? null, contacts, ...written } = draft;
  return {
    id,
    mergedInto: known?.mergedInto ?? null,
    mergedFrom: known?.mergedFrom ?? [],
    ...written,
    teryt,
    contacts: { ...NO_CONTACTS, ...known?.contacts, ...contacts },
    typesConfirmed: true,
    revision: known?.revision ?? 0,
  };
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz23456789';
const IDS = ALPHABET.length ** 4;

/** FNV-1a over the digits: spreads neighbouring numbers; nothing about it has to be secret. */
const hash = (text: string): number => {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return state;
};

const idOf = (number: number): InstitutionId =>
  institutionId.parse(
    [3, 2, 1, 0]
      .map((power) => ALPHABET.charAt(Math.floor(number / ALPHABET.length ** power) % ALPHABET.length))
      .join(''),
  );

/** The first free id at or after the one that the REGON leads to. Throws when all 1.3 million are taken. */
const freeId = (regon: string, taken: ReadonlySet<InstitutionId>): InstitutionId => {
  const start = hash(regon) % IDS;
  for (let step = 0; step < IDS; step += 1) {
    const id = idOf((start + step) % IDS);
    if (!taken.has(id)) return id;
  }
  throw new Error('Every institution id is taken');
};

/**
 * Gives each draft its id: the one that the directory has under its REGON, or a new one that depends on the REGON
 * alone unless it is taken. The order of the drafts does not matter.
 */
export const withIds = (
  drafts: readonly InstitutionDraft[],
  directory: readonly Institution[],
): readonly Institution[] => {
  const known = new Map(directory.map((entry) => [entry.regon, entry]));
  const taken = new Set(directory.map(({ id }) => id));
  return drafts
    .toSorted((a, b) => (a.regon < b.regon ? -1 : 1))
    .map((draft) => {
      const entry = known.get(draft.regon);
      const id = entry?.id ?? freeId(draft.regon, taken);
      taken.add(id);
      return entryOf(draft, id, entry);
    });
};

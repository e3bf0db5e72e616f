import { fieldChanges, type FieldChange } from './institutionChange.ts';
import type { Institution } from './institution.ts';
import { type InstitutionDraft, withIds } from './institutionIds.ts';
import { likeness } from './institutionLikeness.ts';

/** Why a new row may be an institution that is known already. */
export type Doubt = { readonly why: 'same-nip' | 'similar-name'; readonly other: Institution };

/** What an import would do with one row. A doubtful one is new, and taken only when a coordinator says so. */
export type PlannedRow =
  | { readonly kind: 'new'; readonly entry: Institution }
  | { readonly kind: 'doubtful'; readonly entry: Institution; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'changed'; readonly entry: Institution; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'unchanged'; readonly entry: Institution }
  /** The directory has it as an entry that was merged into another; the row changes neither. */
  | { readonly kind: 'merged'; readonly entry: Institution };

/** Doubts that are shown of one row; the first says as much as the tenth. */
const MOST_DOUBTS = 3;

const doubter = (known: readonly Institution[]) => {
  const byNip = new Map<string, Institution[]>();
  const names = likeness<Institution>();
  const add = (entry: Institution): void => {
    byNip.set(entry.nip, [...(byNip.get(entry.nip) ?? []).slice(0, MOST_DOUBTS - 1), entry]);
    names.add(entry);
  };
  for (const entry of known) add(entry);
  const doubtsAbout = (entry: Institution): readonly Doubt[] => {
    const sameNip = byNip.get(entry.nip) ?? [];
    const similar = names.like(entry).filter((other) => !sameNip.includes(other));
    return [
      ...sameNip.map((other) => ({ why: 'same-nip', other }) as const),
      ...similar.map((other) => ({ why: 'similar-name', other }) as const),
    ].slice(0, MOST_DOUBTS);
  };
  return { add, doubtsAbout };
};

/**
 * Compares the rows of a file with the directory, row by row in the order of their REGONs. A REGON that is known names
 * the entry; a new one is doubtful when its NIP is another's, or its name is like another's of the same town, be it
 * in the directory or in a row before it.
 */
export const planImport = (
  drafts: readonly InstitutionDraft[],
  directory: readonly Institution[],
): readonly PlannedRow[] => {
  const known = new Map(directory.map((entry) => [entry.id, entry]));
  const doubts = doubter(directory.filter(({ mergedInto }) => mergedInto === null));
  return withIds(drafts, directory).map((entry): PlannedRow => {
    const before = known.get(entry.id);
    if (before === undefined) {
      const found = doubts.doubtsAbout(entry);
      doubts.add(entry);
      return found.length > 0 ? { kind: 'doubtful', entry, doubts: found } : { kind: 'new', entry };
    }
    if (before.mergedInto !== null) return { kind: 'merged', entry: before };
    const changes = fieldChanges(before, entry);
    return changes.length > 0 ? { kind: 'changed', entry, changes } : { kind: 'unchanged', entry };
  });
};

import type { Institution } from '../domain/institution.ts';
import { type InstitutionDraft, withIds } from '../domain/institutionIds.ts';
import type { Directory } from './ports.ts';

export type ImportedInstitutions = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

const FIELDS = ['name', 'nip', 'voivodeship', 'town', 'email', 'language'] as const;

const isSame = (a: Institution, b: Institution): boolean =>
  FIELDS.every((field) => a[field] === b[field]) &&
  a.types.length === b.types.length &&
  a.types.every((type) => b.types.includes(type));

/**
 * Adds institutions to the directory and updates those whose REGON it has; these keep their ids. Nothing is ever
 * removed: an institution may have staff in a group. The same import again writes nothing.
 */
export const importInstitutions = async (
  { directory }: { readonly directory: Directory },
  drafts: readonly InstitutionDraft[],
): Promise<ImportedInstitutions> => {
  const known = await directory.everyInstitution();
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const entries = withIds(drafts, known);
  const added = entries.filter(({ id }) => !byId.has(id));
  const changed = entries.filter((entry) => {
    const before = byId.get(entry.id);
    return before !== undefined && !isSame(before, entry);
  });
  if (added.length + changed.length > 0) await directory.saveInstitutions([...added, ...changed]);
  return {
    added: added.length,
    changed: changed.length,
    unchanged: entries.length - added.length - changed.length,
  };
};

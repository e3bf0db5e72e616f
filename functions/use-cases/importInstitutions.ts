import type { Actor } from '../domain/act.ts';
import { type Institution, revised } from '../domain/institution.ts';
import type { InstitutionEvent } from '../domain/institutionChange.ts';
import type { InstitutionDraft } from '../domain/institutionIds.ts';
import { type PlannedRow, planImport } from '../domain/institutionImport.ts';
import type { InstitutionMistake } from '../domain/fileMistake.ts';
import type { Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import type { Directory } from './directoryPorts.ts';

/** A file's institutions, and how the file was read. */
export type InstitutionFile = {
  readonly drafts: readonly InstitutionDraft[];
  /** Where each stands in the file, by its REGON, as a spreadsheet numbers rows: the header is row 1. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly format: 'utf-8' | 'windows-1250' | 'xlsx';
};

/** Reads a file as it was uploaded, or tells every mistake in it. */
export type ReadInstitutions = (bytes: Uint8Array) => Result<InstitutionFile, readonly InstitutionMistake[]>;

export type ImportPorts = { readonly directory: Directory };

export type DoubtfulRow = Extract<PlannedRow, { kind: 'doubtful' }>;

export type ImportedInstitutions = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Doubtful rows that nobody has taken. */
  readonly doubtful: readonly DoubtfulRow[];
  /** Rows that are still to be written: the same import again goes on with them. */
  readonly left: number;
};

export type ImportOptions = {
  readonly at: Moment;
  readonly by: Actor;
  /** Whether a doubtful row is taken all the same. */
  readonly takes: (entry: Institution) => boolean;
  /** Entries that are written at the most; all of them unless named. */
  readonly most?: number;
};

/** What an import would do with each row; nothing is written. */
export const previewImport = async (
  { directory }: ImportPorts,
  drafts: readonly InstitutionDraft[],
): Promise<readonly PlannedRow[]> => planImport(drafts, await directory.everyInstitution());

type WrittenRow = Extract<PlannedRow, { kind: 'new' | 'doubtful' | 'changed' }>;

const eventOf = (row: WrittenRow, { at, by }: ImportOptions): InstitutionEvent => ({
  institutionId: row.entry.id,
  at,
  by,
  what: row.kind === 'changed' ? { kind: 'changed', changes: [...row.changes] } : { kind: 'imported' },
});

/** Entries that are written together: a process that stops has done with those before them. */
const PORTION = 200;

/** Changes that are under way at one time. */
const AT_ONCE = 25;

/** Adds entries. The history is written first: a process that stops between the two leaves an event without its entry. */
const addRows = async (
  directory: Directory,
  rows: readonly WrittenRow[],
  options: ImportOptions,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += PORTION) {
    const portion = rows.slice(from, from + PORTION);
    await directory.recordEvents(portion.map((row) => eventOf(row, options)));
    await directory.saveInstitutions(portion.map(({ entry }) => entry));
  }
};

/** Changes entries, each with its history, and tells how many: what somebody else changed meanwhile is left as it is. */
const changeRows = async (
  directory: Directory,
  rows: readonly WrittenRow[],
  options: ImportOptions,
): Promise<number> => {
  let changed = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const written = await Promise.all(
      rows
        .slice(from, from + AT_ONCE)
        .map((row) => directory.replaceInstitutions([revised(row.entry)], [eventOf(row, options)])),
    );
    changed += written.filter(Boolean).length;
  }
  return changed;
};

/**
 * Adds institutions to the directory and updates those whose REGON it has; these keep their ids. Nothing is ever
 * removed: an institution may have staff in a group. The same import again writes nothing. An entry that somebody
 * changes at that very moment is among those that are left, and compared anew by the next.
 */
export const importInstitutions = async (
  ports: ImportPorts,
  drafts: readonly InstitutionDraft[],
  options: ImportOptions,
): Promise<ImportedInstitutions> => {
  const rows = await previewImport(ports, drafts);
  const wanted = rows.filter(
    (row): row is WrittenRow =>
      row.kind === 'new' || row.kind === 'changed' || (row.kind === 'doubtful' && options.takes(row.entry)),
  );
  const written = wanted.slice(0, options.most ?? wanted.length);
  const known = written.filter(({ kind }) => kind === 'changed');
  const fresh = written.filter(({ kind }) => kind !== 'changed');
  await addRows(ports.directory, fresh, options);
  const changed = await changeRows(ports.directory, known, options);
  return {
    added: fresh.length,
    changed,
    unchanged: rows.filter(({ kind }) => kind === 'unchanged' || kind === 'merged').length,
    doubtful: rows.filter((row): row is DoubtfulRow => row.kind === 'doubtful' && !options.takes(row.entry)),
    left: wanted.length - fresh.length - changed,
  };
};

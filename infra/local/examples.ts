import { readdir, readFile } from 'node:fs/promises';
import { openStore } from '../../functions/entrypoints/openStore.ts';
import type { Environment } from '../../functions/entrypoints/configuration.ts';
import {
  importInstitutionFile,
  loadProgrammeFile,
  type Report,
} from '../../functions/entrypoints/fileDesk.ts';

const FOLDER = new URL('../programmes/', import.meta.url);

const sentenceOf = (report: Report): string => {
  if (!report.ok) throw new Error(`The example files do not fit: ${report.mistakes.join('; ')}`);
  return report.sentence;
};

/**
 * Loads the sample institutions and the five programmes into an empty table; a table that has programmes is left as
 * it is. The days of their groups count from `now` (seconds since
 * 1970). Returns what was loaded, a sentence each.
 */
export const loadExamples = async (env: Environment, now: number): Promise<readonly string[]> => {
  const store = openStore(env);
  if ((await store.programmes.programmes()).length > 0) return [];
  const language = 'pl';
  const institutions = await readFile(new URL('institutions.csv', FOLDER));
  const loaded = [sentenceOf(await importInstitutionFile(store, institutions, language))];
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).toSorted()) {
    const text = await readFile(new URL(file, FOLDER), 'utf8');
    loaded.push(sentenceOf(await loadProgrammeFile(store, text, { now, language })));
  }
  return loaded;
};

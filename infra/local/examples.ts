import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../functions/entrypoints/openStore.ts';
import type { Environment } from '../../functions/entrypoints/configuration.ts';
import {
  importInstitutionFile,
  loadProgrammeFile,
  type Report,
} from '../../functions/entrypoints/fileDesk.ts';
import { PICTURE_FOLDER, readPictures } from './pictures.ts';

const FOLDER = new URL('../programmes/', import.meta.url);

/** Stands in the data folder while examples are being loaded: a start that finds it was preceded by one that was killed. */
export const UNFINISHED = 'examples.unfinished';

const sentenceOf = (report: Report): string => {
  if (!report.ok) throw new Error(`The example files do not fit: ${report.mistakes.join('; ')}`);
  return report.sentence;
};

/**
 * Loads the sample institutions and the five programmes into an empty table; a table that has programmes is left as
 * it is, unless an earlier load into it was cut off. The days of their groups count from `now` (seconds since 1970).
 * Returns what was loaded, a sentence each.
 */
export const loadExamples = async (
  env: Environment,
  now: number,
  dataFolder: string,
): Promise<readonly string[]> => {
  const store = openStore(env);
  const unfinished = join(dataFolder, UNFINISHED);
  if (!existsSync(unfinished) && (await store.programmes.programmes()).length > 0) return [];
  await writeFile(unfinished, '');
  const language = 'pl';
  const institutions = await readFile(new URL('institutions.csv', FOLDER));
  const loaded = [sentenceOf(await importInstitutionFile(store, institutions, { now, language }))];
  const pictures = await readPictures(PICTURE_FOLDER);
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).toSorted()) {
    const text = await readFile(new URL(file, FOLDER), 'utf8');
    loaded.push(sentenceOf(await loadProgrammeFile(store, text, { now, language, pictures })));
  }
  await rm(unfinished);
  return loaded;
};

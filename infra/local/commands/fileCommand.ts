import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { commandWords, nothingLoaded, type Report } from '../../../functions/entrypoints/fileDesk.ts';
import { openStore } from '../../../functions/entrypoints/openStore.ts';
import { VARIABLE } from '../../../functions/entrypoints/environment.ts';

type Language = Parameters<typeof commandWords>[0];
type Store = ReturnType<typeof openStore>;

/** What a command does with each file, by the command's verb: with the file alone, or with the store as well. */
export type FileVerbs = {
  readonly check: (content: Uint8Array, language: Language) => Report;
  /** The verb that writes, and what it does. */
  readonly load: {
    readonly verb: string;
    readonly run: (store: Store, content: Uint8Array, language: Language) => Promise<Report>;
  };
};

/** A sentence that ends a command with exit code 1. */
class Stop extends Error {}

const languageOf = (asked: string | undefined): Language => {
  const wanted = asked ?? process.env['LANG'] ?? 'pl';
  return wanted.startsWith('en') ? 'en' : 'pl';
};

const readFile = (file: string, language: Language): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new Stop(commandWords(language).noFile(file));
  }
};

const print = (report: Report, file: string): boolean => {
  if (report.ok) console.log(`${file}: ${report.sentence}`);
  else for (const mistake of report.mistakes) console.error(`${file}: ${mistake}`);
  return report.ok;
};

/** The code of a failed connection, or else the error's class: neither holds what was being written. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

const load = async (
  { load: { run }, check }: FileVerbs,
  files: readonly string[],
  language: Language,
): Promise<boolean> => {
  const contents = files.map((file) => ({ file, content: readFile(file, language) }));
  const bad = contents.filter(({ file, content }) => {
    const report = check(content, language);
    return !report.ok && !print(report, file);
  });
  if (bad.length > 0) throw new Stop(nothingLoaded(language));
  if (!process.env[VARIABLE.table]) throw new Stop(commandWords(language).noTable);
  // The SDK's notice about Node 20 is for us, not for whoever loads a file.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const store = openStore(process.env);
  for (const { file, content } of contents) {
    const report = await run(store, content, language).catch((error: unknown) => {
      throw new Stop(commandWords(language).unreachable(nameOf(error)));
    });
    if (!print(report, file)) return false;
  }
  return true;
};

const runVerb = async (verbs: FileVerbs, usage: (language: Language) => string): Promise<boolean> => {
  const { values, positionals } = parseArgs({
    options: { lang: { type: 'string' } },
    allowPositionals: true,
  });
  const language = languageOf(values.lang);
  const [verb, ...files] = positionals;
  if (files.length === 0 || (verb !== 'check' && verb !== verbs.load.verb)) throw new Stop(usage(language));
  if (verb !== 'check') return load(verbs, files, language);
  const reports = files.map((file) => print(verbs.check(readFile(file, language), language), file));
  return reports.every(Boolean);
};

/** Runs a command over files: prints a line for each file that is right and for each mistake; any mistake is exit code 1. */
export const fileCommand = async (verbs: FileVerbs, usage: (language: Language) => string): Promise<void> => {
  try {
    if (!(await runVerb(verbs, usage))) process.exitCode = 1;
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error;
    if (!(error instanceof Stop) && !isUsage) throw error;
    console.error(isUsage ? usage(languageOf(undefined)) : error.message);
    process.exitCode = 1;
  }
};

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  commandWords,
  nothingLoaded,
  type Report,
  takeDoubtful,
} from '../../../functions/entrypoints/fileDesk.ts';
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
    /** Whether rows may be left out, so that `--doubtful` means something. */
    readonly mayDoubt?: true;
    readonly run: (store: Store, content: Uint8Array, options: LoadOptions) => Promise<Report>;
  };
};

type LoadOptions = { readonly language: Language; readonly doubtful: boolean };

/** Everything was done; something was wrong; everything was done but rows that were left out. */
const EXIT = { done: 0, wrong: 1, leftOut: 2 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

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

const print = (report: Report, file: string): Exit => {
  if (!report.ok) {
    for (const mistake of report.mistakes) console.error(`${file}: ${mistake}`);
    return EXIT.wrong;
  }
  console.log(`${file}: ${report.sentence}`);
  for (const row of report.leftOut) console.error(`${file}: ${row}`);
  return report.leftOut.length > 0 ? EXIT.leftOut : EXIT.done;
};

/** The code of a failed connection, or else the error's class: neither holds what was being written. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

const load = async (
  { load: { run }, check }: FileVerbs,
  files: readonly string[],
  options: LoadOptions,
): Promise<Exit> => {
  const { language } = options;
  const contents = files.map((file) => ({ file, content: readFile(file, language) }));
  const bad = contents.filter(({ file, content }) => {
    const report = check(content, language);
    return !report.ok && print(report, file) === EXIT.wrong;
  });
  if (bad.length > 0) throw new Stop(nothingLoaded(language));
  if (!process.env[VARIABLE.table]) throw new Stop(commandWords(language).noTable);
  // The SDK's notice about Node 20 is for us, not for whoever loads a file.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const store = openStore(process.env);
  let exit: Exit = EXIT.done;
  for (const { file, content } of contents) {
    const report = await run(store, content, options).catch((error: unknown) => {
      throw new Stop(commandWords(language).unreachable(nameOf(error)));
    });
    const printed = print(report, file);
    if (printed === EXIT.wrong) return printed;
    if (printed === EXIT.leftOut) exit = printed;
  }
  if (exit === EXIT.leftOut) console.error(takeDoubtful(language));
  return exit;
};

const runVerb = async (verbs: FileVerbs, usage: (language: Language) => string): Promise<Exit> => {
  const { values, positionals } = parseArgs({
    options: { lang: { type: 'string' }, doubtful: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const language = languageOf(values.lang);
  const [verb, ...files] = positionals;
  const { doubtful } = values;
  const isKnown = verb === 'check' || verb === verbs.load.verb;
  const isOutOfPlace = doubtful && (verb === 'check' || verbs.load.mayDoubt !== true);
  if (files.length === 0 || !isKnown || isOutOfPlace) throw new Stop(usage(language));
  if (verb !== 'check') return load(verbs, files, { language, doubtful });
  const exits = files.map((file) => print(verbs.check(readFile(file, language), language), file));
  return exits.every((exit) => exit === EXIT.done) ? EXIT.done : EXIT.wrong;
};

/**
 * Runs a command over files: prints a line for each file that is right, for each mistake and for each row that was left
 * out. Any mistake is exit code 1, and rows that were left out while the others were written are 2.
 */
export const fileCommand = async (verbs: FileVerbs, usage: (language: Language) => string): Promise<void> => {
  try {
    process.exitCode = await runVerb(verbs, usage);
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error;
    if (!(error instanceof Stop) && !isUsage) throw error;
    console.error(isUsage ? usage(languageOf(undefined)) : error.message);
    process.exitCode = 1;
  }
};

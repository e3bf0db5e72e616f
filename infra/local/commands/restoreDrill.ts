import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readErasures } from '../../../functions/entrypoints/eraseDesk.ts';
import { verdict } from '../../operate/drillVerdict.ts';
import { restoreDrill, type Source } from '../restoreDrill.ts';
import { restoredDrill } from '../restoredDrill.ts';

const USAGE = `How it is used:
  npm run restore-drill                                      a sample of its own
  npm run restore-drill -- --data FOLDER                     a copy of a data folder of this machine
  npm run restore-drill -- --export FOLDER [--erasures FILE] an export to S3 that was downloaded
  npm run restore-drill -- --restored TABLE                  a table restored on AWS, against the one in TABLE_NAME
  npm run restore-drill -- --restored TABLE --erasures FILE  the same, when the table in use is not to be asked`;

const options = {
  data: { type: 'string' },
  export: { type: 'string' },
  erasures: { type: 'string' },
  restored: { type: 'string' },
} as const;

/** One source at most; a list of erasures belongs to an export or a restored table. Another wish would go unheard. */
const isUnderstood = (given: Partial<Record<keyof typeof options, string>>): boolean => {
  const sources = [given.data, given.export, given.restored].filter((one) => one !== undefined);
  const takesList = given.export !== undefined || given.restored !== undefined;
  return sources.length <= 1 && (given.erasures === undefined || takesList);
};

/** The list of erasures in a file, if one is named. */
const listIn = (file: string | undefined) =>
  file === undefined ? undefined : readErasures(readFileSync(file, 'utf8'));

const sourceOf = (given: { data?: string; export?: string; erasures?: string }): Source => {
  if (given.data !== undefined) return { kind: 'folder', folder: given.data };
  if (given.export === undefined) return { kind: 'sample' };
  return { kind: 'export', folder: given.export, erasures: listIn(given.erasures) ?? [] };
};

/** `npm run restore-drill`: exports a table, rebuilds it elsewhere, and compares. Exit code 1 where they differ. */
const run = async (): Promise<void> => {
  // The SDK's notice about Node 20 is for us, not for the operator.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const { values } = parseArgs({ options });
  if (!isUnderstood(values)) throw new Error(USAGE);
  const drill = { env: process.env, now: Math.floor(Date.now() / 1000), say: console.log };
  const checks = await (values.restored === undefined
    ? restoreDrill(drill, sourceOf(values))
    : restoredDrill(drill, values.restored, listIn(values.erasures)));
  const { ok, lines } = verdict(checks);
  for (const line of lines) console.log(line);
  if (!ok) process.exitCode = 1;
};

try {
  await run();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(isUsage ? USAGE : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { bundle, bundleAll, contentsOf, OPTIONS } from '../../infra/bundle.ts';
import { ENTRY_POINTS } from '../../infra/entryPoints.ts';
import { partsOf } from './bundleParts.ts';
import { type Load, loadReport, withReport } from './loadTable.ts';
import { loadTimes } from './loadTimes.ts';
import { median } from './median.ts';

const README = new URL('../../README.md', import.meta.url);
const ROUNDS = 31;

const EMPTY = 'test/bench/emptyModule.ts';
const HONO_AND_SDK = 'test/bench/honoAndSdk.ts';
const HONO_ZOD_AND_SDK = 'test/bench/honoZodAndSdk.ts';

/** A bundle of the libraries as they come, with the options of ours. */
const whole = async (path: string): Promise<Uint8Array> => {
  const { outputFiles } = await esbuild.build({
    ...OPTIONS,
    alias: {},
    entryPoints: [path],
    outfile: 'index.mjs',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
};

/** A bundle from which is left out what ours leave out. */
const light = async (path: string): Promise<Uint8Array> => (await bundle({ path, budget: Infinity })).code;

const codes = new Map<string, Uint8Array>();
for (const [name, { code }] of Object.entries(await bundleAll())) codes.set(name, code);
codes.set('hono + SDK', await whole(HONO_AND_SDK));
codes.set('hono + zod + SDK', await whole(HONO_ZOD_AND_SDK));
codes.set('hono + SDK, lightened', await light(HONO_AND_SDK));
codes.set('hono + zod + SDK, lightened', await light(HONO_ZOD_AND_SDK));
codes.set('empty module', await light(EMPTY));
const times = await loadTimes(codes, ROUNDS);

const loadOf = (name: string): Load => {
  const code = codes.get(name) ?? new Uint8Array();
  return { name, bytes: code.length, gzip: gzipSync(code).length, milliseconds: times.get(name) ?? [] };
};
const references = {
  empty: loadOf('empty module'),
  honoAndSdk: loadOf('hono + SDK'),
  honoZodAndSdk: loadOf('hono + zod + SDK'),
  lightened: [loadOf('hono + SDK, lightened'), loadOf('hono + zod + SDK, lightened')],
};
const functions = Object.keys(ENTRY_POINTS).map(loadOf);
const parts = partsOf(await contentsOf(ENTRY_POINTS.public));
const today = new Date().toISOString().slice(0, 10);
const when = `Measured on ${today} with Node.js ${process.versions.node}: the median of ${ROUNDS} rounds, each load in a process of its own.`;
const report = `${loadReport(functions, references, parts)}\n\n${when}`;

process.stdout.write(`${report}\n\n`);
for (const [name, milliseconds] of times) {
  process.stdout.write(`${name.padEnd(28)} ${median(milliseconds).toFixed(1).padStart(7)} ms here and now\n`);
}
// `npm run loads -- write` puts the report into README.md.
if (process.argv[2] === 'write') await writeFile(README, withReport(await readFile(README, 'utf8'), report));

import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** Licences that allow what we do: run, bundle and hand on. A package under another one needs a decision first. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), version: z.string().optional() }),
  ),
});

/** An expression such as `(MIT OR GPL-2.0)` is allowed when one choice is; one with AND, when all parts are. */
const isAllowed = (expression: string): boolean => {
  const bare = expression.replaceAll(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));
};

const { packages } = lockFile.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const refused = installed.filter(([, { license }]) => license === undefined || !isAllowed(license));

for (const [path, { license, version }] of refused) {
  console.error(
    `${path.replace(/^.*node_modules\//, '')} ${version ?? ''}: ${license ?? 'no licence stated'}`,
  );
}
console.log(`licences: ${installed.length} packages, ${refused.length} not allowed`);
process.exitCode = refused.length === 0 ? 0 : 1;

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A change of one file's text: a bug that is put in on purpose. */
export type Patch = { readonly file: string; readonly find: string; readonly replace: string };

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

/** Applies a patch while its file is loaded. Fails where its text is not there exactly once. */
const patching = ({ file, find, replace }: Patch): esbuild.Plugin => ({
  name: `patch of ${file}`,
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (relative(ROOT, path) !== file) return undefined;
      const text = await readFile(path, 'utf8');
      const found = occurrences(text, find);
      if (found !== 1) throw new Error(`The text to change occurs ${found} times in ${file}: ${find}`);
      return { contents: text.replace(find, () => replace), loader: 'ts' };
    });
  },
});

/** The worker with everything it needs in one file, so that it starts fast and can carry a bug of its own. */
export const bundleWorker = async (patch?: Patch): Promise<string> => {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['test/simulation/worker.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    plugins: patch === undefined ? [] : [patching(patch)],
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('Nothing came of bundling the simulation');
  return output.text;
};

/** Hands the bundle to `use` as a file, and removes it afterwards. */
export const withWorker = async <Value>(
  patch: Patch | undefined,
  use: (file: string) => Promise<Value>,
): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-simulation-'));
  try {
    const file = join(folder, 'worker.mjs');
    await writeFile(file, await bundleWorker(patch));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser to start, and what its process needs in its environment beyond ours. */
export type Chromium = Readonly<{ executablePath: string; env: Readonly<Record<string, string>> }>;

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const home = join(cache, 'chromium');

/** Runs `work` with some environment variables set, and puts back what was there before. */
const withEnvironment = async (variables: Readonly<Record<string, string>>, work: () => Promise<unknown>) => {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await work();
  } finally {
    // Key by key: an object put in its place would leave the environment of the process itself as it is.
    for (const name of Object.keys(process.env)) {
      if (!(name in before)) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, before);
  }
};

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser of the npm package, once per installation. The package unpacks into the folder for temporary
 * files and takes any file that it finds there for a finished one; two test files at once would start half a browser.
 * So it gets a folder of its own, which is moved to its place in one step.
 */
const unpack = async (): Promise<void> => {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'chromium-'));
  // The package brings the shared libraries of its browser only when it believes itself to be on Lambda.
  await withEnvironment({ AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: folder }, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  });
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration);
  await rename(folder, home).catch((error: unknown) => {
    // Another test file was first.
    if (!existsSync(home)) throw error;
  });
  await rm(folder, { recursive: true, force: true });
};

/** The browser named by `CHROMIUM_PATH`, else the system's, else the one inside the npm package. */
export const findChromium = async (): Promise<Chromium> => {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
    (path) => path && existsSync(path),
  );
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (!existsSync(home)) await unpack();
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
};

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { StartupError } from './startupFailure.ts';

const secrets = z.object({
  /** 32 bytes in base64url: fingerprints of people and signatures. Losing it makes every person a new one. */
  key: z.string().length(43),
  loginClientSecret: z.string().min(32),
  password: z.string().min(8),
});
export type LocalSecrets = z.infer<typeof secrets>;

const fresh = (): LocalSecrets => ({
  key: randomBytes(32).toString('base64url'),
  loginClientSecret: randomBytes(32).toString('base64url'),
  password: randomBytes(9).toString('base64url'),
});

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * The secrets of one machine, made at the first start and readable by their owner alone. Throws `data-folder-broken`
 * when the folder cannot be used or the file holds something else: making new ones would orphan every registration.
 */
export const openKeyFile = async (dataFolder: string): Promise<LocalSecrets> => {
  const file = join(dataFolder, 'keys.json');
  try {
    await mkdir(dataFolder, { recursive: true });
    return secrets.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissing(error)) {
      const made = fresh();
      await writeFile(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
      return made;
    }
    const detail =
      error instanceof z.ZodError || error instanceof SyntaxError ? 'not a key file' : String(error);
    throw new StartupError({ kind: 'data-folder-broken', path: file, detail });
  }
};

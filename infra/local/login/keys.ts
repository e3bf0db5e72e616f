import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { StartupError } from '../startupFailure.ts';

const keysSchema = z.object({
  /** The private key of the ID tokens, as a JSON Web Key. */
  signingKey: z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() }),
  cookieKey: z.string(),
});

export type LoginKeys = Readonly<z.infer<typeof keysSchema>>;

/**
 * The secrets of the local login, made on first use and readable by their owner only. They stay the same across
 * restarts, so that the web application keeps trusting its provider. Throws `data-folder-broken` for a damaged file.
 */
export async function loginKeys(file: string): Promise<LoginKeys> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return makeKeys(file);
  try {
    return keysSchema.parse(JSON.parse(text));
  } catch {
    throw new StartupError({ kind: 'data-folder-broken', path: file, detail: 'it holds no login keys' });
  }
}

async function makeKeys(file: string): Promise<LoginKeys> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2_048 });
  const keys = keysSchema.parse({
    signingKey: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' },
    cookieKey: randomBytes(32).toString('base64url'),
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  return keys;
}

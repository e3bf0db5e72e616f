import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../use-cases/ports.ts';

const KEY_BYTES = 32;

/** One key per use, so that a signature of one kind can never pass for another. */
const derive = (key: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `zapisy ${use}`, KEY_BYTES));

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Splits `payload.signature`; a token without a signature has an empty one. */
const parts = (token: string): readonly [payload: string, signature: string] => {
  const dot = token.lastIndexOf('.');
  return dot < 0 ? [token, ''] : [token.slice(0, dot), token.slice(dot + 1)];
};

/** Secrets over a key of 32 bytes in base64url. Throws when the key is of another length. */
export const secretsOf = (encodedKey: string): Secrets => {
  const key = Buffer.from(encodedKey, 'base64url');
  if (key.length !== KEY_BYTES) throw new Error(`The key must be ${KEY_BYTES} bytes in base64url`);
  const fingerprintKey = derive(key, 'fingerprint');
  const sign = (purpose: string, payload: string): Buffer => hmac(derive(key, `seal ${purpose}`), payload);
  return {
    fingerprint: (text) => hmac(fingerprintKey, text).subarray(0, 16).toString('base64url'),
    freshToken: () => {
      const token = randomBytes(16).toString('base64url');
      return { token, hash: hashOf(token) };
    },
    hashOf,
    seal: (purpose, text) => {
      const payload = Buffer.from(text).toString('base64url');
      return `${payload}.${sign(purpose, payload).toString('base64url')}`;
    },
    unseal: (purpose, token) => {
      const [payload, signature] = parts(token);
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(purpose, payload);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return Buffer.from(payload, 'base64url').toString();
    },
  };
};

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { MINUTE, moment } from '../../domain/time.ts';
import type { SessionParts } from './session.ts';

/** How long a sign-in may take at the provider, in seconds. */
const LOGIN_LIFETIME = 10 * MINUTE;

const COOKIE = 'login';
const PURPOSE = 'login';

const login = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Where to go afterwards. */
  returnTo: z.string(),
  expiresAt: moment,
});
export type Login = z.infer<typeof login>;

/**
 * Keeps in the browser what a sign-in that has begun needs in the end: the provider's answer is only believed
 * by the browser that asked.
 */
export const keepLogin = (
  c: Context,
  { secrets, clock }: SessionParts,
  begun: Omit<Login, 'expiresAt'>,
): void => {
  const kept: Login = { ...begun, expiresAt: clock() + LOGIN_LIFETIME };
  setCookie(c, COOKIE, secrets.seal(PURPOSE, JSON.stringify(kept)), {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    // The provider sends the browser back with a link from its own site.
    sameSite: 'Lax',
    maxAge: LOGIN_LIFETIME,
  });
};

/** The sign-in that this browser has begun, once; nothing if it has none, a forged one or one that took too long. */
export const takeLogin = (c: Context, { secrets, clock }: SessionParts): Login | undefined => {
  const cookie = getCookie(c, COOKIE, 'host');
  deleteCookie(c, COOKIE, { prefix: 'host', path: '/', secure: true });
  const text = cookie === undefined ? undefined : secrets.unseal(PURPOSE, cookie);
  if (text === undefined) return undefined;
  const read = login.safeParse(JSON.parse(text));
  return read.success && clock() < read.data.expiresAt ? read.data : undefined;
};

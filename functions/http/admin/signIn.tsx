import { type Context, Hono } from 'hono';
import { faultOf } from '../../observability/log.ts';
import type { HttpEnv } from '../context.ts';
import { failurePage } from './failures.tsx';
import { loginAddress } from './gate.tsx';
import { keepLogin, takeLogin } from './loginCookie.ts';
import type { SignInParts } from './parts.ts';
import { HOME, returnPath } from './returnPath.ts';
import { sessionOf, startSession } from './session.ts';

const providerDown = (c: Context<HttpEnv>, { log }: SignInParts, error: unknown, returnTo: string) => {
  log({ event: 'request-failed', route: c.req.path, fault: faultOf(error) });
  c.header('retry-after', '60');
  return failurePage(c, 'providerDown', { href: loginAddress(returnTo) });
};

const refuse = (
  c: Context<HttpEnv>,
  { log }: SignInParts,
  kind: 'declined' | 'untrusted',
  returnTo: string,
) => {
  log({ event: 'coordinator-refused', reason: `sign-in-${kind}` });
  const failure = kind === 'declined' ? 'signInDeclined' : 'signInUntrusted';
  return failurePage(c, failure, { href: loginAddress(returnTo) });
};

/** Sends the browser to the provider; `return` says where to go afterwards. */
const login = async (c: Context<HttpEnv>, parts: SignInParts) => {
  const returnTo = returnPath(c.req.query('return'));
  if (sessionOf(c, parts)?.roles.includes('coordinator') === true) return c.redirect(returnTo, 303);
  try {
    const { address, ...begun } = await parts.provider.begin();
    keepLogin(c, parts, { ...begun, returnTo });
    return c.redirect(address.href, 303);
  } catch (error) {
    return providerDown(c, parts, error, returnTo);
  }
};

/** Takes the provider's answer. Without a sign-in that this browser began, no answer is believed. */
const callback = async (c: Context<HttpEnv>, parts: SignInParts) => {
  const begun = takeLogin(c, parts);
  if (begun === undefined) {
    // Back from the history, already signed in: nothing is wrong.
    return sessionOf(c, parts) === undefined ? refuse(c, parts, 'untrusted', HOME) : c.redirect(HOME, 303);
  }
  try {
    const finished = await parts.provider.finish(new URL(c.req.url).search, begun);
    if (!finished.ok) return await refuse(c, parts, finished.refusal.kind, begun.returnTo);
    const { sub, roles } = finished.value;
    startSession(c, parts, finished.value);
    if (roles.includes('coordinator')) parts.log({ event: 'coordinator-signed-in', coordinator: sub });
    return c.redirect(returnPath(begun.returnTo), 303);
  } catch (error) {
    return providerDown(c, parts, error, begun.returnTo);
  }
};

/** The way in: to the provider and back. */
export const signInPages = (parts: SignInParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/admin/login', (c) => login(c, parts));
  app.get('/admin/callback', (c) => callback(c, parts));
  return app;
};

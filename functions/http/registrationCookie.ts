import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { HOUR, type Moment } from '../domain/time.ts';
import type { Clock, Secrets } from '../use-cases/ports.ts';
import { openRegistration, type RegistrationAccess, sealRegistration } from './registrationToken.ts';

/** `__Host-registration`: only this host, only over TLS; no other site can set or widen it. */
const NAME = 'registration';
const HOST_ONLY = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** How long a status page stays open in a browser, which may be a shared one. The mail's link opens it again. */
const LIFE = 12 * HOUR;

type CookieParts = { readonly secrets: Secrets; readonly clock: Clock };

/** Opens the status page of one registration to this browser for twelve hours, at most until `expiresAt`. */
export const setRegistrationCookie = (
  c: Context,
  { secrets, clock }: CookieParts,
  access: RegistrationAccess,
  expiresAt: Moment = Infinity,
): void => {
  const now = clock();
  const end = Math.min(expiresAt, now + LIFE);
  setCookie(c, NAME, sealRegistration(secrets, access, end), {
    ...HOST_ONLY,
    maxAge: Math.max(0, end - now),
  });
};

/** The registration that this browser may see, or nothing: no cookie, a forged one, or one that has expired. */
export const readRegistrationCookie = (
  c: Context,
  { secrets, clock }: CookieParts,
): RegistrationAccess | undefined => {
  const opened = openRegistration(secrets, clock, getCookie(c, NAME, 'host') ?? '');
  return opened.ok ? opened.value : undefined;
};

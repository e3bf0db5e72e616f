import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { organiserId } from '../../domain/ids.ts';
import { HOUR, moment } from '../../domain/time.ts';
import type { Coordinator } from '../../use-cases/coordinator.ts';
import type { Clock, Secrets } from '../../use-cases/ports.ts';

/** How long a sign-in lasts, in seconds: one working day. */
export const SESSION_LIFETIME = 8 * HOUR;

const COOKIE = 'session';
const PURPOSE = 'session';

/** The roles that mean something here; others that a provider gives are not kept. */
export const role = z.enum(['coordinator']);

const session = z.object({
  /** Random; forms are bound to it, so that one session's form is worth nothing in another. */
  id: z.string(),
  /** The provider's id of the person: the only thing about them that is logged. */
  sub: z.string(),
  name: z.string().optional(),
  /** The person's own address, where test mails go; never logged. */
  email: z.string().optional(),
  roles: z.array(role),
  /** The offices whose groups the person looks after. */
  organisers: z.array(organiserId),
  expiresAt: moment,
});
export type Session = z.infer<typeof session>;

export type SessionParts = { readonly secrets: Secrets; readonly clock: Clock };

/** Who signed in, as the provider says. */
export type Identity = Pick<Session, 'sub' | 'name' | 'email' | 'roles' | 'organisers'>;

/** Who asks, as the use cases know a coordinator. */
export const coordinatorOf = ({ sub, organisers }: Session): Coordinator => ({ id: sub, organisers });

/**
 * Starts a session in a sealed cookie; no token of the provider is kept. `Lax`, not `Strict`: the page after the
 * sign-in is reached by a redirect that began on the provider's site, and `Strict` would hide the cookie from it. What
 * `Lax` lets through from elsewhere are links, and no link changes anything.
 */
export const startSession = (c: Context, { secrets, clock }: SessionParts, identity: Identity): void => {
  const { sub, name, email, roles, organisers } = identity;
  const started: Session = {
    id: secrets.freshToken().token,
    sub,
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    roles,
    organisers,
    expiresAt: clock() + SESSION_LIFETIME,
  };
  setCookie(c, COOKIE, secrets.seal(PURPOSE, JSON.stringify(started)), {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: SESSION_LIFETIME,
  });
};

/** The session of a request, unless it has none, an expired one or one that we did not make. */
export const sessionOf = (c: Context, { secrets, clock }: SessionParts): Session | undefined => {
  const cookie = getCookie(c, COOKIE, 'host');
  const text = cookie === undefined ? undefined : secrets.unseal(PURPOSE, cookie);
  if (text === undefined) return undefined;
  const read = session.safeParse(JSON.parse(text));
  return read.success && clock() < read.data.expiresAt ? read.data : undefined;
};

export const endSession = (c: Context): void => {
  deleteCookie(c, COOKIE, { prefix: 'host', path: '/', secure: true });
};

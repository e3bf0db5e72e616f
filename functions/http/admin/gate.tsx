import type { Context, Handler } from 'hono';
import type { HttpEnv } from '../context.ts';
import { failurePage } from './failures.tsx';
import type { AdminParts } from './parts.ts';
import { type Session, sessionOf } from './session.ts';
import { SignOutForm, signOutToken } from './signOutForm.tsx';

/** Answers a coordinator. Whoever has the session in hand has passed the gate. */
export type CoordinatorHandler = (c: Context<HttpEnv>, session: Session) => Response | Promise<Response>;

/** The sign-in that leads back to the page of this request. */
export const loginAddress = (returnTo: string): string =>
  `/admin/login?${new URLSearchParams({ return: returnTo }).toString()}`;

const here = (c: Context): string => c.req.path + new URL(c.req.url).search;

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Lets coordinators through. Whoever is not signed in goes to the sign-in and comes back; what they had sent is not
 * repeated for them, so a form is answered with a page that says so. Another role is refused, and so is a coordinator
 * of no organiser: there would be nothing to see.
 */
export const gate =
  (parts: Pick<AdminParts, 'clock' | 'secrets' | 'log'>) =>
  (handle: CoordinatorHandler): Handler<HttpEnv> =>
  (c) => {
    const session = sessionOf(c, parts);
    if (session === undefined) {
      return isReading(c.req.method)
        ? c.redirect(loginAddress(here(c)), 303)
        : failurePage(c, 'needLogin', { href: loginAddress(c.req.path) });
    }
    const isCoordinator = session.roles.includes('coordinator');
    if (isCoordinator && session.organisers.length > 0) return handle(c, session);
    parts.log({ event: 'coordinator-refused', reason: isCoordinator ? 'organiser-missing' : 'role-missing' });
    const token = signOutToken(parts, session);
    return failurePage(c, isCoordinator ? 'noOrganiser' : 'forbidden', {
      session,
      instead: <SignOutForm language={c.get('language')} session={session} token={token} />,
    });
  };

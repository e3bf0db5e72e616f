import type { Context } from 'hono';
import { openLink } from '../../use-cases/openLink.ts';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { setRegistrationCookie } from '../registrationCookie.ts';
import { refusedPage } from './refused.tsx';

/** No token is longer; what is longer is not looked up. */
const LONGEST_TOKEN = 100;

/**
 * Exchanges the link of a mail for the status page's clean address. It only reads: mail scanners open links too. The
 * answer to a link that nobody issued says nothing of any registration.
 */
export const openPrivateLink = async (parts: RegistrationParts, c: Context<HttpEnv>) => {
  const token = c.req.param('token') ?? '';
  if (token.length > LONGEST_TOKEN) return refusedPage(c, { kind: 'link-invalid' });
  const opened = await openLink(parts, token);
  if (!opened.ok) return refusedPage(c, opened.refusal);
  setRegistrationCookie(c, parts, opened.value, opened.value.expiresAt);
  return c.redirect('/registration', 303);
};

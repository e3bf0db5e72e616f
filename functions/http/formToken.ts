import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { accepted, refused, type Result } from '../domain/result.ts';
import { HOUR, moment } from '../domain/time.ts';
import type { Clock, Secrets } from '../use-cases/ports.ts';

/** How long a form may lie open, in seconds. */
const FORM_LIFETIME = 6 * HOUR;

export type FormTokenParts = { readonly secrets: Secrets; readonly clock: Clock };

/** A stale form still names its request, so that a form made again under that id stays the same request. */
export type FormRefusal =
  { readonly kind: 'form-stale'; readonly id: string } | { readonly kind: 'form-forged' };

const formToken = z.object({
  id: z.string().min(16).max(100),
  purpose: z.string(),
  subject: z.string(),
  expiresAt: moment,
});

/** A random name of one request, 128 bits in 22 URL-safe characters. */
const freshId = (): string => randomBytes(16).toString('base64url');

/**
 * The signed token of one form: what it is for and about (a group, a registration's seat). Its id names the request,
 * so a form sent twice is one request. `id` renews a stale form under its old name. Valid for six hours.
 */
export const issueFormToken = (
  { secrets, clock }: FormTokenParts,
  purpose: string,
  subject: string,
  id: string = freshId(),
): string =>
  secrets.seal('form', JSON.stringify({ id, purpose, subject, expiresAt: clock() + FORM_LIFETIME }));

/**
 * Reads the token that came back with a form. Refuses as forged one that we did not make for this purpose and
 * subject, or none at all; as stale one that is older than six hours.
 */
export const readFormToken = (
  { secrets, clock }: FormTokenParts,
  token: string | undefined,
  purpose: string,
  subject: string,
): Result<{ readonly id: string }, FormRefusal> => {
  const text = token === undefined ? undefined : secrets.unseal('form', token);
  if (text === undefined) return refused({ kind: 'form-forged' });
  const form = formToken.parse(JSON.parse(text));
  if (form.purpose !== purpose || form.subject !== subject) return refused({ kind: 'form-forged' });
  if (clock() >= form.expiresAt) return refused({ kind: 'form-stale', id: form.id });
  return accepted({ id: form.id });
};

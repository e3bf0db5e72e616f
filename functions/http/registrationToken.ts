import * as z from 'zod';
import { groupId, registrationKey } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { moment, type Moment } from '../domain/time.ts';
import type { Clock, RegistrationRef, Secrets } from '../use-cases/ports.ts';

/** Which attempt of which registration a token opens. */
export type RegistrationAccess = RegistrationRef & { readonly attempt: number };

const PURPOSE = 'registration';

const sealed = z.object({
  groupId,
  key: registrationKey,
  attempt: z.int().positive(),
  expiresAt: moment,
});

const written = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The token that opens one registration until `expiresAt`; the same arguments make the same token. */
export const sealRegistration = (
  secrets: Pick<Secrets, 'seal'>,
  { groupId, key, attempt }: RegistrationAccess,
  expiresAt: Moment,
): string => secrets.seal(PURPOSE, JSON.stringify({ groupId, key, attempt, expiresAt }));

/**
 * What a token opens. Refuses a forged token, or one sealed for another purpose, as `link-invalid` and an old one as
 * `link-expired`.
 */
export const openRegistration = (
  secrets: Pick<Secrets, 'unseal'>,
  clock: Clock,
  token: string,
): Result<RegistrationAccess, Extract<Refusal, { kind: 'link-invalid' | 'link-expired' }>> => {
  const text = secrets.unseal(PURPOSE, token);
  const read = text === undefined ? undefined : sealed.safeParse(written(text));
  if (read?.success !== true) return refused({ kind: 'link-invalid' });
  const { expiresAt, ...access } = read.data;
  return expiresAt <= clock() ? refused({ kind: 'link-expired' }) : accepted(access);
};

import { CODE_LIFE, isUsable } from '../domain/access.ts';
import type { InstitutionId } from '../domain/ids.ts';
import { refused, accepted, type Result } from '../domain/result.ts';
import type { Access } from './institutionPorts.ts';
import type { Clock, Secrets } from './ports.ts';

export type AccessCodePorts = {
  readonly access: Access;
  readonly clock: Clock;
  readonly secrets: Secrets;
};

const CODES = 1_000_000n;

/** Six digits of a random token's hash: all codes are as likely, but for a part in a trillion. */
const digitsOf = (hash: string): string =>
  (BigInt(`0x${Buffer.from(hash, 'base64url').toString('hex')}`) % CODES).toString().padStart(6, '0');

/** Six digits are few: without the key nobody can tell a code from its hash. */
const keptForm = ({ secrets }: Pick<AccessCodePorts, 'secrets'>, id: InstitutionId, code: string): string =>
  secrets.fingerprint(['access-code', id, code].join('\n'));

/** Makes the code that a mail carries, six digits good for half an hour. The one before opens nothing then. */
export const issueAccessCode = async (ports: AccessCodePorts, id: InstitutionId): Promise<string> => {
  const code = digitsOf(ports.secrets.freshToken().hash);
  await ports.access.saveCode(id, keptForm(ports, id, code), ports.clock() + CODE_LIFE);
  return code;
};

/**
 * Opens an institution's view with a code, once. Every try counts before it is looked at. Refuses a wrong code, one that
 * is too old or was tried too often, and an institution that has none, all alike.
 */
export const useAccessCode = async (
  ports: AccessCodePorts,
  id: InstitutionId,
  typed: string,
): Promise<Result<'opened', { readonly kind: 'code-wrong' }>> => {
  const code = await ports.access.tryCode(id);
  const given = keptForm(ports, id, typed.replaceAll(/\s/g, ''));
  if (code === undefined || !isUsable(code, ports.clock()) || code.hash !== given) {
    return refused({ kind: 'code-wrong' });
  }
  const opened = await ports.access.spendCode(id, code.hash);
  return opened ? accepted('opened') : refused({ kind: 'code-wrong' });
};

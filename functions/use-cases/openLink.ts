import type { Refusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Clock, Links, LinkTarget, Secrets } from './ports.ts';

/** Exchanges a mail link's token for what it opens. Refuses a token nobody issued and one that has expired. */
export const openLink = async (
  ports: { readonly clock: Clock; readonly links: Links; readonly secrets: Secrets },
  token: string,
): Promise<Result<LinkTarget, Refusal>> => {
  const target = await ports.links.link(ports.secrets.hashOf(token));
  if (target === undefined) return refused({ kind: 'link-invalid' });
  if (target.expiresAt <= ports.clock()) return refused({ kind: 'link-expired' });
  return accepted(target);
};

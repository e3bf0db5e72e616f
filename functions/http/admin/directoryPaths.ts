import * as z from 'zod';
import type { InstitutionId } from '../../domain/ids.ts';
import { MINUTE, moment } from '../../domain/time.ts';
import { INSTITUTIONS } from './returnPath.ts';
import type { Session, SessionParts } from './session.ts';

export const UPLOAD = `${INSTITUTIONS}/import`;
export const CONFIRM = `${INSTITUTIONS}/import/confirm`;
export const REQUESTS = `${INSTITUTIONS}/requests`;

export const institutionPath = (id: InstitutionId): string => `${INSTITUTIONS}/${id}`;
export const editPath = (id: InstitutionId): string => `${INSTITUTIONS}/${id}/edit`;
export const mergePath = (id: InstitutionId): string => `${INSTITUTIONS}/${id}/merge`;
export const accessPath = (id: InstitutionId): string => `${INSTITUTIONS}/${id}/access`;
export const mailAgainPath = (id: InstitutionId): string => `${INSTITUTIONS}/${id}/mail-again`;
export const requestPath = (id: string): string => `${REQUESTS}/${id}`;

/** The purpose of every form's token about the directory; the address that it is sent to is its subject. */
export const PURPOSE = 'directory';

export const subjectOf = (session: Session, path: string): string => `${session.id} ${path}`;

/** How long the page that follows may say what was done, in seconds. */
const LIFETIME = 10 * MINUTE;

const NEWS = 'directory-news';

const count = z.int().nonnegative();

const directoryNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('imported'), added: count, changed: count, doubtful: count }),
  z.object({
    kind: z.enum([
      'saved',
      'nothing-to-save',
      'merged',
      'answered',
      'link-sent',
      'link-too-often',
      'mail-again',
    ]),
  }),
]);
export type DirectoryNews = z.infer<typeof directoryNews>;

const sealedNews = z.object({ path: z.string(), at: moment, news: directoryNews });

/** An address with what was just done. Sealed, so that no link can claim it. */
export const newsPath = ({ secrets, clock }: SessionParts, path: string, news: DirectoryNews): string => {
  const done = secrets.seal(NEWS, JSON.stringify({ path, at: clock(), news }));
  return `${path}?${new URLSearchParams({ done }).toString()}`;
};

/** The news that an address carries, unless it is forged, old or another page's. */
export const newsOf = (
  { secrets, clock }: SessionParts,
  path: string,
  sealed: string | undefined,
): DirectoryNews | undefined => {
  const text = sealed === undefined ? undefined : secrets.unseal(NEWS, sealed);
  if (text === undefined) return undefined;
  const told = sealedNews.parse(JSON.parse(text));
  return told.path === path && clock() < told.at + LIFETIME ? told.news : undefined;
};

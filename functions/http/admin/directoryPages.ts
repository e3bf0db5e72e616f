import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../context.ts';
import { bodyLimit } from '../middleware/bodyLimit.ts';
import { contentType } from '../middleware/contentType.ts';
import { CONFIRM, REQUESTS, UPLOAD } from './directoryPaths.ts';
import type { gate } from './gate.tsx';
import { sendLink } from './accessLink.ts';
import { institutionPage } from './institution.tsx';
import { askEdit, saveEdit } from './institutionEdit.tsx';
import { askImport, doImport, showImport } from './institutionImport.tsx';
import { askMailAgain, doMailAgain } from './institutionMail.tsx';
import { askMerge, doMerge } from './institutionMerge.tsx';
import { institutionsPage } from './institutions.tsx';
import { MOST_UPLOAD } from './institutionUpload.ts';
import { askListing } from './listing.tsx';
import { decideListing } from './listingDecision.ts';
import { listingsPage } from './listings.tsx';
import type { AdminParts } from './parts.ts';
import { INSTITUTIONS } from './returnPath.ts';

type Refuse = (c: Context<HttpEnv>) => Response | Promise<Response>;

/** Small forms everywhere; a file is larger, and comes in the one content type that can carry it. */
export const formsAndUploads = (wrongType: Refuse, tooLarge: Refuse): MiddlewareHandler<HttpEnv> => {
  const usual = [contentType('application/x-www-form-urlencoded', wrongType), bodyLimit(tooLarge)] as const;
  const upload = [contentType('multipart/form-data', wrongType), bodyLimit(tooLarge, MOST_UPLOAD)] as const;
  const confirm = [usual[0], upload[1]] as const;
  return (c, next) => {
    const [type, limit] = c.req.path === UPLOAD ? upload : c.req.path === CONFIRM ? confirm : usual;
    return type(c, async () => {
      const refused = await limit(c, next);
      if (refused instanceof Response) c.res = refused;
    });
  };
};

const PAGES = [
  [INSTITUTIONS, institutionsPage],
  [UPLOAD, askImport],
  [REQUESTS, listingsPage],
  [`${REQUESTS}/:listingId`, askListing],
  [`${INSTITUTIONS}/:institutionId`, institutionPage],
  [`${INSTITUTIONS}/:institutionId/edit`, askEdit],
  [`${INSTITUTIONS}/:institutionId/merge`, askMerge],
  [`${INSTITUTIONS}/:institutionId/mail-again`, askMailAgain],
] as const;

const FORMS = [
  [UPLOAD, showImport],
  [CONFIRM, doImport],
  [`${REQUESTS}/:listingId`, decideListing],
  [`${INSTITUTIONS}/:institutionId/edit`, saveEdit],
  [`${INSTITUTIONS}/:institutionId/merge`, doMerge],
  [`${INSTITUTIONS}/:institutionId/access`, sendLink],
  [`${INSTITUTIONS}/:institutionId/mail-again`, doMailAgain],
] as const;

/** The directory of institutions: finding, importing, changing and merging entries, and answering requests. */
export const directoryPages = (parts: AdminParts, guarded: ReturnType<typeof gate>): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const [path, page] of PAGES) {
    app.get(
      path,
      guarded((c, session) => page(c, parts, session)),
    );
  }
  for (const [path, take] of FORMS) {
    app.post(
      path,
      guarded((c, session) => take(c, parts, session)),
    );
  }
  return app;
};

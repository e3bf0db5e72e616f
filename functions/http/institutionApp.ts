import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { faultOf } from '../observability/log.ts';
import type { HttpEnv } from './context.ts';
import { HOME, STAFF } from './institution/addresses.ts';
import { approvalPages } from './institution/approval.tsx';
import { openLink } from './institution/openLink.tsx';
import { openingPages } from './institution/openingPages.tsx';
import type { InstitutionParts } from './institution/parts.ts';
import { staffPages } from './institution/staffPages.ts';
import { bodyLimit } from './middleware/bodyLimit.ts';
import { contentType } from './middleware/contentType.ts';
import { chooseLanguage } from './middleware/language.ts';
import { sameOrigin } from './middleware/sameOrigin.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { errorPage, routeOf, turnAway } from './pages/errorPages.tsx';
import { notListed } from './pages/notListed.tsx';

/**
 * What an institution sees and does without an account, all under `/institution`: its own people, and its agreement to
 * them. Also where somebody asks for one that is not listed. A link or a code from a mail to its office opens it.
 */
export const institutionApp = (parts: InstitutionParts): Hono<HttpEnv> => {
  const { log, origin } = parts;
  const app = new Hono<HttpEnv>();
  app.use(compress(), securityHeaders({ embedOrigins: [] }), chooseLanguage);
  app.use(
    bodyLimit(turnAway(log, 'tooLarge')),
    sameOrigin(origin, turnAway(log, 'forbidden')),
    contentType('application/x-www-form-urlencoded', turnAway(log, 'wrongType')),
  );
  for (const path of [HOME, `${HOME}/`]) app.get(path, (c) => c.redirect(STAFF, 303));
  app.get(`${HOME}/link/:token`, (c) => openLink(parts, c));
  app.route('/', notListed(parts));
  app.route('/', openingPages(parts));
  app.route('/', staffPages(parts));
  app.route('/', approvalPages(parts));
  app.notFound((c) => errorPage(c, 'notFound'));
  app.onError((error, c) => {
    log({ event: 'request-failed', route: routeOf(c), fault: faultOf(error) });
    return errorPage(c, 'failed');
  });
  return app;
};

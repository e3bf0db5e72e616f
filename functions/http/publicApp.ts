import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { faultOf } from '../observability/log.ts';
import { api } from './api/api.ts';
import type { HttpEnv, PublicParts } from './context.ts';
import { bodyLimit } from './middleware/bodyLimit.ts';
import { contentType } from './middleware/contentType.ts';
import { chooseLanguage } from './middleware/language.ts';
import { sameOrigin } from './middleware/sameOrigin.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { errorPage, routeOf, turnAway } from './pages/errorPages.tsx';
import { groupPage } from './pages/group.tsx';
import { groupsPage } from './pages/groups.tsx';
import { journey } from './pages/journey.tsx';
import { programmePage } from './pages/programme.tsx';

/**
 * Everything the public sees: the pages, the sign-up, and the API, which checks its own requests. An exception is an
 * unknown outcome: the answer says so, and that sending again is safe; the log has its class and its route alone.
 */
export const publicApp = (parts: PublicParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.use(compress(), securityHeaders(parts), chooseLanguage);
  app.route('/api', api(parts));
  app.use(
    bodyLimit(turnAway(parts.log, 'tooLarge')),
    sameOrigin(parts.origin, turnAway(parts.log, 'forbidden')),
    contentType('application/x-www-form-urlencoded', turnAway(parts.log, 'wrongType')),
  );
  const pages = [groupsPage(parts), programmePage(parts), groupPage(parts)];
  for (const page of [...pages, journey(parts)]) app.route('/', page);
  app.notFound((c) => errorPage(c, 'notFound'));
  app.onError((error, c) => {
    parts.log({ event: 'request-failed', route: routeOf(c), fault: faultOf(error) });
    return errorPage(c, 'failed');
  });
  return app;
};

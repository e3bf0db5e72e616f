import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { faultOf } from '../observability/log.ts';
import type { HttpEnv, RegistrationParts } from './context.ts';
import { bodyLimit } from './middleware/bodyLimit.ts';
import { contentType } from './middleware/contentType.ts';
import { chooseLanguage } from './middleware/language.ts';
import { sameOrigin } from './middleware/sameOrigin.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { errorPage, routeOf, turnAway } from './pages/errorPages.tsx';

type Visited = {
  /** Mounted at `/api`, if there is one; it checks its own requests. */
  readonly api?: Hono<HttpEnv>;
  readonly pages: readonly Hono<HttpEnv>[];
};

/**
 * Pages and an API as a visitor meets them, whichever function answers. An exception is an unknown outcome: the answer
 * says so, and that sending again is safe; the log has its class and its route alone.
 */
export const visitorApp = (
  parts: Pick<RegistrationParts, 'log' | 'origin' | 'embedOrigins'>,
  { api, pages }: Visited,
): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.use(compress(), securityHeaders(parts), chooseLanguage);
  if (api !== undefined) app.route('/api', api);
  app.use(
    bodyLimit(turnAway(parts.log, 'tooLarge')),
    sameOrigin(parts.origin, turnAway(parts.log, 'forbidden')),
    contentType('application/x-www-form-urlencoded', turnAway(parts.log, 'wrongType')),
  );
  for (const page of pages) app.route('/', page);
  app.notFound((c) => errorPage(c, 'notFound'));
  app.onError((error, c) => {
    parts.log({ event: 'request-failed', route: routeOf(c), fault: faultOf(error) });
    return errorPage(c, 'failed');
  });
  return app;
};

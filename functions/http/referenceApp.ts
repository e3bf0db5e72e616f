import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { faultOf, type Log } from '../observability/log.ts';
import { apiReference } from './api/reference.ts';
import type { HttpEnv } from './context.ts';
import { chooseLanguage } from './middleware/language.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { assets } from './pages/assets.ts';
import { errorPage, routeOf } from './pages/errorPages.tsx';
import { textPages } from './pages/textPages.tsx';

/**
 * What is the same for everybody and needs no right to anything: the stylesheet, the texts, the description of the
 * API. Apart from the public pages, so that the function behind those stays small and this one can read nothing.
 */
export const referenceApp = ({
  log,
  origin,
}: {
  readonly log: Log;
  readonly origin: string;
}): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.use(compress(), securityHeaders({ embedOrigins: [] }), chooseLanguage);
  app.route('/', assets());
  app.route('/', textPages());
  app.route('/api', apiReference({ origin }));
  app.notFound((c) => errorPage(c, 'notFound'));
  app.onError((error, c) => {
    log({ event: 'request-failed', route: routeOf(c), fault: faultOf(error) });
    return errorPage(c, 'failed');
  });
  return app;
};

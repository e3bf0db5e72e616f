import { Hono } from 'hono';
import { staticFile } from '../assets/staticFiles.ts';
import type { HttpEnv } from '../context.ts';

/** The stylesheet and the mark. An address of an older deployment is not found. */
export const assets = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/assets/*', (c) => {
    const file = staticFile(c.req.path, c.req.header('accept-encoding'));
    if (file === undefined) return c.notFound();
    return c.body(file.body, 200, { ...file.headers, 'content-length': String(file.body.byteLength) });
  });
  return app;
};

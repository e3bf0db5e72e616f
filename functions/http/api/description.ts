import { Hono } from 'hono';
import type { HttpEnv, PublicParts } from '../context.ts';
import { openApiDocument } from './openapi.ts';

/** The description of the API for programs. */
export const description = ({ origin }: PublicParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/openapi.json', (c) =>
    c.json(openApiDocument(origin, c.get('language')), 200, { 'cache-control': 'no-cache' }),
  );
  return app;
};

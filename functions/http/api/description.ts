import { Hono } from 'hono';
import type { HttpEnv } from '../context.ts';
import { languageOfRequest } from './language.ts';
import { openApiDocument } from './openapi.ts';

/** The description of the API for programs. */
export const description = ({ origin }: { readonly origin: string }): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/v1/openapi.json', languageOfRequest, (c) =>
    c.json(openApiDocument(origin, c.get('language')), 200, { 'cache-control': 'no-cache' }),
  );
  return app;
};

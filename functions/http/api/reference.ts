import { Hono } from 'hono';
import type { HttpEnv } from '../context.ts';
import { browse } from './browse.tsx';
import { description } from './description.ts';
import { problems } from './problems.ts';

/** What describes the API: the document for programs, the page for people, what each problem means. */
export const apiReference = (parts: { readonly origin: string }): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const part of [description(parts), problems(), browse(parts)]) app.route('/', part);
  return app;
};

import { Hono } from 'hono';
import { problemMeanings } from '../../i18n/problemMeanings.ts';
import { problemWords } from '../../i18n/problems.ts';
import type { HttpEnv } from '../context.ts';
import { isProblemKind, PROBLEM_STATUS } from '../problem.ts';
import { languageOfRequest } from './language.ts';

/** What the `type` of a problem leads to: its name, its status, and what to do about it, as plain text. */
export const problems = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/problems/:kind', languageOfRequest, async (c, next) => {
    const kind = c.req.param('kind');
    if (!isProblemKind(kind)) return next();
    const language = c.get('language');
    const title = problemWords(language).titles[kind];
    const meaning = problemMeanings(language)[kind];
    return c.text(`${kind} (HTTP ${PROBLEM_STATUS[kind]})\n\n${title}\n${meaning}\n`);
  });
  return app;
};

import { Hono } from 'hono';
import type * as z from 'zod';
import type { Institution } from '../../domain/institution.ts';
import type { HttpEnv, BrowseParts } from '../context.ts';
import { answerProblem } from './answerProblem.ts';
import type { institutionAnswer } from './answerSchemas.ts';
import { readQuery } from './input.ts';
import { institutionQuery } from './requestSchemas.ts';

/** Enough to choose from; whoever finds more types more of the name. */
const MOST_FOUND = 20;

/** An institution as the API shows it: what is public of it and no way to write to it. */
export const institutionAnswerOf = (institution: Institution): z.input<typeof institutionAnswer> => {
  const { id, name, types, nip, voivodeship, town } = institution;
  return { id, name, types, nip, voivodeship, town };
};

export const institutions = (parts: BrowseParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/institutions', async (c) => {
    const query = readQuery(c.req, institutionQuery);
    if (!query.ok) return answerProblem(c, parts, query.refusal);
    const found = await parts.directory.search(query.value.q, MOST_FOUND + 1);
    return c.json({
      institutions: found.slice(0, MOST_FOUND).map(institutionAnswerOf),
      more: found.length > MOST_FOUND,
    });
  });
  return app;
};

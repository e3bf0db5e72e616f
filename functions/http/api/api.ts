import { Hono } from 'hono';
import { faultOf } from '../../observability/log.ts';
import type { HttpEnv, PublicParts } from '../context.ts';
import { bodyLimit } from '../middleware/bodyLimit.ts';
import { answerProblem } from './answerProblem.ts';
import { eligibility } from './eligibility.ts';
import { groups } from './groups.ts';
import { institutions } from './institutions.ts';
import { languageOfRequest } from './language.ts';
import { OPERATIONS, routeOf } from './operations.ts';
import { programmes } from './programmes.ts';
import { registration } from './registration.ts';
import { registrations } from './registrations.ts';

const METHODS = { get: ['GET', 'HEAD'], post: ['POST'] } as const;

/** Answers other methods of a known address with those that it has. */
const otherMethods = (parts: PublicParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const route of new Set(OPERATIONS.map(routeOf))) {
    const allow = OPERATIONS.filter((operation) => routeOf(operation) === route).flatMap(
      ({ method }) => METHODS[method],
    );
    app.all(route, (c) => answerProblem(c, parts, { kind: 'method-not-allowed', allow }));
  }
  return app;
};

/** The first version of the API: JSON in, JSON out, no cookies, and every "no" as problem details. */
const version1 = (parts: PublicParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.use(languageOfRequest);
  app.use(bodyLimit((c) => answerProblem(c, parts, { kind: 'body-too-large' })));
  const nouns = [programmes, groups, institutions, eligibility, registrations, registration];
  for (const noun of [...nouns, otherMethods]) app.route('/', noun(parts));
  app.all('/*', (c) => answerProblem(c, parts, { kind: 'not-found' }));
  app.onError((error, c) =>
    answerProblem(
      c,
      parts,
      { kind: 'unavailable' },
      { event: 'request-failed', route: `${c.req.method} /api/v1`, fault: faultOf(error) },
    ),
  );
  return app;
};

/** The API itself; to be mounted at `/api`. What describes it is apart, in reference.ts. */
export const api = (parts: PublicParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.route('/v1', version1(parts));
  return app;
};

import { Hono } from 'hono';
import { faultOf } from '../../observability/log.ts';
import type { BrowseParts, HttpEnv } from '../context.ts';
import { bodyLimit } from '../middleware/bodyLimit.ts';
import { answerProblem } from './answerProblem.ts';
import { languageOfRequest } from './language.ts';

type ProblemParts = Pick<BrowseParts, 'log' | 'origin'>;

/** Answers other methods of a known address with those that it has; whoever may GET may ask for the HEAD alone. */
const otherMethods = (nouns: readonly Hono<HttpEnv>[], parts: ProblemParts): Hono<HttpEnv> => {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of nouns.flatMap(({ routes }) => routes)) {
    const known = methods.get(path) ?? new Set();
    methods.set(path, method === 'GET' ? known.add('GET').add('HEAD') : known.add(method));
  }
  const app = new Hono<HttpEnv>();
  for (const [path, allow] of methods) {
    app.all(path, (c) => answerProblem(c, parts, { kind: 'method-not-allowed', allow: [...allow] }));
  }
  return app;
};

/**
 * The first version of the API, to be mounted at `/api`: JSON in, JSON out, no cookies, and every "no" as problem
 * details, whichever function has the nouns.
 */
export const version1 = (nouns: readonly Hono<HttpEnv>[], parts: ProblemParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.use(languageOfRequest);
  app.use(bodyLimit((c) => answerProblem(c, parts, { kind: 'body-too-large' })));
  for (const noun of [...nouns, otherMethods(nouns, parts)]) app.route('/', noun);
  app.all('/*', (c) => answerProblem(c, parts, { kind: 'not-found' }));
  app.onError((error, c) =>
    answerProblem(
      c,
      parts,
      { kind: 'unavailable' },
      { event: 'request-failed', route: `${c.req.method} /api/v1`, fault: faultOf(error) },
    ),
  );
  const mounted = new Hono<HttpEnv>();
  mounted.route('/v1', app);
  return mounted;
};

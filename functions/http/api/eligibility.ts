import { Hono } from 'hono';
import type * as z from 'zod';
import type { Verdict } from '../../domain/eligibility.ts';
import { groupId } from '../../domain/ids.ts';
import { checkEligibility } from '../../use-cases/checkEligibility.ts';
import type { HttpEnv, BrowseParts } from '../context.ts';
import { answerProblem } from './answerProblem.ts';
import type { eligibilityAnswer } from './answerSchemas.ts';
import { readQuery } from './input.ts';
import { eligibilityQuery } from './requestSchemas.ts';

const verdictAnswerOf = (verdict: Verdict): z.input<typeof eligibilityAnswer> =>
  verdict.kind === 'eligible'
    ? { eligible: true, rule: { number: verdict.number, ...verdict.rule } }
    : {
        eligible: false,
        failures: verdict.failures.map(({ number, rule, failed }) => ({ rule: { number, ...rule }, failed })),
      };

export const eligibility = (parts: BrowseParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/groups/:groupId/eligibility', async (c) => {
    const id = groupId.safeParse(c.req.param('groupId'));
    if (!id.success) return answerProblem(c, parts, { kind: 'unknown-group' });
    const query = readQuery(c.req, eligibilityQuery);
    if (!query.ok) return answerProblem(c, parts, query.refusal);
    const checked = await checkEligibility(parts, { groupId: id.data, ...query.value });
    if (!checked.ok) return answerProblem(c, parts, checked.refusal);
    return c.json(verdictAnswerOf(checked.value.verdict));
  });
  return app;
};

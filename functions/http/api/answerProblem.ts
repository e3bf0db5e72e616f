import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { LogEvent } from '../../observability/log.ts';
import type { HttpEnv, BrowseParts } from '../context.ts';
import { type Problem, PROBLEM_STATUS, problemDocument } from '../problem.ts';

const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unauthorized: { 'www-authenticate': 'Bearer realm="registration"' },
  'link-invalid': { 'www-authenticate': 'Bearer realm="registration", error="invalid_token"' },
  'link-expired': { 'www-authenticate': 'Bearer realm="registration", error="invalid_token"' },
  'transfer-under-way': { 'retry-after': '60' },
  unavailable: { 'retry-after': '2' },
};

const headersOf = (problem: Problem): Readonly<Record<string, string>> =>
  problem.kind === 'method-not-allowed' ? { allow: problem.allow.join(', ') } : (HEADERS[problem.kind] ?? {});

/** Answers with a problem in the caller's language and logs its kind, unless another event already says more. */
export const answerProblem = (
  c: Context<HttpEnv>,
  { log, origin }: Pick<BrowseParts, 'log' | 'origin'>,
  problem: Problem,
  event?: LogEvent,
): Response => {
  const status = PROBLEM_STATUS[problem.kind];
  const route = `${c.req.method} ${routePath(c)}`;
  log(event ?? { event: 'request-refused', route, reason: problem.kind, status });
  return c.body(JSON.stringify(problemDocument(problem, c.get('language'), origin)), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...headersOf(problem),
  });
};

import type { Language } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { RuleFailure } from '../domain/eligibility.ts';
import type { FieldIssue } from '../domain/text.ts';
import { toIso } from '../domain/time.ts';
import { type ProblemWords, problemWords } from '../i18n/problems.ts';
import { refusalText } from '../i18n/refusalText.ts';
import { quotaAnswerOf, standingAnswerOf } from './api/standing.ts';

/** One place of a request to correct. The pointer is a JSON Pointer into the body, or `/` and a parameter's name. */
export type InputError = {
  readonly in: 'body' | 'query' | 'header';
  readonly pointer: string;
  readonly issue: FieldIssue;
};

/** What can be wrong with a request before any rule of the product is asked. */
export type RequestProblem =
  | { readonly kind: 'malformed-json' }
  | { readonly kind: 'wrong-content-type' }
  | { readonly kind: 'body-too-large' }
  | { readonly kind: 'invalid-input'; readonly errors: readonly InputError[] }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'method-not-allowed'; readonly allow: readonly string[] }
  | { readonly kind: 'unavailable' };

export type Problem = Refusal | RequestProblem;
export type ProblemKind = Problem['kind'];

/** The HTTP status of each kind: 409 for a "no" of the group's present state, 422 for what the request itself says. */
export const PROBLEM_STATUS = {
  'group-not-open-yet': 409,
  'group-closed': 409,
  'group-cancelled': 409,
  'group-full': 409,
  'institution-limit': 409,
  'registration-ended': 409,
  'offer-expired': 409,
  'no-offer': 409,
  'quota-full': 409,
  'transfer-under-way': 409,
  'unknown-group': 404,
  'unknown-institution': 422,
  'not-eligible': 422,
  'already-registered': 409,
  'too-many-attempts': 409,
  'unknown-registration': 404,
  'group-started': 409,
  'link-invalid': 401,
  'link-expired': 401,
  'idempotency-key-reused': 422,
  'malformed-json': 400,
  'wrong-content-type': 415,
  'body-too-large': 413,
  'invalid-input': 422,
  unauthorized: 401,
  'not-found': 404,
  'method-not-allowed': 405,
  unavailable: 503,
} as const satisfies Record<ProblemKind, number>;

export const isProblemKind = (kind: string): kind is ProblemKind => Object.hasOwn(PROBLEM_STATUS, kind);

export const PROBLEM_KINDS: readonly ProblemKind[] = Object.keys(PROBLEM_STATUS).filter(isProblemKind);

/** The name of a kind, which is also the address of a page about it. */
export const problemType = (origin: string, kind: ProblemKind): string => `${origin}/api/problems/${kind}`;

/** A rule as the API shows it: its number and what it admits. */
const failureOf = ({ number, rule, failed }: RuleFailure) => ({ rule: { number, ...rule }, failed });

/** The members that a kind adds to the standard ones of RFC 9457. */
const extensionOf = (problem: Problem, catalogue: ProblemWords): Readonly<Record<string, unknown>> => {
  switch (problem.kind) {
    case 'group-not-open-yet':
      return { opensAt: toIso(problem.opensAt) };
    case 'group-full':
      return { capacity: problem.capacity, waiting: problem.waiting };
    case 'institution-limit':
      return { limit: problem.limit };
    case 'not-eligible':
      return { failures: problem.verdict.failures.map(failureOf) };
    case 'already-registered':
    case 'no-offer':
      return { standing: standingAnswerOf(problem.standing) };
    case 'registration-ended':
      return { how: problem.how };
    case 'quota-full':
      return { quota: quotaAnswerOf(problem.quota) };
    case 'invalid-input':
      return { errors: problem.errors.map((error) => ({ ...error, detail: catalogue.issues[error.issue] })) };
    case 'method-not-allowed':
      return { allow: problem.allow };
    case 'group-closed':
    case 'group-cancelled':
    case 'offer-expired':
    case 'transfer-under-way':
    case 'unknown-group':
    case 'unknown-institution':
    case 'too-many-attempts':
    case 'unknown-registration':
    case 'group-started':
    case 'link-invalid':
    case 'link-expired':
    case 'idempotency-key-reused':
    case 'malformed-json':
    case 'wrong-content-type':
    case 'body-too-large':
    case 'unauthorized':
    case 'not-found':
    case 'unavailable':
      return {};
  }
};

type WordedHere = Extract<Problem, { kind: keyof ProblemWords['details'] }>;

/** Words written for the pages speak of links and mails, or there are none: then the API has words of its own. */
const isWordedHere = (problem: Problem): problem is WordedHere =>
  Object.hasOwn(problemWords('pl').details, problem.kind);

const detailOf = (problem: Problem, language: Language): string => {
  if (isWordedHere(problem)) return problemWords(language).details[problem.kind];
  const { body, next } = refusalText(language, problem);
  return [...body, ...(next === undefined ? [] : [next])].join(problem.kind === 'not-eligible' ? '\n' : ' ');
};

/**
 * A problem as RFC 9457 writes it, in the reader's language: the type, title and status of its kind, what happened
 * here and what to do, and the members of its kind. It repeats nothing personal that the request held.
 */
export const problemDocument = (
  problem: Problem,
  language: Language,
  origin: string,
): Readonly<Record<string, unknown>> => {
  const catalogue = problemWords(language);
  return {
    type: problemType(origin, problem.kind),
    title: catalogue.titles[problem.kind],
    status: PROBLEM_STATUS[problem.kind],
    detail: detailOf(problem, language),
    ...extensionOf(problem, catalogue),
  };
};

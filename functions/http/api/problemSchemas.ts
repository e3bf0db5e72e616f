import * as z from 'zod';
import { departure } from '../../domain/ledger.ts';
import { FIELD_ISSUES } from '../../domain/text.ts';
import { PROBLEM_KINDS, PROBLEM_STATUS, type ProblemKind } from '../problem.ts';
import { failureAnswer, quotaAnswer, standing } from './answerSchemas.ts';

const inputError = z.object({
  in: z.enum(['body', 'query', 'header']),
  pointer: z.string(),
  issue: z.enum(FIELD_ISSUES),
  detail: z.string(),
});

/** The members that some kinds add to the standard ones. */
const EXTENSIONS: Readonly<Partial<Record<ProblemKind, z.ZodRawShape>>> = {
  'group-not-open-yet': { opensAt: z.iso.datetime() },
  'group-full': { capacity: z.int().nonnegative(), waiting: z.int().nonnegative() },
  'institution-limit': { limit: z.int().nonnegative() },
  'not-eligible': { failures: z.array(failureAnswer) },
  'already-registered': { standing },
  'no-offer': { standing },
  'registration-ended': { how: departure.shape.how },
  'quota-full': { quota: quotaAnswer },
  'invalid-input': { errors: z.array(inputError) },
  'method-not-allowed': { allow: z.array(z.string()) },
};

/** One kind of problem: a `type` that ends in the kind, the status that goes with it, and the kind's own members. */
export const problemSchema = (kind: ProblemKind): z.ZodObject =>
  z.object({
    type: z.url().regex(new RegExp(`/api/problems/${kind}$`)),
    title: z.string(),
    status: z.literal(PROBLEM_STATUS[kind]),
    detail: z.string(),
    ...EXTENSIONS[kind],
  });

export const PROBLEM_SCHEMAS: ReadonlyMap<ProblemKind, z.ZodObject> = new Map(
  PROBLEM_KINDS.map((kind) => [kind, problemSchema(kind)]),
);

import * as z from 'zod';
import { eligibilityRule, RULE_PARTS } from '../../domain/eligibility.ts';
import { courseId, registrationKey } from '../../domain/ids.ts';
import { departure } from '../../domain/ledger.ts';
import { quota as domainQuota, quotaId } from '../../domain/quota.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';
import { moment } from '../../domain/time.ts';
import type { Answer } from '../../use-cases/ports.ts';

const failures = z.array(
  z.object({
    number: z.int().positive(),
    rule: eligibilityRule,
    failed: z.array(z.enum(RULE_PARTS)).readonly(),
  }),
);

const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seated') }),
  z.object({ kind: z.enum(['offered', 'held', 'awaiting-approval']), until: moment }),
  z.object({ kind: z.literal('waiting'), place: z.int().positive() }),
  z.object({ kind: z.literal('gone'), how: departure.shape.how }),
  z.object({ kind: z.literal('absent') }),
]);

const quotaBase = { id: quotaId, limit: z.int().nonnegative() };
const quota = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('people'),
    ...quotaBase,
    ...domainQuota.pick({ regions: true, types: true }).shape,
  }),
  z.object({ kind: z.literal('seats'), ...quotaBase, courseId }),
]);

const refusal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group-not-open-yet'), opensAt: moment }),
  z.object({ kind: z.literal('group-full'), capacity: z.int(), waiting: z.int() }),
  z.object({ kind: z.literal('institution-limit'), limit: z.int() }),
  z.object({
    kind: z.literal('not-eligible'),
    verdict: z.object({ kind: z.literal('not-eligible'), failures: failures.readonly() }),
  }),
  z.object({
    kind: z.literal('registration-ended'),
    how: departure.shape.how,
    no: z.object({ why: z.string().nullable() }).optional(),
  }),
  z.object({ kind: z.literal('no-offer'), standing }),
  z.object({ kind: z.literal('quota-full'), quota }),
  z.object({ kind: z.literal('already-registered'), standing }),
  z.object({
    kind: z.enum([
      'group-closed',
      'group-cancelled',
      'offer-expired',
      'unknown-group',
      'unknown-institution',
      'too-many-attempts',
      'unknown-registration',
      'group-started',
      'transfer-under-way',
      'link-invalid',
      'link-expired',
      'idempotency-key-reused',
    ]),
  }),
]);

/** What is told of a registration: what a token is sealed from, never the token and nothing of the person. */
const told = z.object({
  key: registrationKey,
  attempt: z.int().positive(),
  standing,
  accessUntil: moment,
});
export type Told = z.output<typeof told>;

const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: told }),
  z.object({ ok: z.literal(false), refusal }),
]);

/** The outcome of a registration as it is kept under an idempotency key: no personal data, no token. */
export const keepOutcome = (result: z.input<typeof outcome>): Answer => ({
  kind: result.ok ? 'granted' : 'refused',
  text: JSON.stringify(result),
});

/** The outcome that was kept. Throws on a text that `keepOutcome` did not write. */
export const keptOutcome = (text: string): Result<Told, Refusal> => outcome.parse(JSON.parse(text));

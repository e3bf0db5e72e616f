import { refused, type Result } from '../domain/result.ts';
import type { Refusal } from '../domain/refusal.ts';
import { HOUR } from '../domain/time.ts';
import type { Answers, Clock, Secrets } from './ports.ts';

/** How long an answer is kept under its key, at least: the table clears it away some time after. */
export const KEEP_ANSWERS = 24 * HOUR;

/**
 * Gives a repeated request the answer of the first: `answer` runs when none is kept, and what is kept first is what
 * everybody gets. Refuses a key that came with another body. `answer` itself must be safe to repeat, for requests
 * that arrive together all run it. Two write units.
 */
export const answerOnce = async (
  {
    answers,
    clock,
    secrets,
  }: { readonly answers: Answers; readonly clock: Clock; readonly secrets: Secrets },
  key: string,
  body: string,
  answer: () => Promise<string>,
): Promise<Result<string, Extract<Refusal, { kind: 'idempotency-key-reused' }>>> => {
  const bodyHash = secrets.hashOf(body);
  const storedKey = secrets.hashOf(key);
  const begun = await answers.begin(storedKey, bodyHash, clock() + KEEP_ANSWERS);
  if (begun.bodyHash !== bodyHash) return refused({ kind: 'idempotency-key-reused' });
  return { ok: true, value: begun.answer ?? (await answers.keep(storedKey, await answer())) };
};

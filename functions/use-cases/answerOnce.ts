import { refused, type Result } from '../domain/result.ts';
import type { Refusal } from '../domain/refusal.ts';
import { HOUR } from '../domain/time.ts';
import type { Answer, Answers, Clock, Secrets } from './ports.ts';

/** How long an answer is kept under its key, at least: the table clears it away some time after. */
export const KEEP_ANSWERS = 24 * HOUR;

/**
 * Gives a repeated request the answer of the first: `answer` runs when none is kept, and what is kept first is what
 * everybody gets, but a refusal gives way to what a copy under way at the same time was granted. Refuses a key that
 * came with another body. `answer` itself must be safe to repeat, for requests that arrive together all run it; it
 * hears whether the key came before. Two write units.
 */
export const answerOnce = async (
  {
    answers,
    clock,
    secrets,
  }: { readonly answers: Answers; readonly clock: Clock; readonly secrets: Secrets },
  key: string,
  body: string,
  answer: (repeated: boolean) => Promise<Answer>,
): Promise<Result<string, Extract<Refusal, { kind: 'idempotency-key-reused' }>>> => {
  const bodyHash = secrets.hashOf(body);
  const storedKey = secrets.hashOf(key);
  const begun = await answers.begin(storedKey, bodyHash, clock() + KEEP_ANSWERS);
  if (begun.bodyHash !== bodyHash) return refused({ kind: 'idempotency-key-reused' });
  const kept = begun.answer ?? (await answers.keep(storedKey, await answer(begun.repeated)));
  return { ok: true, value: kept.text };
};

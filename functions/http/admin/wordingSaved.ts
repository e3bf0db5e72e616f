import * as z from 'zod';
import { MINUTE, moment } from '../../domain/time.ts';
import type { SessionParts } from './session.ts';

/** How long the page that follows a saving may say so, in seconds. */
const LIFETIME = 10 * MINUTE;

const PURPOSE = 'wording-saved';

/** What came of sending the form: words were kept, were so already, or a test mail was planned. */
const outcome = z.enum(['saved', 'unchanged', 'tested']);
export type WordingOutcome = z.infer<typeof outcome>;

const saved = z.object({ path: z.string(), outcome, at: moment });

/** Where a saving leads: the letter's page, which says what came of it. Sealed, so that no link can claim it. */
export const savedWordingPath = (
  { secrets, clock }: SessionParts,
  path: string,
  came: WordingOutcome,
): string => {
  const sealed = secrets.seal(PURPOSE, JSON.stringify({ path, outcome: came, at: clock() }));
  return `${path}?${new URLSearchParams({ saved: sealed }).toString()}`;
};

/** What came of the form a moment ago, if the address says so for this letter and is not forged or old. */
export const savedWording = (
  { secrets, clock }: SessionParts,
  path: string,
  sealed: string | undefined,
): WordingOutcome | undefined => {
  const text = sealed === undefined ? undefined : secrets.unseal(PURPOSE, sealed);
  if (text === undefined) return undefined;
  const news = saved.parse(JSON.parse(text));
  return news.path === path && clock() < news.at + LIFETIME ? news.outcome : undefined;
};

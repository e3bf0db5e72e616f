import type { Language } from '../domain/participant.ts';
import { meanings as en } from './en/problemMeanings.ts';
import { meanings as pl } from './pl/problemMeanings.ts';
import { type ProblemWords, problemWords } from './problems.ts';

const CATALOGUES: Readonly<Record<Language, typeof pl>> = { pl, en };

/** What each kind of problem means and what to do about it, whichever request met it. */
export const problemMeanings = (
  language: Language,
): Readonly<Record<keyof ProblemWords['titles'], string>> => ({
  ...problemWords(language).details,
  ...CATALOGUES[language],
});

import type { Language } from '../domain/participant.ts';
import { en } from './en/problems.ts';
import { pl } from './pl/problems.ts';

/** What goes wrong in the API; Polish is the source and English has the same shape. */
export type ProblemWords = typeof pl;

const WORDS: Readonly<Record<Language, ProblemWords>> = { pl, en };

export const problemWords = (language: Language): ProblemWords => WORDS[language];

import type { Language } from '../domain/participant.ts';
import { en } from './en/api.ts';
import { pl } from './pl/api.ts';

/** The description of the API; Polish is the source and English has the same shape. */
export type ApiWords = typeof pl;

const WORDS: Readonly<Record<Language, ApiWords>> = { pl, en };

export const apiWords = (language: Language): ApiWords => WORDS[language];

import type { Language } from '../domain/participant.ts';
import { pages as en } from './en/pages.ts';
import { pages as pl } from './pl/pages.ts';

export type PageWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, PageWords>> = { pl, en };

/** The words of the pages that lead to the sign-up: lists, groups, programmes. */
export const pageWords = (language: Language): PageWords => CATALOGUES[language];

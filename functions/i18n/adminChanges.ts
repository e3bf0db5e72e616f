import type { Language } from '../domain/participant.ts';
import { adminChanges as en } from './en/adminChanges.ts';
import { adminChanges as pl } from './pl/adminChanges.ts';

export type AdminChangeWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, AdminChangeWords>> = { pl, en };

/** The words of the coordinator's changes: what is asked, what is filled in, what is said afterwards. */
export const adminChangeWords = (language: Language): AdminChangeWords => CATALOGUES[language];

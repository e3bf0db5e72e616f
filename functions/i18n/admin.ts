import type { Language } from '../domain/participant.ts';
import { admin as en } from './en/admin.ts';
import { admin as pl } from './pl/admin.ts';

export type AdminWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, AdminWords>> = { pl, en };

/** The words of the coordinator's pages. */
export const adminWords = (language: Language): AdminWords => CATALOGUES[language];

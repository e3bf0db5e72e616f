import type { Language } from '../domain/participant.ts';
import { institutionFile as en } from './en/institutionFile.ts';
import { institutionFile as pl } from './pl/institutionFile.ts';

export type InstitutionFileWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, InstitutionFileWords>> = { pl, en };

/** The words for mistakes in institution files; whoever uploads one needs none of those for programme files. */
export const institutionFileWords = (language: Language): InstitutionFileWords => CATALOGUES[language];

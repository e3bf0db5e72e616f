import type { Language } from '../domain/participant.ts';
import { institution as en } from './en/institution.ts';
import { institution as pl } from './pl/institution.ts';

export type InstitutionWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, InstitutionWords>> = { pl, en };

/** The words of the pages on which an institution sees and looks after its own people. */
export const institutionWords = (language: Language): InstitutionWords => CATALOGUES[language];

import type { Language } from '../domain/participant.ts';
import { directory as en } from './en/directory.ts';
import { directory as pl } from './pl/directory.ts';

export type DirectoryWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, DirectoryWords>> = { pl, en };

/** The words of the coordinator's pages about institutions. */
export const directoryWords = (language: Language): DirectoryWords => CATALOGUES[language];

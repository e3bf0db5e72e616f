import type { Language } from '../domain/participant.ts';
import { files as en } from './en/files.ts';
import { files as pl } from './pl/files.ts';

export type FileWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, FileWords>> = { pl, en };

/** The words of the commands that check and load programme and institution files; `institutionFile.ts` has those for mistakes in the latter. */
export const fileWords = (language: Language): FileWords => CATALOGUES[language];

import type { Language } from '../domain/participant.ts';
import { directoryRequest as en } from './en/directoryRequest.ts';
import { directoryRequest as pl } from './pl/directoryRequest.ts';

export type DirectoryRequestWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, DirectoryRequestWords>> = { pl, en };

/** The words of the page for an institution that is not listed. */
export const directoryRequestWords = (language: Language): DirectoryRequestWords => CATALOGUES[language];

import type { Language } from '../domain/participant.ts';
import { adminViews as en } from './en/adminViews.ts';
import { adminViews as pl } from './pl/adminViews.ts';

export type AdminViewWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, AdminViewWords>> = { pl, en };

/** The words of what the coordinator's pages show. */
export const adminViewWords = (language: Language): AdminViewWords => CATALOGUES[language];

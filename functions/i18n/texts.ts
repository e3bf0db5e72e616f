import type { Language } from '../domain/participant.ts';
import { texts as en } from './en/texts.ts';
import { texts as pl } from './pl/texts.ts';

const CATALOGUES: Readonly<Record<Language, typeof pl>> = { pl, en };

/** Pages that are text alone: the accessibility statement, data protection, help. Apart, so that only their page bears them. */
export const textWords = (language: Language): typeof pl => CATALOGUES[language];

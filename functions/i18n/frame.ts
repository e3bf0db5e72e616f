import type { Language } from '../domain/participant.ts';
import { frame as en } from './en/frame.ts';
import { frame as pl } from './pl/frame.ts';

export type FrameWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, FrameWords>> = { pl, en };

/** The words that every function needs whatever its pages are: header, footer, errors. */
export const frameWords = (language: Language): FrameWords => CATALOGUES[language];

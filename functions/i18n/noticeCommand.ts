import type { Language } from '../domain/participant.ts';
import { noticeCommand as en } from './en/noticeCommand.ts';
import { noticeCommand as pl } from './pl/noticeCommand.ts';

export type NoticeCommandWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, NoticeCommandWords>> = { pl, en };

/** The words of the operator's command about notices. */
export const noticeCommandWords = (language: Language): NoticeCommandWords => CATALOGUES[language];

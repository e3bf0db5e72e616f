import type { Language } from '../domain/participant.ts';
import { mail as en } from './en/mail.ts';
import { mail as pl } from './pl/mail.ts';

type MailWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, MailWords>> = { pl, en };

/** The words of mails and of calendar files. */
export const mailWords = (language: Language): MailWords => CATALOGUES[language];

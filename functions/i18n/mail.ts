import type { Language } from '../domain/participant.ts';
import { mail as en } from './en/mail.ts';
import { mailApproval as enApproval } from './en/mailApproval.ts';
import { mailChanges as enChanges } from './en/mailChanges.ts';
import { mailInstitution as enInstitution } from './en/mailInstitution.ts';
import { mailListing as enListing } from './en/mailListing.ts';
import { mailTimes as enTimes } from './en/mailTimes.ts';
import { mail as pl } from './pl/mail.ts';
import { mailApproval as plApproval } from './pl/mailApproval.ts';
import { mailChanges as plChanges } from './pl/mailChanges.ts';
import { mailInstitution as plInstitution } from './pl/mailInstitution.ts';
import { mailListing as plListing } from './pl/mailListing.ts';
import { mailTimes as plTimes } from './pl/mailTimes.ts';

const POLISH = { ...pl, ...plApproval, ...plChanges, ...plTimes, ...plInstitution, ...plListing };
export type MailWords = typeof POLISH;

const CATALOGUES: Readonly<Record<Language, MailWords>> = {
  pl: POLISH,
  en: { ...en, ...enApproval, ...enChanges, ...enTimes, ...enInstitution, ...enListing },
};

/** The words of mails and of calendar files. */
export const mailWords = (language: Language): MailWords => CATALOGUES[language];

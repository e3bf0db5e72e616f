import type { Language } from '../domain/participant.ts';
import { registration as en } from './en/registration.ts';
import { registration as pl } from './pl/registration.ts';

export type RegistrationWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, RegistrationWords>> = { pl, en };

/** The words of one's own registration: its page, the answer to an offer, the withdrawal. */
export const registrationWords = (language: Language): RegistrationWords => CATALOGUES[language];

import type { Language } from '../domain/participant.ts';
import { approval as en } from './en/approval.ts';
import { approval as pl } from './pl/approval.ts';

export type ApprovalWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, ApprovalWords>> = { pl, en };

/** The words of the page on which an institution agrees to its people, or refuses. */
export const approvalWords = (language: Language): ApprovalWords => CATALOGUES[language];

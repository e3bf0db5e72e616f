import type { NoticeState } from '../domain/noticeState.ts';
import type { DirectoryNotice } from '../domain/directoryNotice.ts';
import type { Notice } from '../domain/notice.ts';
import type { Language } from '../domain/participant.ts';
import { adminNotices as en } from './en/adminNotices.ts';
import { adminNotices as pl } from './pl/adminNotices.ts';

export type AdminNoticeWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, AdminNoticeWords>> = { pl, en };

/** The words of what became of mails, for coordinators. */
export const adminNoticeWords = (language: Language): AdminNoticeWords => CATALOGUES[language];

/** What a mail tells, in a few words. */
export const noticeText = (
  language: Language,
  { kind, occasion }: Pick<Notice, 'kind' | 'occasion'>,
): string => {
  const { kinds } = adminNoticeWords(language);
  return kind === 'offered' ? kinds.offered(occasion) : kinds[kind];
};

/** What a mail about the directory tells, in a few words. */
export const directoryNoticeText = (language: Language, kind: DirectoryNotice['kind']): string =>
  adminNoticeWords(language).directory[kind];

/** Where a mail is on its way, in a few words. */
export const noticeStateText = (language: Language, state: NoticeState): string => {
  const { states } = adminNoticeWords(language);
  return 'at' in state ? states[state.kind](state.at) : states[state.kind];
};

import type { DirectoryNotice } from './directoryNotice.ts';
import type { NoticeKind } from './noticeKind.ts';

/** The order in which notices are sent: what somebody waits for, then reminders, then digests. */
export const PRIORITIES = [1, 2, 3] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Sent as soon as it is planned. */
export const URGENT: Priority = 1;

const REMINDERS: ReadonlySet<NoticeKind | DirectoryNotice['kind']> = new Set([
  'reminder',
  'approval-reminder',
  'certificate-ready',
  'follow-up',
] as const);

/** How soon a notice of a kind is sent. What tells somebody of a seat, an offer or a deadline comes before everything else. */
export const priorityOf = (kind: NoticeKind | DirectoryNotice['kind']): Priority => {
  if (kind === 'digest') return 3;
  return REMINDERS.has(kind) ? 2 : URGENT;
};

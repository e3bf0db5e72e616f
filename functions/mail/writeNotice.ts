import type { Group } from '../domain/group.ts';
import { type SeatId, seatIdOf } from '../domain/ids.ts';
import type { Notice } from '../domain/notice.ts';
import type { Language } from '../domain/participant.ts';
import type { Moment } from '../domain/time.ts';
import { words } from '../i18n/words.ts';
import type { NoticeContent } from '../use-cases/deliverNotice.ts';
import type { Mail } from '../use-cases/mailer.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letterHtml.tsx';
import { letterText } from './letterText.ts';
import { noticeIdOf } from './noticeId.ts';
import { confirmed } from './templates/confirmed.ts';
import { expired } from './templates/expired.ts';
import { groupCancelled } from './templates/groupCancelled.ts';
import { groupConfirmed } from './templates/groupConfirmed.ts';
import { offered } from './templates/offered.ts';
import type { Template } from './templates/template.ts';
import { waiting } from './templates/waiting.ts';
import { withdrawn } from './templates/withdrawn.ts';

/** Writes the calendar file of a group for one seat. */
type WriteCalendar = (
  group: Group,
  options: {
    readonly seatId: SeatId;
    readonly method: 'publish' | 'cancel';
    readonly sequence: number;
    readonly stampedAt: Moment;
    readonly language: Language;
    readonly groupPage: string;
  },
) => string;

type Pages = { readonly groupPage: string; readonly groupsPage: string };

type NoticeParts = {
  /** Where the pages are reached, without a slash at the end. */
  readonly origin: string;
  readonly calendar: WriteCalendar;
};

const TEMPLATES: Readonly<Record<Notice['kind'], Template>> = {
  confirmed,
  waiting,
  offered,
  expired,
  withdrawn,
  'group-confirmed': groupConfirmed,
  'group-cancelled': groupCancelled,
};

/**
 * A seat has the same events when it is confirmed and when its group is, and loses them once: the file that takes them
 * away is newer than both.
 */
const PUBLISHED = { method: 'publish', sequence: 0 } as const;
const CANCELLED = { method: 'cancel', sequence: 1 } as const;
const CALENDARS = {
  confirmed: PUBLISHED,
  waiting: undefined,
  offered: undefined,
  expired: undefined,
  withdrawn: CANCELLED,
  'group-confirmed': PUBLISHED,
  'group-cancelled': CANCELLED,
} as const;

/** Who was given a seat elsewhere has to learn where it comes from; nobody else is told of the former group again. */
const TELLS_FORMER_GROUP: readonly Notice['kind'][] = ['confirmed', 'waiting', 'offered'];

const commonOf = (content: NoticeContent, pages: Pages) => {
  const { notice, registration, institution, group, programme, formerGroup } = content;
  return {
    name: `${registration.details.firstName} ${registration.details.lastName}`,
    institution: institution.name,
    group,
    programme,
    ...pages,
    until: notice.occasion === 0 ? undefined : notice.occasion,
    formerGroup: TELLS_FORMER_GROUP.includes(notice.kind) ? formerGroup : undefined,
    reason: notice.why ?? undefined,
  };
};

const letterOf = (content: NoticeContent, pages: Pages): Letter => {
  const { notice, registration, institution, statusLink } = content;
  const template = TEMPLATES[notice.kind];
  const common = commonOf(content, pages);
  if (notice.audience === 'institution') {
    const { language } = institution;
    const position = words(language).positions[registration.position];
    return template.institution({ ...common, language, position });
  }
  const { language } = registration;
  return template.participant({ ...common, language, statusLink, place: notice.place ?? undefined });
};

const calendarOf = (parts: NoticeParts, content: NoticeContent, groupPage: string): string | undefined => {
  const { notice, registration, group } = content;
  const calendar = CALENDARS[notice.kind];
  if (calendar === undefined || notice.audience === 'institution') return undefined;
  const seatId = seatIdOf(registration.key, registration.attempt);
  const { language } = registration;
  return parts.calendar(group, {
    ...calendar,
    seatId,
    stampedAt: notice.plannedAt,
    language,
    groupPage,
  });
};

/**
 * Writes the mail of a notice in its reader's language: a text and an HTML part that say the same, and for a
 * participant with a seat, or who gave it up, the calendar file. The institution learns name, position and group.
 */
export const writeNotice =
  (parts: NoticeParts) =>
  (content: NoticeContent): Mail => {
    const { notice, registration, institution, group } = content;
    const groupPage = `${parts.origin}/groups/${group.id}`;
    const letter = letterOf(content, { groupPage, groupsPage: `${parts.origin}/` });
    const calendar = calendarOf(parts, content, groupPage);
    return {
      noticeId: noticeIdOf(notice),
      to: notice.audience === 'institution' ? institution.email : registration.details.email,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      ...(calendar === undefined ? {} : { calendar }),
    };
  };

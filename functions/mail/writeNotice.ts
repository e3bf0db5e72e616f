import type { Group } from '../domain/group.ts';
import { type SeatId, seatIdOf } from '../domain/ids.ts';
import type { Notice } from '../domain/notice.ts';
import type { Language } from '../domain/participant.ts';
import type { Moment } from '../domain/time.ts';
import { words } from '../i18n/words.ts';
import type { NoticeContent } from '../use-cases/deliverNotice.ts';
import type { Mail } from '../use-cases/ports.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letterHtml.tsx';
import { letterText } from './letterText.ts';
import { noticeIdOf } from './noticeId.ts';
import { confirmed } from './templates/confirmed.ts';
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

type NoticeParts = {
  /** Where the pages are reached, without a slash at the end. */
  readonly origin: string;
  readonly calendar: WriteCalendar;
};

const TEMPLATES: Readonly<Record<Notice['kind'], Template>> = { confirmed, waiting, withdrawn };

/** A seat is confirmed once and given up once, each time under an id of its own: the file of the second is newer. */
const CALENDARS = {
  confirmed: { method: 'publish', sequence: 0 },
  waiting: undefined,
  withdrawn: { method: 'cancel', sequence: 1 },
} as const;

const commonOf = ({ registration, institution, group, programme }: NoticeContent, groupPage: string) => ({
  name: `${registration.details.firstName} ${registration.details.lastName}`,
  institution: institution.name,
  group,
  programme,
  groupPage,
});

const letterOf = (content: NoticeContent, groupPage: string): Letter => {
  const { notice, registration, institution, statusLink } = content;
  const template = TEMPLATES[notice.kind];
  const common = commonOf(content, groupPage);
  if (notice.audience === 'institution') {
    const { language } = institution;
    const position = words(language).positions[registration.position];
    return template.institution({ ...common, language, position });
  }
  const { language, status } = registration;
  const place = notice.kind === 'waiting' && status.kind === 'waiting' ? status.place : undefined;
  return template.participant({ ...common, language, statusLink, place });
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
    const letter = letterOf(content, groupPage);
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

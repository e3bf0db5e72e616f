import type { Institution } from '../domain/institution.ts';
import type { Notice } from '../domain/notice.ts';
import type { Language } from '../domain/participant.ts';
import { refusalIn } from '../domain/registration.ts';
import { assertNever } from '../domain/result.ts';
import { words } from '../i18n/words.ts';
import type { NoticeContent } from '../use-cases/deliverNotice.ts';
import type { Mail } from '../use-cases/mailer.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letterHtml.tsx';
import { letterText } from './letterText.ts';
import { calendarFilesOf, type WriteCalendars } from './noticeCalendar.ts';
import { noticeIdOf } from './noticeId.ts';
import { ownWords } from './ownWords.ts';
import { TEMPLATES } from './templates/every.ts';

type Pages = {
  readonly origin: string;
  readonly groupPage: string;
  readonly groupsPage: string;
  readonly personPage: string;
};

type NoticeParts = {
  /** Where the pages are reached, without a slash at the end. */
  readonly origin: string;
  readonly calendars: WriteCalendars;
  /** The language of the installation's coordinators; Polish unless another is named. */
  readonly coordinators?: Language;
};

/** Who was given a seat elsewhere has to learn where it comes from; nobody else is told of the former group again. */
const TELLS_FORMER_GROUP: readonly Notice['kind'][] = ['confirmed', 'transferred', 'waiting', 'offered'];

/** Who or what refused. The notice says it first: the registration may not have come so far. */
const refusalOf = ({ notice, registration }: NoticeContent) => {
  const { refusedBy, limit } =
    notice.kind === 'refused' ? { ...refusalIn(registration.status), ...notice } : {};
  return { refusedBy, limit };
};

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
    ...refusalOf(content),
  };
};

const letterOf = (content: NoticeContent, pages: Pages, coordinators: Language): Letter => {
  const { notice, registration, institution, statusLink, approvalLink } = content;
  const { participant, institution: toInstitution, coordinator } = TEMPLATES[notice.kind];
  const common = commonOf(content, pages);
  if (notice.audience === 'institution' && toInstitution !== undefined) {
    const { language } = institution;
    const position = words(language).positions[registration.position];
    return toInstitution({
      ...common,
      language,
      position,
      approvalLink,
      wording: ownWords(content, language),
    });
  }
  if (notice.audience === 'participant' && participant !== undefined) {
    const hasSeat = registration.status.kind === 'confirmed';
    const place = notice.place ?? undefined;
    const { language } = registration;
    const wording = ownWords(content, language);
    return participant({ ...common, language, statusLink, hasSeat, place, wording });
  }
  if (notice.audience === 'coordinator' && coordinator !== undefined) {
    return coordinator({
      ...common,
      language: coordinators,
      personPage: pages.personPage,
      wording: undefined,
    });
  }
  throw new Error(`No letter tells ${notice.kind} to the ${notice.audience}`);
};

/** The head decides and is asked; the deputy is reminded, where there is one. */
const institutionAddressOf = (kind: Notice['kind'], { email, contacts }: Institution): string => {
  const head = contacts.head ?? email;
  if (kind === 'approval-asked') return head;
  return kind === 'approval-reminder' ? (contacts.deputy ?? head) : email;
};

const addressOf = ({ notice, registration, institution, group }: NoticeContent): string => {
  switch (notice.audience) {
    case 'participant':
      return registration.details.email;
    case 'institution':
      return institutionAddressOf(notice.kind, institution);
    case 'coordinator':
      return group.contactEmail;
    default:
      return assertNever(notice.audience);
  }
};

/**
 * Writes the mail of a notice in its reader's language: a text and an HTML part that say the same, and for a
 * participant with a seat, or who gave it up, the calendar file. The institution learns name, position and group.
 */
export const writeNotice =
  ({ origin, calendars, coordinators = 'pl' }: NoticeParts) =>
  (content: NoticeContent): Mail => {
    const { notice, group, sampleOf } = content;
    const groupPage = `${origin}/groups/${group.id}`;
    const personPage = `${origin}/admin/groups/${group.id}/people/${notice.seatId}`;
    const pages = { origin, groupPage, groupsPage: `${origin}/`, personPage };
    const letter = letterOf(content, pages, coordinators);
    return {
      noticeId: noticeIdOf(sampleOf?.notice ?? notice),
      to: sampleOf?.to ?? addressOf(content),
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      ...calendarFilesOf(calendars, content, origin),
    };
  };

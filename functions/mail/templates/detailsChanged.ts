import { mailWords } from '../../i18n/mail.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** Dates or place are others; told to everybody with a seat, an offer or a place on the waiting list. */
export const detailsChanged = {
  participant: (content) => {
    const words = mailWords(content.language).detailsChanged.participant;
    const next = content.hasSeat ? words.seatCalendar : words.noCalendar;
    return participantLetter(content, { ...words, next });
  },
  institution: (content) =>
    institutionLetter(content, mailWords(content.language).detailsChanged.institution),
} satisfies Template;

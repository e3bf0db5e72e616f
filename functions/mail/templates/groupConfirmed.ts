import { mailWords } from '../../i18n/mail.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** The coordinator has confirmed that the group takes place. */
export const groupConfirmed = {
  participant: (content) => {
    const { subject, lead, calendar, cannotCome, whatToDo } = mailWords(content.language).groupConfirmed
      .participant;
    return participantLetter(content, {
      subject,
      lead,
      next: calendar,
      question: cannotCome,
      answer: whatToDo,
    });
  },
  institution: (content) =>
    institutionLetter(content, mailWords(content.language).groupConfirmed.institution),
} satisfies Template;

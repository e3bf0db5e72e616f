import { mailWords } from '../../i18n/mail.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** The person has a seat. */
export const confirmed: Template = {
  participant: (content) => {
    const { subject, lead, calendar, cannotCome, whatToDo } = mailWords(content.language).confirmed
      .participant;
    return participantLetter(content, {
      subject,
      lead,
      next: calendar,
      question: cannotCome,
      answer: whatToDo,
    });
  },
  institution: (content) => institutionLetter(content, mailWords(content.language).confirmed.institution),
};

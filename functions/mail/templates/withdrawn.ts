import { mailWords } from '../../i18n/mail.ts';
import { link } from '../letter.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** The person has withdrawn, from a seat or from the waiting list. */
export const withdrawn = {
  participant: (content) => {
    const words = mailWords(content.language);
    const { subject, lead, calendar, again, whatToDo } = words.withdrawn.participant;
    const action = link(words.groupPage, content.groupPage);
    return participantLetter(content, {
      subject,
      lead,
      next: calendar,
      question: again,
      answer: whatToDo,
      action,
    });
  },
  institution: (content) => institutionLetter(content, mailWords(content.language).withdrawn.institution),
} satisfies Template;

import { deadline } from '../../i18n/deadline.ts';
import { mailWords } from '../../i18n/mail.ts';
import { link } from '../letter.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** An offer was not answered in time; the seat goes on to the next person. */
export const expired = {
  participant: (content) => {
    const { language, until } = content;
    const words = mailWords(language);
    const { subject, lead, leadWithoutDate, next, again, whatToDo } = words.expired.participant;
    return participantLetter(content, {
      subject,
      lead: until === undefined ? leadWithoutDate : lead(deadline(language, until)),
      next,
      question: again,
      answer: whatToDo,
      action: link(words.groupPage, content.groupPage),
    });
  },
  institution: (content) => institutionLetter(content, mailWords(content.language).expired.institution),
} satisfies Template;

import { mailWords } from '../../i18n/mail.ts';
import { link } from '../letter.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** The group does not take place; told to who had a seat and to who waited. */
export const groupCancelled = {
  participant: (content) => {
    const words = mailWords(content.language);
    const { subject, lead, calendar, again, whatToDo } = words.groupCancelled.participant;
    return participantLetter(content, {
      subject,
      lead,
      next: calendar,
      question: again,
      answer: whatToDo,
      action: link(words.everyGroup, content.groupsPage),
    });
  },
  institution: (content) =>
    institutionLetter(content, mailWords(content.language).groupCancelled.institution),
} satisfies Template;

import { mailWords } from '../../i18n/mail.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** The person is on the waiting list. */
export const waiting = {
  participant: (content) => {
    const { subject, lead, next, cannotCome, whatToDo } = mailWords(content.language).waiting.participant;
    return participantLetter(content, { subject, lead, next, question: cannotCome, answer: whatToDo });
  },
  institution: (content) => institutionLetter(content, mailWords(content.language).waiting.institution),
} satisfies Template;

import { mailWords } from '../../i18n/mail.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** The person has a seat, be it in the group they chose or in one they were transferred to. */
export const confirmed = {
  participant: (content) => {
    const words = mailWords(content.language).confirmed.participant;
    const moved = content.formerGroup !== undefined;
    return participantLetter(content, {
      subject: words.subject,
      lead: moved ? words.movedLead : words.lead,
      next: moved ? words.movedCalendar : words.calendar,
      question: words.cannotCome,
      answer: words.whatToDo,
    });
  },
  institution: (content) => {
    const { subject, lead, movedLead, whatToDo } = mailWords(content.language).confirmed.institution;
    return institutionLetter(content, {
      subject,
      lead: content.formerGroup === undefined ? lead : movedLead,
      whatToDo,
    });
  },
} satisfies Template;

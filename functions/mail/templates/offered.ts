import { deadline } from '../../i18n/deadline.ts';
import { mailWords } from '../../i18n/mail.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template, ToInstitution, ToParticipant } from './template.ts';

/** How long the seat waits. Throws when nobody said so: an offer without its deadline must not go out. */
const deadlineOf = ({ language, until }: ToParticipant | ToInstitution): string => {
  if (until === undefined) throw new Error('An offer has no deadline');
  return deadline(language, until);
};

/** A seat waits for the person's yes until a deadline. */
export const offered = {
  participant: (content) => {
    const words = mailWords(content.language).offered.participant;
    const lead = content.formerGroup === undefined ? words.lead : words.movedLead;
    return participantLetter(content, {
      subject: words.subject,
      lead: lead(deadlineOf(content)),
      next: words.next,
      question: words.cannotCome,
      answer: words.whatToDo,
    });
  },
  institution: (content) => {
    const { subject, lead, movedLead, whatToDo } = mailWords(content.language).offered.institution;
    const says = content.formerGroup === undefined ? lead : movedLead;
    return institutionLetter(content, { subject, lead: says(deadlineOf(content)), whatToDo });
  },
} satisfies Template;

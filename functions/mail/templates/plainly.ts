import type { Language } from '../../domain/participant.ts';
import { mailWords } from '../../i18n/mail.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

type ParticipantWords = Readonly<Record<'subject' | 'lead' | 'next' | 'question' | 'answer', string>>;
type InstitutionWords = Readonly<Record<'subject' | 'lead' | 'whatToDo', string>>;

/** A kind whose letters are words around the facts: nothing in them depends on anything. */
const plainly = (
  participant: (language: Language) => ParticipantWords,
  institution: (language: Language) => InstitutionWords,
) =>
  ({
    participant: (content) => participantLetter(content, participant(content.language)),
    institution: (content) => institutionLetter(content, institution(content.language)),
  }) satisfies Template;

/** A seat straight from the waiting list. */
export const movedUp = plainly(
  (language) => mailWords(language).movedUp.participant,
  (language) => mailWords(language).movedUp.institution,
);

/** A seat in place of one in another group, or of a place on its waiting list. */
export const transferred = plainly(
  (language) => mailWords(language).transferred.participant,
  (language) => mailWords(language).transferred.institution,
);

/** The seat went to a colleague. */
export const substituted = plainly(
  (language) => mailWords(language).substituted.participant,
  (language) => mailWords(language).substituted.institution,
);

/** The group is near; told so many days before it begins. */
export const reminder = plainly(
  (language) => mailWords(language).reminder.participant,
  (language) => mailWords(language).reminder.institution,
);

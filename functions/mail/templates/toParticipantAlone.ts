import { deadline } from '../../i18n/deadline.ts';
import { mailWords } from '../../i18n/mail.ts';
import { link } from '../letter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

/** The institution has agreed, and the person has a seat; the institution hears of the seat as of any other. */
export const approved = {
  participant: (content) => participantLetter(content, mailWords(content.language).approved.participant),
} satisfies Template;

/** The institution has agreed, and the person waits for a seat. */
export const approvedWaiting = {
  participant: (content) =>
    participantLetter(content, mailWords(content.language).approvedWaiting.participant),
} satisfies Template;

/** The registration waits for the institution, until a deadline where there is one. */
export const awaitingApproval = {
  participant: (content) => {
    const { language, until } = content;
    const words = mailWords(language).awaitingApproval.participant;
    const lead = until === undefined ? words.lead : words.leadUntil(deadline(language, until));
    return participantLetter(content, { ...words, lead });
  },
} satisfies Template;

/** An offer ends soon. Throws when nobody said when: without its deadline the letter says nothing. */
export const offerExpiring = {
  participant: (content) => {
    const { language, until } = content;
    if (until === undefined) throw new Error('An offer has no deadline');
    const words = mailWords(language).offerExpiring.participant;
    return participantLetter(content, { ...words, lead: words.lead(deadline(language, until)) });
  },
} satisfies Template;

/** The certificate can be downloaded. */
export const certificateReady = {
  participant: (content) =>
    participantLetter(content, mailWords(content.language).certificateReady.participant),
} satisfies Template;

/** Some days after the group, to those who came. */
export const followUp = {
  participant: (content) => {
    const words = mailWords(content.language);
    const action = link(words.everyGroup, content.groupsPage);
    return participantLetter(content, { ...words.followUp.participant, action });
  },
} satisfies Template;

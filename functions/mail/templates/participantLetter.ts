import { mailWords } from '../../i18n/mail.ts';
import { changeFacts, ending, groupFacts } from '../groupFacts.ts';
import { type Block, heading, type Letter, link, paragraph } from '../letter.ts';
import { subjectOf } from '../subject.ts';
import { opening } from './opening.ts';
import type { ToParticipant } from './template.ts';

type Parts = {
  readonly subject: string;
  readonly lead: string;
  /** Said between the facts and the private link. */
  readonly next: string;
  readonly question: string;
  readonly answer: string;
  /** Shown below the answer. */
  readonly action?: Block;
};

const privateLink = ({ language, statusLink }: ToParticipant): readonly Block[] => {
  const words = mailWords(language);
  return statusLink === undefined
    ? []
    : [link(words.statusPage, statusLink), paragraph(words.statusPageIsPrivate)];
};

/**
 * The letter to a participant: what, where, when, the private link, and what to do. It names the person, because
 * several colleagues may read one mailbox.
 */
export const participantLetter = (content: ToParticipant, parts: Parts): Letter => {
  const { language, group, place } = content;
  const words = mailWords(language);
  const waiting = place === undefined ? [] : [{ label: words.facts.place, values: [place.toString()] }];
  return {
    language,
    subject: subjectOf(content.wording?.subject ?? parts.subject, group.courseTitle),
    blocks: [
      paragraph(words.greeting),
      ...opening(content, parts.lead),
      {
        kind: 'facts',
        facts: [
          ...waiting,
          ...changeFacts(content),
          { label: words.facts.participant, values: [content.name] },
          { label: words.facts.institution, values: [content.institution] },
          ...groupFacts(language, group),
        ],
      },
      paragraph(parts.next),
      ...privateLink(content),
      heading(parts.question),
      paragraph(parts.answer),
      ...(parts.action === undefined ? [] : [parts.action]),
      paragraph(`${words.questions}: ${group.contactEmail}`),
      ...ending(content),
    ],
  };
};

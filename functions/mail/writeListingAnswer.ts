import type { ListingAnswerContent } from '../use-cases/composeListingAnswer.ts';
import type { Mail } from '../use-cases/mailer.ts';
import { mailWords } from '../i18n/mail.ts';
import { type Fact, type Letter, link, paragraph, small } from './letter.ts';
import { letterHtml } from './letterHtml.tsx';
import { letterText } from './letterText.ts';
import { directoryNoticeIdOf } from './noticeId.ts';
import { oneLine, subjectOf } from './subject.ts';

const factsOf = ({ listing, answer, listedAs }: ListingAnswerContent): readonly Fact[] => {
  const { listingAnswer: words, facts } = mailWords(listing.language);
  return [
    { label: words.asked, values: [oneLine(listing.request.name)] },
    ...(listedAs === undefined ? [] : [{ label: words.listedAs, values: [oneLine(listedAs)] }]),
    ...(answer.kind === 'refused' ? [{ label: facts.reason, values: [oneLine(answer.why)] }] : []),
  ];
};

const letterOf = (content: ListingAnswerContent, groupsPage: string): Letter => {
  const { listing, answer } = content;
  const { language, request } = listing;
  const words = mailWords(language);
  const { subject, lead, next } = words.listingAnswer[answer.kind];
  return {
    language,
    subject: subjectOf(subject, request.name),
    blocks: [
      paragraph(words.greeting),
      paragraph(lead),
      { kind: 'facts', facts: factsOf(content) },
      paragraph(next),
      link(words.everyGroup, groupsPage),
      paragraph(words.listingAnswer.unasked),
      small(words.automatic),
    ],
  };
};

/**
 * Writes the mail to who asked for an institution that is not listed, in the language in which they asked: the answer, a
 * refusal's reason, and the way to sign up. It says nothing of the person, nor what else they wrote in the request.
 */
export const writeListingAnswer =
  ({ origin }: { readonly origin: string }) =>
  (content: ListingAnswerContent): Mail => {
    const letter = letterOf(content, `${origin}/`);
    return {
      noticeId: directoryNoticeIdOf(content.notice),
      to: content.listing.request.answerTo,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
    };
  };

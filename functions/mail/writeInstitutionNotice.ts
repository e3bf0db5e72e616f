import { assertNever } from '../domain/result.ts';
import { mailWords } from '../i18n/mail.ts';
import type { InstitutionNoticeContent } from '../use-cases/deliverInstitutionNotice.ts';
import type { Mail } from '../use-cases/mailer.ts';
import { type Block, heading, type Letter, link, paragraph, small } from './letter.ts';
import { letterHtml } from './letterHtml.tsx';
import { letterText } from './letterText.ts';
import { directoryNoticeIdOf } from './noticeId.ts';
import { subjectOf } from './subject.ts';

/** What the letter is for: the link or the code. Throws without it: the letter would open nothing. */
const key = ({ notice, institution, link: address, code }: InstitutionNoticeContent): readonly Block[] => {
  const words = mailWords(institution.language);
  if (notice.kind === 'access-code') {
    if (code === undefined) throw new Error('A letter with a code has no code');
    return [heading(code)];
  }
  if (address === undefined) throw new Error('A letter with a link has no link');
  return [link(words.staffPage, address), paragraph(words.staffPageIsPrivate)];
};

const wordsOf = ({ notice, institution }: InstitutionNoticeContent) => {
  const { access, accessCode, digest } = mailWords(institution.language);
  switch (notice.kind) {
    case 'access':
      return access;
    case 'access-code':
      return accessCode;
    case 'digest':
      return digest;
    default:
      return assertNever(notice.kind);
  }
};

const letterOf = (content: InstitutionNoticeContent): Letter => {
  const { notice, institution } = content;
  const { language, name } = institution;
  const words = mailWords(language);
  const { subject, lead, next, unasked } = wordsOf(content);
  const named: Block = { kind: 'facts', facts: [{ label: words.institution, values: [name] }] };
  const asked = key(content);
  return {
    language,
    subject: subjectOf(subject, name),
    blocks: [
      paragraph(words.greeting),
      paragraph(lead),
      // A code is read off at a glance: it stands right below the sentence that announces it.
      ...(notice.kind === 'access-code' ? [...asked, named] : [named, ...asked]),
      paragraph(next),
      paragraph(unasked),
      small(words.automatic),
    ],
  };
};

/**
 * Writes the mail of a notice to an institution about itself, in its language. It names nobody: who is on a course
 * stands behind the link alone. What changed within a week goes to the training contact, where there is one.
 */
export const writeInstitutionNotice = (content: InstitutionNoticeContent): Mail => {
  const { notice, institution } = content;
  const letter = letterOf(content);
  const digestTo = institution.contacts.training ?? institution.email;
  return {
    noticeId: directoryNoticeIdOf(notice),
    to: notice.kind === 'digest' ? digestTo : institution.email,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
  };
};

import { deadline } from '../../i18n/deadline.ts';
import { mailWords, type MailWords } from '../../i18n/mail.ts';
import { link, paragraph } from '../letter.ts';
import { institutionLetter } from './institutionLetter.ts';
import type { Template } from './template.ts';

/** Throws when there is no link to decide by: a letter that asks and takes no answer must not go out. */
const asking = (wordsOf: (words: MailWords) => MailWords['approvalAsked']['institution']) =>
  ({
    institution: (content) => {
      const { language, until, approvalLink } = content;
      if (approvalLink === undefined) throw new Error('Nobody can agree without a link');
      const words = wordsOf(mailWords(language));
      return institutionLetter(content, {
        subject: words.subject,
        lead: until === undefined ? words.lead : words.leadUntil(deadline(language, until)),
        whatToDo: words.whatToDo,
        actions: [link(words.link, approvalLink), paragraph(words.private)],
      });
    },
  }) satisfies Template;

/** Whoever heads the institution is asked to agree. */
export const approvalAsked = asking((words) => words.approvalAsked.institution);

/** And is asked again, or the deputy is. */
export const approvalReminder = asking((words) => words.approvalReminder.institution);

import { mailWords } from '../../i18n/mail.ts';
import { changeFacts, ending, groupFacts } from '../groupFacts.ts';
import { type Letter, link, paragraph } from '../letter.ts';
import { subjectOf } from '../subject.ts';
import type { ToInstitution } from './template.ts';

type Parts = { readonly subject: string; readonly lead: string; readonly whatToDo: string };

/** The letter to an institution: who of its staff, which group, where and when, and whom to ask. */
export const institutionLetter = (content: ToInstitution, parts: Parts): Letter => {
  const { language, group } = content;
  const words = mailWords(language);
  return {
    language,
    subject: subjectOf(`${parts.subject} – ${content.name}`, group.courseTitle),
    blocks: [
      paragraph(words.greeting),
      paragraph(parts.lead),
      {
        kind: 'facts',
        facts: [
          ...changeFacts(content),
          { label: words.facts.employee, values: [content.name] },
          { label: words.facts.position, values: [content.position] },
          { label: words.facts.institution, values: [content.institution] },
          ...groupFacts(language, group),
        ],
      },
      paragraph(parts.whatToDo),
      link(words.groupPage, content.groupPage),
      paragraph(`${words.institutionQuestions}: ${group.contactEmail}`),
      ...ending(language, content.programme),
    ],
  };
};

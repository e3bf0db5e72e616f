import { mailWords } from '../../i18n/mail.ts';
import { changeFacts, ending, groupFacts } from '../groupFacts.ts';
import { type Block, type Letter, link, paragraph } from '../letter.ts';
import { subjectOf } from '../subject.ts';
import { opening } from './opening.ts';
import type { ToInstitution } from './template.ts';

type Parts = {
  readonly subject: string;
  readonly lead: string;
  readonly whatToDo: string;
  /** Shown in place of the link to the group's page. */
  readonly actions?: readonly Block[];
};

/** The letter to an institution: who of its staff, which group, where and when, and whom to ask. */
export const institutionLetter = (content: ToInstitution, parts: Parts): Letter => {
  const { language, group } = content;
  const words = mailWords(language);
  return {
    language,
    subject: subjectOf(`${content.wording?.subject ?? parts.subject} – ${content.name}`, group.courseTitle),
    blocks: [
      paragraph(words.greeting),
      ...opening(content, parts.lead),
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
      ...(parts.actions ?? [link(words.groupPage, content.groupPage)]),
      paragraph(`${words.institutionQuestions}: ${group.contactEmail}`),
      ...ending(content),
    ],
  };
};

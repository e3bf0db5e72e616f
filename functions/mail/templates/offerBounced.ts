import { deadline } from '../../i18n/deadline.ts';
import { mailWords } from '../../i18n/mail.ts';
import { ending, groupFacts } from '../groupFacts.ts';
import { link, paragraph } from '../letter.ts';
import { subjectOf } from '../subject.ts';
import type { Template } from './template.ts';

/** Somebody does not hear of the seat that waits for them; a person has to do something about it. */
export const offerBounced = {
  coordinator: (content) => {
    const { language, group, until } = content;
    const words = mailWords(language);
    const told = words.offerBounced.coordinator;
    return {
      language,
      subject: subjectOf(`${told.subject} – ${content.name}`, group.courseTitle),
      blocks: [
        paragraph(words.greeting),
        paragraph(told.lead),
        ...(until === undefined ? [] : [paragraph(told.until(deadline(language, until)))]),
        {
          kind: 'facts',
          facts: [
            { label: words.facts.participant, values: [content.name] },
            { label: words.facts.institution, values: [content.institution] },
            ...groupFacts(language, group),
          ],
        },
        paragraph(told.whatToDo),
        link(told.link, content.personPage),
        ...ending(content),
      ],
    };
  },
} satisfies Template;

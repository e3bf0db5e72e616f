import { mailWords } from '../../i18n/mail.ts';
import { link } from '../letter.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Refuser, Template } from './template.ts';

type Leads = Readonly<Record<'lead' | 'byInstitution' | 'bySilence' | 'byQuota', string>>;

const leadFor = (words: Leads, refusedBy: Refuser | undefined): string => {
  switch (refusedBy) {
    case 'institution':
      return words.byInstitution;
    case 'silence':
      return words.bySilence;
    case 'quota':
      return words.byQuota;
    case undefined:
      return words.lead;
  }
};

/** A registration that had waited came to nothing, and why. */
export const refused = {
  participant: (content) => {
    const words = mailWords(content.language);
    const told = words.refused.participant;
    return participantLetter(content, {
      ...told,
      lead: leadFor(told, content.refusedBy),
      action: link(words.everyGroup, content.groupsPage),
    });
  },
  institution: (content) => {
    const told = mailWords(content.language).refused.institution;
    return institutionLetter(content, { ...told, lead: leadFor(told, content.refusedBy) });
  },
} satisfies Template;

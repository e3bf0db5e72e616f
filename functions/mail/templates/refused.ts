import type { Language } from '../../domain/participant.ts';
import type { Refuser } from '../../domain/refuser.ts';
import { assertNever } from '../../domain/result.ts';
import { mailWords } from '../../i18n/mail.ts';
import { noSeatText } from '../../i18n/noSeatText.ts';
import { link } from '../letter.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template } from './template.ts';

type Leads = Readonly<Record<'lead' | 'byInstitution' | 'bySilence' | 'byQuota', string>> & {
  readonly agreedBut: (reason: string) => string;
};

const leadFor = (language: Language, leads: Leads, refusedBy: Refuser | undefined): string => {
  switch (refusedBy) {
    case 'institution':
      return leads.byInstitution;
    case 'silence':
      return leads.bySilence;
    case 'quota':
      return leads.byQuota;
    case 'group-full':
    case 'group-closed':
    case 'institution-limit':
    case 'no-seat-left':
      return leads.agreedBut(noSeatText(language, refusedBy));
    case undefined:
      return leads.lead;
    default:
      return assertNever(refusedBy);
  }
};

/** A registration that had waited came to nothing, and why. */
export const refused = {
  participant: (content) => {
    const { language, refusedBy, groupsPage } = content;
    const { everyGroup, refused: told } = mailWords(language);
    return participantLetter(content, {
      ...told.participant,
      lead: leadFor(language, told.participant, refusedBy),
      action: link(everyGroup, groupsPage),
    });
  },
  institution: (content) => {
    const { language, refusedBy } = content;
    const told = mailWords(language).refused.institution;
    return institutionLetter(content, { ...told, lead: leadFor(language, told, refusedBy) });
  },
} satisfies Template;

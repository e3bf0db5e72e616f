import { assertNever } from '../../domain/result.ts';
import { mailWords } from '../../i18n/mail.ts';
import { noSeatText } from '../../i18n/noSeatText.ts';
import { link } from '../letter.ts';
import { institutionLetter } from './institutionLetter.ts';
import { participantLetter } from './participantLetter.ts';
import type { Template, ToParticipant } from './template.ts';

type Leads = Readonly<Record<'lead' | 'byInstitution' | 'bySilence' | 'byQuota', string>> & {
  readonly agreedBut: (reason: string) => string;
};

type Refused = Pick<ToParticipant, 'language' | 'refusedBy' | 'limit'>;

const leadFor = ({ language, refusedBy, limit }: Refused, leads: Leads): string => {
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
      return leads.agreedBut(noSeatText(language, refusedBy, limit));
    case undefined:
      return leads.lead;
    default:
      return assertNever(refusedBy);
  }
};

/** A registration that had waited came to nothing, and why. */
export const refused = {
  participant: (content) => {
    const { language, groupsPage } = content;
    const { everyGroup, refused: told } = mailWords(language);
    return participantLetter(content, {
      ...told.participant,
      lead: leadFor(content, told.participant),
      action: link(everyGroup, groupsPage),
    });
  },
  institution: (content) => {
    const told = mailWords(content.language).refused.institution;
    return institutionLetter(content, { ...told, lead: leadFor(content, told) });
  },
} satisfies Template;

import { howEnded } from '../../domain/ended.ts';
import type { Language } from '../../domain/participant.ts';
import type { Standing } from '../../domain/standing.ts';
import { deadline } from '../../i18n/deadline.ts';
import { institutionWords } from '../../i18n/institution.ts';
import type { StaffGroup, StaffMember } from '../../use-cases/viewStaff.ts';
import type { StateLook } from '../components/stateTag.tsx';

export type MemberStatus = {
  readonly look: StateLook;
  readonly text: string;
  /** Whether there is something to withdraw from. */
  readonly live: boolean;
};

/** What a ledger says of somebody who has not left it. */
export const standingStatus = (language: Language, standing: Standing): MemberStatus => {
  const { statuses } = institutionWords(language);
  switch (standing.kind) {
    case 'seated':
      return { look: 'seated', text: statuses.seated, live: true };
    case 'offered':
      return { look: 'offered', text: statuses.offered(deadline(language, standing.until)), live: true };
    case 'awaiting-approval':
      return { look: 'pending', text: statuses.awaiting(deadline(language, standing.until)), live: true };
    case 'waiting':
      return { look: 'waiting', text: statuses.waiting(standing.place), live: true };
    default:
      return { look: 'pending', text: statuses.pending, live: standing.kind === 'held' };
  }
};

/** Where somebody's registration is, from the ledger first: it is right before anything is settled. */
export const memberStatus = (
  language: Language,
  { ledger }: Pick<StaffGroup, 'ledger'>,
  member: StaffMember,
): MemberStatus => {
  const { statuses } = institutionWords(language);
  const end = howEnded(member.registration, member.standing);
  if (end !== undefined) {
    return { look: end === 'refused' ? end : 'withdrawn', text: statuses[end], live: false };
  }
  if (ledger.state === 'cancelled') return { look: 'cancelled', text: statuses.cancelled, live: false };
  const status = standingStatus(language, member.standing);
  const isAssured = member.standing.kind === 'seated' && ledger.state === 'confirmed';
  return isAssured ? { ...status, text: statuses.assured } : status;
};

import { howEnded } from '../../domain/ended.ts';
import type { Departure } from '../../domain/ledger.ts';
import type { Language } from '../../domain/participant.ts';
import type { QuotaSpec } from '../../domain/quota.ts';
import { seatOf } from '../../domain/registration.ts';
import { assertNever } from '../../domain/result.ts';
import { deadline } from '../../i18n/deadline.ts';
import { noSeatText } from '../../i18n/noSeatText.ts';
import { quotaText } from '../../i18n/quotaText.ts';
import { registrationWords } from '../../i18n/registration.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { RegistrationView } from '../../use-cases/viewRegistration.ts';
import type { PanelProps } from '../components/panel.tsx';

export type Outcome = {
  /** Who gave up a seat or let it pass is not refused anything: that is told without a panel. */
  readonly look: PanelProps['outcome'] | 'ended';
  readonly title: string;
  readonly next: string;
  /** Whether there is something to withdraw from. */
  readonly live: boolean;
  /** Whether a seat is kept until the person answers. */
  readonly offered: boolean;
  /** Whether to register again is a way on. */
  readonly again: boolean;
};

type Over = Pick<Outcome, 'title' | 'next'>;

/** How an attempt ended that nobody refused. */
const endedBy = (language: Language, how: Departure['how'] | undefined): Over | undefined => {
  const { status: words } = registrationWords(language);
  switch (how) {
    case 'left':
      return { title: words.withdrawn, next: words.withdrawnNext };
    case 'expired':
      return { title: words.expired, next: words.expiredNext };
    case 'moved':
      return { title: words.moved, next: words.movedNext };
    case 'substituted': {
      const { title, body, next } = domainWords(language).refusals['registration-ended'].substituted();
      return { title, next: [...body, next].join(' ') };
    }
    case 'refused':
    case undefined:
      return undefined;
    default:
      return assertNever(how);
  }
};

/**
 * What became of a registration, from the ledger first: it is right before anything is settled. `limit` is the limit
 * across groups that refused it, if one did.
 */
export const outcomeOf = (view: RegistrationView, language: Language, limit?: QuotaSpec): Outcome => {
  const { registration, standing, ledger } = view;
  const { status: words, facts } = registrationWords(language);
  const still = { live: true, offered: false, again: false };
  const over = { ...still, live: false };
  const end = howEnded(registration, standing);
  const ended = endedBy(language, end);
  if (ended !== undefined) return { ...over, ...ended, look: 'ended', again: end !== 'moved' };
  if (ledger.state === 'cancelled')
    return { ...over, look: 'refused', title: words.cancelled, next: words.cancelledNext };
  switch (standing.kind) {
    case 'seated': {
      const assured = ledger.state === 'confirmed' ? [words.assured] : [];
      const next = [...assured, words.seatedNext(registration.details.email)].join(' ');
      return { ...still, look: 'seated', title: words.seated, next };
    }
    case 'offered': {
      const next = words.offeredNext(deadline(language, standing.until));
      return { ...still, look: 'pending', title: words.offered, next, offered: true };
    }
    case 'waiting':
      return { ...still, look: 'waiting', title: words.waiting(standing.place), next: words.waitingNext };
    case 'awaiting-approval': {
      const kept = Object.hasOwn(ledger.seats, seatOf(registration)) ? [words.awaitingKept] : [];
      const next = [words.awaitingNext(deadline(language, standing.until)), ...kept].join(' ');
      return { ...still, look: 'pending', title: words.awaiting, next };
    }
    case 'held':
    case 'gone':
    case 'absent':
      break;
  }
  if (end !== 'refused') return { ...still, look: 'pending', title: words.pending, next: words.pendingNext };
  const { approval } = registration;
  if (approval?.kind === 'refused') {
    const no = domainWords(language).notApproved(approval.why);
    const next = [...no.body, words.refusedNext].join(' ');
    return { ...over, look: 'refused', title: no.title, next };
  }
  const { status } = registration;
  if (status.kind === 'refused' && status.because !== undefined) {
    const next = [noSeatText(language, status.because, status.limit), words.refusedNext].join(' ');
    return { ...over, look: 'refused', title: words.refused, next };
  }
  const { name, amount } = limit === undefined ? {} : quotaText(language, limit);
  const reason = name === undefined || amount === undefined ? [] : [facts.quotaFull(name, amount)];
  return {
    ...over,
    look: 'refused',
    title: words.refused,
    next: [...reason, words.refusedNext].join(' '),
  };
};

import type { Ledger } from '../domain/ledger.ts';
import { type Notice, type NoticeName, toEachAudience } from '../domain/notice.ts';
import type { NoticeKind } from '../domain/noticeKind.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { standingOf } from '../domain/standing.ts';
import type { Moment } from '../domain/time.ts';
import type { Clock } from './ports.ts';
import type { NoticePlan } from './sendingPorts.ts';

export type AskPorts = { readonly clock: Clock; readonly notices: NoticePlan };

const aboutApproval = (
  registration: Registration,
  kind: NoticeKind,
  until: Moment,
  now: Moment,
): readonly Notice[] =>
  toEachAudience({
    groupId: registration.groupId,
    seatId: seatOf(registration),
    kind,
    occasion: until,
    plannedAt: now,
    place: null,
    why: null,
    revision: registration.revision,
  });

/** The last notice that is planned of a question while it is open, or of a yes to somebody who waits. */
export const lastTold = (registration: Registration): NoticeName | undefined => {
  const { approval, groupId } = registration;
  const told = { groupId, seatId: seatOf(registration) };
  if (approval?.kind === 'asked') {
    return { ...told, kind: 'approval-asked', occasion: approval.until, audience: 'institution' };
  }
  return approval?.kind === 'agreed'
    ? { ...told, kind: 'approved-waiting', occasion: 0, audience: 'participant' }
    : undefined;
};

/**
 * Asks the institution whether it agrees, and tells the person that it is asked; to who waits for a seat their place is
 * told instead. Asking twice is asking once. Two write units for each notice.
 */
export const askApproval = async (
  { clock, notices }: AskPorts,
  registration: Registration,
  { waits }: { readonly waits: boolean },
): Promise<void> => {
  const { approval } = registration;
  if (approval?.kind !== 'asked') return;
  const now = clock();
  await notices.plan([
    ...(waits ? [] : aboutApproval(registration, 'awaiting-approval', approval.until, now)),
    ...aboutApproval(registration, 'approval-asked', approval.until, now),
  ]);
};

/** Reminds the institution of the question, once. */
export const remindOfApproval = async (
  { clock, notices }: AskPorts,
  registration: Registration,
): Promise<void> => {
  const { approval } = registration;
  if (approval?.kind !== 'asked') return;
  await notices.plan(aboutApproval(registration, 'approval-reminder', approval.until, clock()));
};

/**
 * Tells somebody who waits that the institution has agreed, and which place they have; nothing to who waits no more. Told
 * twice is told once. Two write units.
 */
export const tellAgreement = async (
  { clock, notices }: AskPorts,
  registration: Registration,
  ledger: Ledger,
): Promise<void> => {
  const now = clock();
  const standing = standingOf(ledger, seatOf(registration), now);
  if (standing.kind !== 'waiting' || ledger.state === 'cancelled') return;
  const { revision } = ledger;
  const told = aboutApproval(registration, 'approved-waiting', 0, now);
  await notices.plan(told.map((notice) => ({ ...notice, place: standing.place, revision })));
};

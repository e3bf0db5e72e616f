import { calendarFile, droppedEvents } from '../../functions/documents/calendar.ts';
import { registrationKey, seatIdOf } from '../../functions/domain/ids.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import type { Language } from '../../functions/domain/participant.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import type { NoticeContent } from '../../functions/use-cases/deliverNotice.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { aGroup, anInstitution, aProgramme, DPS, GROUP, NOW, someDetails } from '../support/builders.ts';

export const CALENDARS = { calendarFile, droppedEvents };
export const STATUS_LINK = 'https://zapisy.example/link/tok_EN-0123456789abcdefghij';
export const APPROVAL_LINK = 'https://zapisy.example/institution/link/tok_AP-0123456789abcdefghij';
const KEY = registrationKey.parse('k3YfQ2a');

export const aRegistration = (changes: Partial<Registration> = {}): Registration => ({
  groupId: GROUP,
  key: KEY,
  attempt: 1,
  person: 'k3YfQ2a-fingerprint-xx',
  programmePerson: null,
  movedFrom: null,
  approval: null,
  requestId: 'request-0123456789',
  institutionId: DPS,
  position: 'pracownik_socjalny',
  details: someDetails({ needs: ['sign-language'], needsNote: 'Dieta bezglutenowa' }),
  language: 'pl',
  clauseVersion: '1',
  createdAt: NOW,
  status: { kind: 'confirmed', assured: false },
  attended: null,
  revision: 1,
  history: {},
  ...changes,
});

/** A Thursday afternoon, ten days after the stories begin. */
export const DEADLINE = atWarsaw('2026-12-03', '14:00');

/** What a coordinator wrote when the group was cancelled or changed, or the institution when it refused. */
export const REASON = 'Prowadząca zachorowała';

const SEATED = { kind: 'confirmed', assured: false } as const;

const statusAfter = (kind: Notice['kind']): Registration['status'] => {
  switch (kind) {
    case 'waiting':
    case 'approved-waiting':
      return { kind: 'waiting', place: 4 };
    case 'offered':
    case 'offer-expiring':
    case 'offer-bounced':
      return { kind: 'offered', until: DEADLINE };
    case 'group-confirmed':
      return { kind: 'confirmed', assured: true };
    case 'group-cancelled':
      return { kind: 'cancelled' };
    case 'expired':
    case 'withdrawn':
      return { kind };
    case 'substituted':
      return { kind: 'withdrawn' };
    case 'refused':
      return { kind, quota: null, by: 'institution', why: REASON };
    case 'awaiting-approval':
    case 'approval-asked':
    case 'approval-reminder':
      return { kind: 'awaiting-approval', until: DEADLINE };
    default:
      return SEATED;
  }
};

/** Kinds that speak of a deadline, and those that quote a reason. */
const WITH_DEADLINE: ReadonlySet<Notice['kind']> = new Set([
  'offered',
  'offer-expiring',
  'offer-bounced',
  'expired',
  'awaiting-approval',
  'approval-asked',
  'approval-reminder',
]);
const WITH_REASON: ReadonlySet<Notice['kind']> = new Set(['group-cancelled', 'details-changed', 'refused']);

/** A notice with all that its mail is written from; the private link is there for a participant alone. */
export const aNotice = (
  kind: Notice['kind'],
  audience: Notice['audience'],
  changes: Partial<NoticeContent> = {},
  language: Language = 'pl',
): NoticeContent => ({
  notice: {
    groupId: GROUP,
    seatId: seatIdOf(KEY, 1),
    kind,
    occasion: WITH_DEADLINE.has(kind) ? DEADLINE : 0,
    audience,
    plannedAt: NOW,
    place: kind === 'waiting' || kind === 'approved-waiting' ? 4 : null,
    why: WITH_REASON.has(kind) ? REASON : null,
    revision: 7,
    delivery: { kind: 'planned' },
  },
  registration: aRegistration({
    language,
    status: statusAfter(kind),
    revision: 7,
  }),
  institution: anInstitution({ language }),
  group: aGroup(),
  formerGroup: undefined,
  programme: aProgramme(),
  statusLink: audience === 'participant' ? STATUS_LINK : undefined,
  approvalLink: kind === 'approval-asked' || kind === 'approval-reminder' ? APPROVAL_LINK : undefined,
  ...changes,
});

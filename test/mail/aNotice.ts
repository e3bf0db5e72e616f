import { registrationKey, seatIdOf } from '../../functions/domain/ids.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import type { Language } from '../../functions/domain/participant.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import type { NoticeContent } from '../../functions/use-cases/deliverNotice.ts';
import { aGroup, anInstitution, aProgramme, DPS, GROUP, NOW, someDetails } from '../support/builders.ts';

export const STATUS_LINK = 'https://zapisy.example/link/tok_EN-0123456789abcdefghij';
const KEY = registrationKey.parse('k3YfQ2a');

export const aRegistration = (changes: Partial<Registration> = {}): Registration => ({
  groupId: GROUP,
  key: KEY,
  attempt: 1,
  person: 'k3YfQ2a-fingerprint-xx',
  requestId: 'request-0123456789',
  institutionId: DPS,
  position: 'pracownik_socjalny',
  details: someDetails({ needs: ['sign-language'], needsNote: 'Dieta bezglutenowa' }),
  language: 'pl',
  clauseVersion: '1',
  createdAt: NOW,
  status: { kind: 'confirmed' },
  revision: 1,
  ...changes,
});

const statusAfter = (kind: Notice['kind']): Registration['status'] =>
  kind === 'waiting' ? { kind, place: 4 } : { kind };

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
    audience,
    plannedAt: NOW,
    delivery: { kind: 'planned' },
  },
  registration: aRegistration({ language, status: statusAfter(kind) }),
  institution: anInstitution({ language }),
  group: aGroup(),
  programme: aProgramme(),
  statusLink: audience === 'participant' ? STATUS_LINK : undefined,
  ...changes,
});

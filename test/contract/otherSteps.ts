import * as fc from 'fast-check';
import { byParticipant, bySystem } from '../../functions/domain/act.ts';
import type { Approval, ApprovalAnswer } from '../../functions/domain/approval.ts';
import { registrationKey } from '../../functions/domain/ids.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import { joining, type MemberChange, parting, quotaId } from '../../functions/domain/quota.ts';
import type { RegistrationStatus } from '../../functions/domain/registration.ts';
import { GROUP, NOW, PROGRAMME } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';
import { anyAct, anyMoment } from './anything.ts';
import { aNotice } from './notices.ts';
import { aRegistration } from './registrations.ts';
import { always, type Step } from './step.ts';

const anyKey = fc.constantFrom('k3YfQ2a', '_aaaaaa').map((key) => registrationKey.parse(key));
const anyAttempt = fc.integer({ min: 1, max: 3 });

const STATUSES: readonly RegistrationStatus[] = [
  { kind: 'confirmed', assured: true },
  { kind: 'offered', until: NOW + 60 },
  { kind: 'waiting', place: 4 },
  { kind: 'withdrawn' },
  { kind: 'awaiting-approval', until: NOW + 60 },
  { kind: 'refused', quota: null },
  { kind: 'refused', quota: null, by: 'institution', why: 'Zastępstwo' },
];

const ASKED: Approval = { kind: 'asked', until: NOW + 15, remindAt: NOW + 5, silence: 'agree' };

const anyAnswer: fc.Arbitrary<ApprovalAnswer> = fc.oneof(
  fc.record({
    kind: fc.constant('agreed' as const),
    at: anyMoment,
    by: fc.constantFrom('institution' as const, 'silence' as const, 'coordinator' as const),
    why: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('refused' as const),
    at: anyMoment,
    by: fc.constantFrom('institution' as const, 'silence' as const),
    why: fc.constantFrom(null, 'Zastępstwo'),
  }),
);

const anyRevision = fc.record({
  revision: fc.integer({ min: 1, max: 8 }),
  status: fc.constantFrom(...STATUSES),
  act: fc.constantFrom(byParticipant(NOW), bySystem(NOW), bySystem(NOW + 60)),
});

export const registrationStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      key: anyKey,
      attempt: anyAttempt,
      clauseVersion: fc.constantFrom('2026-10', '2026-11'),
      approval: fc.constantFrom(null, ASKED),
    })
    .chain((changes) => fc.tuple(fc.constant(changes), fc.option(anyAttempt, { nil: undefined })))
    .map(([changes, replacing]) =>
      always('putPending', [changes, replacing], ({ registrations }) =>
        registrations.putPending(aRegistration(changes), replacing),
      ),
    ),
  fc
    .tuple(fc.record({ key: anyKey, attempt: anyAttempt }), anyRevision)
    .map(([ref, { revision, status, act }]) =>
      always('settle', [ref, revision, status, act], ({ registrations }) =>
        registrations.settle({ groupId: GROUP, ...ref }, status, revision, act),
      ),
    ),
  fc
    .tuple(fc.record({ key: anyKey, attempt: anyAttempt }), anyAnswer)
    .map(([ref, answer]) =>
      always('answerApproval', [ref, answer], ({ registrations }) =>
        registrations.answerApproval({ groupId: GROUP, ...ref }, answer),
      ),
    ),
  fc
    .tuple(fc.record({ key: anyKey, attempt: anyAttempt }), fc.boolean())
    .map(([ref, attended]) =>
      always('recordAttendance', [ref, attended], ({ registrations }) =>
        registrations.recordAttendance({ groupId: GROUP, ...ref }, attended),
      ),
    ),
);

const anyNotice: fc.Arbitrary<Notice> = fc
  .record({
    seatId: fc.constantFrom(1, 2).map((number) => seatNumber(number)),
    kind: fc.constantFrom<Notice['kind'][]>('offered', 'confirmed'),
    occasion: fc.constantFrom(0, NOW + 60),
    audience: fc.constantFrom<Notice['audience'][]>('participant', 'institution'),
    plannedAt: anyMoment,
    revision: fc.nat(3),
  })
  .map(aNotice);

const DELIVERIES: readonly Notice['delivery'][] = [
  { kind: 'planned' },
  { kind: 'planned', notBefore: NOW + 30, tries: 1 },
  { kind: 'sending', until: NOW + 60, tries: 1 },
  { kind: 'sent', at: NOW, messageId: 'm' },
  { kind: 'bounced', at: NOW + 60, bounce: 'hard', reason: 'general' },
  { kind: 'failed', at: NOW, reason: 'rejected' },
  { kind: 'failed', at: NOW, reason: 'obsolete' },
];
const anyDelivery = fc.constantFrom(...DELIVERIES);

/** As it was read, now or by somebody who is late: nothing but its state ever changes. */
const anyAdvance: fc.Arbitrary<Step> = fc
  .tuple(anyNotice, fc.option(anyDelivery, { nil: undefined }), anyDelivery)
  .map(([entry, believed, next]): Step => async ({ notices }) => {
    const read = (await notices.notice(entry)) ?? entry;
    const seen = { ...read, delivery: believed ?? read.delivery };
    return { name: 'advance', told: [seen, next], on: (store) => store.notices.advance(seen, next) };
  });

export const noticeStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .array(anyNotice, { minLength: 1, maxLength: 3 })
    .map((entries) => always('plan', entries, ({ notices }) => notices.plan(entries))),
  anyAdvance,
  anyNotice.map(({ groupId, seatId }) =>
    always('noticesOf', [groupId, seatId], ({ notices }) => notices.noticesOf(groupId, seatId)),
  ),
  fc
    .integer({ min: 1, max: 4 })
    .map((limit) => always('unsent', limit, ({ notices }) => notices.unsent(limit))),
  fc
    .tuple(anyMoment, fc.integer({ min: 1, max: 4 }))
    .map(([now, limit]) => always('due', [now, limit], ({ notices }) => notices.due(now, limit))),
  anyMoment.map((since) => always('undelivered', since, ({ notices }) => notices.undelivered(since))),
);

export const QUOTAS = ['people:slaskie:*', 'seats:nowe-rozwiazania', 'people:*:DPS'].map((id) =>
  quotaId.parse(id),
);
export const PEOPLE = ['anna-in-the-programme-1', 'piotr-in-the-programme-1'] as const;

const anyPerson = fc.constantFrom(...PEOPLE);
const anySeatKey = fc.constantFrom('g1/a', 'g2/b', 'g3/c');

/** Joins where the seat does not count yet, parts where it does; now and then of a person as nobody is any more. */
const anyQuotaChange = fc
  .record({
    person: anyPerson,
    key: anySeatKey,
    quotas: fc.subarray(QUOTAS, { minLength: 1 }),
    beyondLimit: fc.constantFrom(false, false, true),
    unseen: fc.constantFrom(false, false, false, true),
    at: anyMoment,
  })
  .map(({ person, unseen, ...seat }): Step => async (known) => {
    const member = unseen ? undefined : await known.quotas.member(PROGRAMME, person);
    const change: MemberChange | undefined =
      joining(member, { programmeId: PROGRAMME, person }, seat) ?? parting(member, seat.key);
    if (change === undefined) throw new Error('A seat that counts can be counted no longer');
    return { name: 'change', told: change, on: ({ quotas }) => quotas.change(change) };
  });

export const quotaStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyQuotaChange },
  {
    weight: 1,
    arbitrary: fc
      .record({ id: fc.constantFrom(...QUOTAS), limit: fc.nat(3) })
      .map((limit) => always('setLimits', limit, ({ quotas }) => quotas.setLimits(PROGRAMME, [limit]))),
  },
);

export const historyStep: fc.Arbitrary<Step> = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.constantFrom('ledger', 'description'), anyAct)
  .map(([revision, part, act]) =>
    always('record', [revision, part, act], ({ history }) =>
      history.record({ ...act, groupId: GROUP, part, revision, changes: [] }),
    ),
  );

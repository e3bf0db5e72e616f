import * as fc from 'fast-check';
import { byParticipant, bySystem } from '../../functions/domain/act.ts';
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
  { kind: 'refused', quota: null },
];

const anyRevision = fc.record({
  revision: fc.integer({ min: 1, max: 8 }),
  status: fc.constantFrom(...STATUSES),
  act: fc.constantFrom(byParticipant(NOW), bySystem(NOW), bySystem(NOW + 60)),
});

export const registrationStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ key: anyKey, attempt: anyAttempt, clauseVersion: fc.constantFrom('2026-10', '2026-11') })
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

const anyEnd: fc.Arbitrary<Extract<Notice['delivery'], { kind: 'sent' | 'failed' }>> = fc.oneof(
  anyMoment.map((at) => ({ kind: 'sent' as const, at, messageId: 'm' })),
  anyMoment.map((at) => ({ kind: 'failed' as const, at, reason: 'rejected' })),
);

export const noticeStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .array(anyNotice, { minLength: 1, maxLength: 3 })
    .map((entries) => always('plan', entries, ({ notices }) => notices.plan(entries))),
  fc
    .tuple(anyNotice, anyMoment, fc.nat(60))
    .map(([entry, now, seconds]) =>
      always('lease', [entry, now, seconds], ({ notices }) => notices.lease(entry, now, now + seconds)),
    ),
  fc
    .tuple(anyNotice, anyEnd)
    .map(([entry, end]) => always('finish', [entry, end], ({ notices }) => notices.finish(entry, end))),
  anyNotice.map(({ groupId, seatId }) =>
    always('noticesOf', [groupId, seatId], ({ notices }) => notices.noticesOf(groupId, seatId)),
  ),
  fc
    .integer({ min: 1, max: 4 })
    .map((limit) => always('unsent', limit, ({ notices }) => notices.unsent(limit))),
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

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeState } from '../../functions/domain/noticeState.ts';
import { isOutdated, type Notice, notice, noticesOf } from '../../functions/domain/notice.ts';
import { namedKind } from '../../functions/domain/noticeKind.ts';
import { quotaId } from '../../functions/domain/quota.ts';
import type { RegistrationStatus } from '../../functions/domain/registration.ts';
import type { Settlement } from '../../functions/domain/settlement.ts';
import { GROUP, NOW } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';

const seated: Settlement = {
  seatId: seatNumber(1),
  before: undefined,
  status: { kind: 'confirmed', assured: false },
  revision: 2,
  act: { at: NOW, by: 'participant', why: null },
};

const told = (before: RegistrationStatus | undefined, status: RegistrationStatus) =>
  noticesOf(GROUP, { ...seated, before, status }, NOW)
    .filter(({ audience }) => audience === 'participant')
    .map(({ kind, occasion }) => [kind, occasion]);

describe('The notices of a settlement', () => {
  it('are one for the participant and one for the institution', () => {
    expect(noticesOf(GROUP, seated, NOW).map(({ audience }) => audience)).toEqual([
      'participant',
      'institution',
    ]);
  });

  it('are planned, not sent', () => {
    expect(noticesOf(GROUP, seated, NOW).map(({ delivery }) => delivery.kind)).toEqual([
      'planned',
      'planned',
    ]);
  });

  it('hold ids and nothing that says who it is', () => {
    const [first] = noticesOf(GROUP, seated, NOW);
    expect(Object.keys(first ?? {}).toSorted()).toEqual(
      [
        'groupId',
        'seatId',
        'kind',
        'occasion',
        'audience',
        'plannedAt',
        'place',
        'why',
        'revision',
        'delivery',
      ].toSorted(),
    );
  });

  it('have the same names however often and whenever they are planned', () => {
    const statuses = fc.constantFrom<Settlement['status']>(
      { kind: 'confirmed', assured: false },
      { kind: 'offered', until: NOW },
      { kind: 'waiting', place: 3 },
      { kind: 'withdrawn' },
    );
    const namesAt = (settlement: Settlement, now: number) =>
      noticesOf(GROUP, settlement, now).map(({ groupId, seatId, kind, occasion, audience }) =>
        [groupId, seatId, kind, occasion, audience].join(' '),
      );
    fc.assert(
      fc.property(statuses, fc.nat(), fc.nat(), (status, first, later) => {
        const settlement = { ...seated, status };
        expect(namesAt({ ...settlement, revision: first + 1 }, first)).toEqual(namesAt(settlement, later));
      }),
    );
  });

  it('are read back as they were written', () => {
    const planned = noticesOf(GROUP, seated, NOW);
    expect(planned.map((entry) => notice.parse(entry))).toEqual(planned);
  });
});

describe('What is told', () => {
  const [yes, sure] = [
    { kind: 'confirmed', assured: false },
    { kind: 'confirmed', assured: true },
  ] as const;

  it.each<[string, RegistrationStatus | undefined, RegistrationStatus, unknown[]]>([
    ['a seat', undefined, yes, [['confirmed', 0]]],
    ['a seat to somebody who waited', { kind: 'waiting', place: 1 }, yes, [['moved-up', 0]]],
    [
      'a seat that the institution agreed to',
      { kind: 'awaiting-approval', until: NOW },
      yes,
      [['approved', 0]],
    ],
    ['once, of a seat in a group that is certain already', undefined, sure, [['confirmed', 0]]],
    ['that the group takes place', yes, sure, [['group-confirmed', 0]]],
    ['nothing when a confirmed group is reopened', sure, yes, []],
    [
      'an offer by its deadline',
      { kind: 'waiting', place: 1 },
      { kind: 'offered', until: NOW },
      [['offered', NOW]],
    ],
    [
      'an expiry by the deadline that passed',
      { kind: 'offered', until: NOW },
      { kind: 'expired' },
      [['expired', NOW]],
    ],
    ['a withdrawal', yes, { kind: 'withdrawn' }, [['withdrawn', 0]]],
    ['a cancellation', { kind: 'waiting', place: 2 }, { kind: 'cancelled' }, [['group-cancelled', 0]]],
    ['nothing by the group that was left in a transfer: the new one tells it', yes, { kind: 'moved' }, []],
    ['nothing of a refusal: it was the answer', undefined, { kind: 'refused', quota: null }, []],
    [
      'a refusal to somebody who had waited',
      { kind: 'waiting', place: 1 },
      { kind: 'refused', quota: null },
      [['refused', 0]],
    ],
    [
      'that the institution is asked',
      undefined,
      { kind: 'awaiting-approval', until: NOW },
      [['awaiting-approval', NOW]],
    ],
  ])('is %s', (_, before, status, expected) => {
    expect(told(before, status)).toEqual(expected);
  });
});

describe('Who is told', () => {
  const audiences = (settlement: Partial<Settlement>) =>
    noticesOf(GROUP, { ...seated, ...settlement }, NOW).map(({ kind, audience }) => `${kind} ${audience}`);

  it('of an agreement is the person; the institution, which agreed, hears of the seat', () => {
    expect(audiences({ before: { kind: 'awaiting-approval', until: NOW } })).toEqual([
      'approved participant',
      'confirmed institution',
    ]);
  });

  it('of an agreement to who waits then is the person; the institution hears of the place', () => {
    expect(audiences({ agreed: true, status: { kind: 'waiting', place: 2 } })).toEqual([
      'approved-waiting participant',
      'waiting institution',
    ]);
  });

  it('of the question is the person, and whoever is asked', () => {
    expect(audiences({ status: { kind: 'awaiting-approval', until: NOW } })).toEqual([
      'awaiting-approval participant',
      'approval-asked institution',
    ]);
  });

  it('of a transfer are both, by the group that they come to', () => {
    expect(audiences({ moved: true })).toEqual(['transferred participant', 'transferred institution']);
  });

  it('of a refusal hears the reason of the institution', () => {
    const status = { kind: 'refused', quota: null, by: 'institution', why: 'Urlop' } as const;
    expect(noticesOf(GROUP, { ...seated, status }, NOW).map(({ why }) => why)).toEqual(['Urlop', 'Urlop']);
  });

  it.each<[string, RegistrationStatus]>([
    ['quota', { kind: 'refused', quota: quotaId.parse('0'), by: 'institution' }],
    ['silence', { kind: 'refused', quota: null, by: 'silence' }],
    ['group-full', { kind: 'refused', quota: null, because: 'group-full' }],
  ])('of a refusal hears who or what refused: %s', (refusedBy, status) => {
    const waited = { ...seated, before: { kind: 'waiting', place: 1 }, status } as const;
    expect(noticesOf(GROUP, waited, NOW).map((told) => told.refusedBy)).toEqual([refusedBy, refusedBy]);
  });

  it('of a yes while waiting hears it under a name of its own: the place was told before', () => {
    expect(namedKind('approved-waiting')).not.toBe(namedKind('waiting'));
  });

  it('of a seat has one name for it, whichever way it came', () => {
    expect((['confirmed', 'moved-up', 'transferred', 'approved'] as const).map(namedKind)).toEqual(
      Array.from({ length: 4 }, () => 'confirmed'),
    );
  });
});

describe('A notice that could not be sent at once', () => {
  it.each<[Notice['kind'], RegistrationStatus, boolean]>([
    ['confirmed', { kind: 'confirmed', assured: true }, false],
    ['confirmed', { kind: 'withdrawn' }, true],
    ['waiting', { kind: 'waiting', place: 1 }, false],
    ['waiting', { kind: 'offered', until: NOW }, true],
    ['approved-waiting', { kind: 'waiting', place: 1 }, false],
    ['approved-waiting', { kind: 'confirmed', assured: false }, true],
    ['offered', { kind: 'offered', until: NOW }, false],
    ['offered', { kind: 'offered', until: NOW + 1 }, true],
    ['offered', { kind: 'expired' }, true],
    ['expired', { kind: 'expired' }, false],
    ['group-confirmed', { kind: 'confirmed', assured: true }, false],
    ['group-confirmed', { kind: 'confirmed', assured: false }, true],
    ['group-cancelled', { kind: 'cancelled' }, false],
    ['withdrawn', { kind: 'withdrawn' }, false],
  ])('of %s, when the registration is %o since, is outdated: %s', (kind, status, outdated) => {
    expect(isOutdated({ kind, occasion: NOW, revision: 3 }, { status, revision: 4 })).toBe(outdated);
  });

  it('is not outdated while the registration has not come as far as the notice', () => {
    const behind = { status: { kind: 'waiting', place: 1 }, revision: 3 } as const;
    expect(isOutdated({ kind: 'confirmed', occasion: 0, revision: 3 }, behind)).toBe(false);
  });
});

describe('Where a notice is on its way', () => {
  it.each<[string, Notice['delivery'], ReturnType<typeof noticeState>]>([
    ['waits when nobody has tried to send it', { kind: 'planned' }, { kind: 'to-send' }],
    ['is being sent as long as the lease lasts', { kind: 'sending', until: NOW + 1 }, { kind: 'sending' }],
    ['waits again when the lease has ended', { kind: 'sending', until: NOW }, { kind: 'to-send-again' }],
    ['is sent, and when', { kind: 'sent', at: NOW - 5, messageId: 'm' }, { kind: 'sent', at: NOW - 5 }],
    ['is outdated', { kind: 'failed', at: NOW, reason: 'obsolete' }, { kind: 'outdated' }],
    ['is rejected', { kind: 'failed', at: NOW, reason: 'MessageRejected' }, { kind: 'rejected' }],
  ])('%s', (_, delivery, state) => {
    expect(noticeState({ delivery }, NOW)).toEqual(state);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutdated, type Notice, notice, noticesOf } from '../../functions/domain/notice.ts';
import type { RegistrationStatus } from '../../functions/domain/registration.ts';
import type { Settlement } from '../../functions/domain/settlement.ts';
import { GROUP, NOW } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';

const seated: Settlement = { seatId: seatNumber(1), status: { kind: 'confirmed' }, revision: 2 };

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
      ['groupId', 'seatId', 'kind', 'audience', 'plannedAt', 'delivery'].toSorted(),
    );
  });

  it('have the same names however often and whenever they are planned', () => {
    const statuses = fc.constantFrom<Settlement['status']>(
      { kind: 'confirmed' },
      { kind: 'waiting', place: 3 },
      { kind: 'withdrawn' },
    );
    const namesAt = (settlement: Settlement, now: number) =>
      noticesOf(GROUP, settlement, now).map(({ groupId, seatId, kind, audience }) =>
        [groupId, seatId, kind, audience].join(' '),
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

describe('A notice that could not be sent at once', () => {
  it.each<[Notice['kind'], RegistrationStatus, boolean]>([
    ['confirmed', { kind: 'confirmed' }, false],
    ['confirmed', { kind: 'withdrawn' }, true],
    ['waiting', { kind: 'waiting', place: 1 }, false],
    ['waiting', { kind: 'confirmed' }, true],
    ['waiting', { kind: 'withdrawn' }, true],
    ['withdrawn', { kind: 'withdrawn' }, false],
    ['confirmed', { kind: 'pending' }, false],
    ['withdrawn', { kind: 'confirmed' }, false],
  ])('of %s, when the registration is %o, is outdated: %s', (kind, status, outdated) => {
    expect(isOutdated(kind, status)).toBe(outdated);
  });
});

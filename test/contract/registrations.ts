import { describe, expect, it } from 'vitest';
import { bySystem } from '../../functions/domain/act.ts';
import { groupId, registrationKey } from '../../functions/domain/ids.ts';
import { historyKeyOf, registration, type Registration } from '../../functions/domain/registration.ts';
import { DPS, GROUP, NOW, someDetails } from '../support/builders.ts';
import { ACT } from './ledgerCases.ts';
import { seatNumber } from '../support/ledgers.ts';
import type { FreshStore } from './stores.ts';

const ref = { groupId: GROUP, key: registrationKey.parse('k3YfQ2a') } as const;

export const aRegistration = (changes: Partial<Registration> = {}): Registration =>
  registration.parse({
    ...ref,
    attempt: 1,
    person: 'k3YfQ2a-fingerprint-xx',
    requestId: 'request-0123456789',
    institutionId: DPS,
    position: 'pracownik_socjalny',
    details: someDetails(),
    language: 'pl',
    clauseVersion: '2026-11',
    createdAt: NOW,
    status: { kind: 'pending' },
    revision: 0,
    ...changes,
  });

const first = aRegistration();
const second = aRegistration({ attempt: 2, requestId: 'request-9876543210' });
const WITHDRAWN = { kind: 'withdrawn' } as const;
const CONFIRMED = { kind: 'confirmed', assured: false } as const;

/** What every store does with registrations; `at` is a store that is empty when a test begins. */
export const registrationsContract = (at: () => FreshStore): void => {
  const registrations = () => at().store.registrations;
  const now = () => registrations().registration(ref);

  describe('A pending registration', () => {
    it('is written where there is none', async () => {
      expect([await registrations().putPending(first, undefined), await now()]).toEqual([
        { kind: 'written' },
        first,
      ]);
    });

    it.each([
      ['the same once more', first],
      ['another of the same person', aRegistration({ requestId: 'request-9876543210' })],
      ['a later attempt', second],
    ])('is left as it is by %s, which is shown it', async (_, other) => {
      await registrations().putPending(first, undefined);
      expect([await registrations().putPending(other, undefined), await now()]).toEqual([
        { kind: 'exists', existing: first },
        first,
      ]);
    });

    it('takes the place of the attempt that it was told of', async () => {
      await registrations().putPending(first, undefined);
      expect([await registrations().putPending(second, 1), await now()]).toEqual([
        { kind: 'written' },
        second,
      ]);
    });

    it('of the next attempt is written once', async () => {
      await registrations().putPending(first, undefined);
      await registrations().putPending(second, 1);
      expect(await registrations().putPending({ ...second, requestId: 'request-5555555555' }, 1)).toEqual({
        kind: 'exists',
        existing: second,
      });
    });

    it('cannot take the place of one that is not there', async () => {
      await expect(registrations().putPending(second, 1)).rejects.toThrow();
      expect(await now()).toBeUndefined();
    });

    it('keeps whom it comes from and what became of earlier attempts', async () => {
      const full = aRegistration({
        programmePerson: 'person-of-a-programme-1',
        movedFrom: { groupId: groupId.parse('grupa-druga'), seatId: seatNumber(1) },
        history: { [historyKeyOf(3, ACT, 1)]: { ...ACT, status: WITHDRAWN } },
      });
      await registrations().putPending(full, undefined);
      expect(await now()).toEqual(full);
    });
  });

  describe('The status of a registration', () => {
    it('follows a revision of the ledger and is added to the history', async () => {
      await registrations().putPending(first, undefined);
      const followed = await registrations().settle(first, CONFIRMED, 7, ACT);
      expect([followed, await now()]).toEqual([
        true,
        {
          ...first,
          status: CONFIRMED,
          revision: 7,
          history: { [historyKeyOf(7, ACT, 1)]: { ...ACT, status: CONFIRMED } },
        },
      ]);
    });

    it('follows a revision once', async () => {
      await registrations().putPending(first, undefined);
      await registrations().settle(first, CONFIRMED, 7, ACT);
      const before = await now();
      expect([await registrations().settle(first, CONFIRMED, 7, ACT), await now()]).toEqual([false, before]);
    });

    it('does not go back, but what came late is added to the history', async () => {
      await registrations().putPending(first, undefined);
      await registrations().settle(first, WITHDRAWN, 9, ACT);
      const followed = await registrations().settle(first, CONFIRMED, 7, bySystem(NOW));
      expect([followed, await now()]).toEqual([
        false,
        {
          ...first,
          status: WITHDRAWN,
          revision: 9,
          history: {
            [historyKeyOf(7, bySystem(NOW), 1)]: { ...bySystem(NOW), status: CONFIRMED },
            [historyKeyOf(9, ACT, 1)]: { ...ACT, status: WITHDRAWN },
          },
        },
      ]);
    });

    it('is not that of an earlier attempt, but what became of that is added to the history', async () => {
      await registrations().putPending(second, undefined);
      expect([await registrations().settle(first, WITHDRAWN, 9, ACT), await now()]).toEqual([
        false,
        { ...second, history: { [historyKeyOf(9, ACT, 1)]: { ...ACT, status: WITHDRAWN } } },
      ]);
    });

    it('is not that of an attempt which is yet to come', async () => {
      await registrations().putPending(first, undefined);
      expect([await registrations().settle(second, WITHDRAWN, 9, ACT), await now()]).toEqual([false, first]);
    });

    it('keeps an entry of the history as it was first written', async () => {
      await registrations().putPending(first, undefined);
      await registrations().settle(first, WITHDRAWN, 9, ACT);
      await registrations().settle(first, CONFIRMED, 9, { ...ACT, at: NOW + 5 });
      expect((await now())?.history).toEqual({ [historyKeyOf(9, ACT, 1)]: { ...ACT, status: WITHDRAWN } });
    });

    it('begins anew with the next attempt, and the history goes on', async () => {
      await registrations().putPending(first, undefined);
      await registrations().settle(first, WITHDRAWN, 9, ACT);
      await registrations().putPending(second, 1);
      expect(await now()).toEqual({
        ...second,
        history: { [historyKeyOf(9, ACT, 1)]: { ...ACT, status: WITHDRAWN } },
      });
    });

    it('of nobody makes no registration', async () => {
      expect([await registrations().settle(first, CONFIRMED, 7, ACT), await now()]).toEqual([
        false,
        undefined,
      ]);
    });
  });

  describe('The institution’s answer', () => {
    const UNTIL = NOW + 60;
    const asked = { kind: 'asked', until: UNTIL, remindAt: null, silence: 'refuse' } as const;
    const awaited = aRegistration({ approval: asked });
    const agreed = { kind: 'agreed', at: NOW, by: 'institution', why: null } as const;
    const refusal = { kind: 'refused', at: NOW, by: 'institution', why: 'Zastępstwo' } as const;
    const approvalNow = async () => (await now())?.approval;

    it('is written down where it is asked, and nothing else becomes different', async () => {
      await registrations().putPending(awaited, undefined);
      expect([await registrations().answerApproval(awaited, refusal), await now()]).toEqual([
        refusal,
        { ...awaited, approval: refusal },
      ]);
    });

    it('stays as it was given first', async () => {
      await registrations().putPending(awaited, undefined);
      await registrations().answerApproval(awaited, refusal);
      expect([await registrations().answerApproval(awaited, agreed), await approvalNow()]).toEqual([
        refusal,
        refusal,
      ]);
    });

    it.each([
      ['the institution’s a second before its deadline', { ...agreed, at: UNTIL - 1 }, true],
      ['the institution’s at its deadline', { ...agreed, at: UNTIL }, false],
      ['silence’s at the deadline', { ...agreed, at: UNTIL, by: 'silence' as const }, true],
      ['silence’s a second before it', { ...agreed, at: UNTIL - 1, by: 'silence' as const }, false],
      [
        'a coordinator’s after it, with where it is from',
        { ...agreed, at: UNTIL + 9, by: 'coordinator' as const, why: 'Pismo z 3 listopada' },
        true,
      ],
    ])('counts in its time: %s', async (_, answer, counts) => {
      await registrations().putPending(awaited, undefined);
      const told = await registrations().answerApproval(awaited, answer);
      const standing = counts ? answer : asked;
      expect([told, await approvalNow()]).toEqual([standing, standing]);
    });

    it('is left as it is by what follows the ledger later', async () => {
      await registrations().putPending(awaited, undefined);
      await registrations().answerApproval(awaited, agreed);
      await registrations().settle(awaited, CONFIRMED, 7, ACT);
      expect(await approvalNow()).toEqual(agreed);
    });

    it('is not that to another attempt', async () => {
      await registrations().putPending({ ...second, approval: asked }, undefined);
      expect([await registrations().answerApproval(first, agreed), await approvalNow()]).toEqual([
        undefined,
        asked,
      ]);
    });

    it('is nothing where nobody asks it', async () => {
      await registrations().putPending(first, undefined);
      expect([await registrations().answerApproval(first, agreed), await now()]).toEqual([null, first]);
    });

    it('of nobody makes no registration', async () => {
      expect([await registrations().answerApproval(first, agreed), await now()]).toEqual([
        undefined,
        undefined,
      ]);
    });

    it('is asked anew of the next attempt', async () => {
      await registrations().putPending(awaited, undefined);
      await registrations().answerApproval(awaited, refusal);
      await registrations().putPending({ ...second, approval: asked }, 1);
      expect(await approvalNow()).toEqual(asked);
    });
  });

  describe('Whether somebody came', () => {
    const attendedNow = async () => (await now())?.attended;

    it('is not known until it is written down', async () => {
      await registrations().putPending(first, undefined);
      expect(await attendedNow()).toBeNull();
    });

    it.each([true, false])('is written down: %s', async (attended) => {
      await registrations().putPending(first, undefined);
      expect([await registrations().recordAttendance(first, attended), await now()]).toEqual([
        true,
        { ...first, attended },
      ]);
    });

    it('can be corrected', async () => {
      await registrations().putPending(first, undefined);
      await registrations().recordAttendance(first, true);
      await registrations().recordAttendance(first, false);
      expect(await attendedNow()).toBe(false);
    });

    it('is left as it is by what follows the ledger later', async () => {
      await registrations().putPending(first, undefined);
      await registrations().recordAttendance(first, true);
      await registrations().settle(first, CONFIRMED, 7, ACT);
      expect(await attendedNow()).toBe(true);
    });

    it('is not written down of another attempt', async () => {
      await registrations().putPending(second, undefined);
      expect([await registrations().recordAttendance(first, true), await now()]).toEqual([false, second]);
    });

    it('of nobody makes no registration', async () => {
      expect([await registrations().recordAttendance(first, true), await now()]).toEqual([false, undefined]);
    });

    it('is not known of the next attempt', async () => {
      await registrations().putPending(first, undefined);
      await registrations().recordAttendance(first, true);
      await registrations().putPending(second, 1);
      expect(await attendedNow()).toBeNull();
    });
  });

  describe('The registrations of a group', () => {
    it('are those of that group, in the order of their keys', async () => {
      const keys = ['zzzzzzz', 'Zzzzzzz', '-aaaaaa', '_aaaaaa', '0aaaaaa'];
      const all = keys.map((key) => aRegistration({ key: registrationKey.parse(key) }));
      for (const one of all) await registrations().putPending(one, undefined);
      await registrations().putPending(aRegistration({ groupId: groupId.parse('grupa-druga') }), undefined);
      const found = await registrations().registrationsOf(GROUP);
      expect(found.map(({ key }) => key)).toEqual(['-aaaaaa', '0aaaaaa', 'Zzzzzzz', '_aaaaaa', 'zzzzzzz']);
    });

    it('are none in a group that nobody registered for', async () => {
      expect(await registrations().registrationsOf(GROUP)).toEqual([]);
    });
  });
};

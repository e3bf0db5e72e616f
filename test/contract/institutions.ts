import { describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import { DPS, GROUP, NOW, PCPR } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';
import type { FreshStore } from './stores.ts';

/** What every store does for institutions as a party; `at` is a store that is empty when a test begins. */
export const institutionsContract = (at: () => FreshStore): void => {
  describe('An institution’s link', () => {
    const links = () => at().store.institutionLinks;

    it.each([
      { kind: 'staff', institutionId: DPS, issuedAt: NOW, expiresAt: NOW + 1 } as const,
      { kind: 'approval', institutionId: DPS, groupId: GROUP, issuedAt: NOW, expiresAt: NOW + 1 } as const,
    ])('is found under its hash, also after its time: $kind', async (link) => {
      await links().saveInstitutionLink('hash', link);
      expect([await links().institutionLink('hash'), await links().institutionLink('other')]).toEqual([
        link,
        undefined,
      ]);
    });

    it('is not a participant’s, whatever its hash', async () => {
      await links().saveInstitutionLink('hash', {
        kind: 'staff',
        institutionId: DPS,
        issuedAt: NOW,
        expiresAt: NOW,
      });
      expect(await at().store.links.link('hash')).toBeUndefined();
    });
  });

  describe('The staff of an institution', () => {
    const staff = () => at().store.staff;

    it('is everybody who was noted, each once, and nobody of another institution', async () => {
      const entry = { institutionId: DPS, groupId: GROUP, seatId: seatNumber(1) };
      const other = { ...entry, groupId: groupId.parse('a-inna-grupa') };
      for (const each of [entry, other, entry]) await staff().note(each);
      await staff().note({ ...entry, institutionId: PCPR, seatId: seatNumber(2) });
      expect(await staff().entriesOf(DPS)).toEqual([other, entry]);
    });

    it('is nobody before somebody was noted', async () => {
      expect(await staff().entriesOf(DPS)).toEqual([]);
    });
  });

  describe('The access to an institution’s view', () => {
    const access = () => at().store.access;

    it('is as empty before anybody asked', async () => {
      expect(await access().access(DPS)).toEqual({ since: 0, asked: [], code: undefined });
    });

    it('remembers when codes were asked for, unless somebody wrote it down in between', async () => {
      const written = [
        await access().noteAsked(DPS, [], [NOW]),
        await access().noteAsked(DPS, [], [NOW + 1]),
        await access().noteAsked(DPS, [NOW], [NOW, NOW + 2]),
      ];
      expect([written, (await access().access(DPS)).asked]).toEqual([
        [true, false, true],
        [NOW, NOW + 2],
      ]);
    });

    it('counts the tries of a code, and begins anew with the next', async () => {
      await access().saveCode(DPS, 'first', NOW);
      const tries = [await access().tryCode(DPS), await access().tryCode(DPS)].map((code) => code?.tries);
      await access().saveCode(DPS, 'second', NOW + 1);
      expect([tries, await access().tryCode(DPS), await access().tryCode(PCPR)]).toEqual([
        [1, 2],
        { hash: 'second', expiresAt: NOW + 1, tries: 1 },
        undefined,
      ]);
    });

    it('lets a code be used up once, and no other one', async () => {
      await access().saveCode(DPS, 'code', NOW);
      const spent = [
        await access().spendCode(DPS, 'other'),
        await access().spendCode(DPS, 'code'),
        await access().spendCode(DPS, 'code'),
      ];
      expect([spent, await access().tryCode(DPS)]).toEqual([[false, true, false], undefined]);
    });

    it('is renewed forwards only', async () => {
      await access().renew(DPS, NOW);
      await access().renew(DPS, NOW - 1);
      expect((await access().access(DPS)).since).toBe(NOW);
    });
  });
};

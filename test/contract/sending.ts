import { describe, expect, it } from 'vitest';
import { bySystem } from '../../functions/domain/act.ts';
import { answerNotice } from '../../functions/domain/directoryNotice.ts';
import type { InstitutionNotice } from '../../functions/domain/institutionNotice.ts';
import { aListing, DPS, NOW, PCPR } from '../support/builders.ts';
import type { FreshStore } from './stores.ts';

const anInstitutionNotice = (changes: Partial<InstitutionNotice> = {}): InstitutionNotice => ({
  institutionId: DPS,
  kind: 'access-code',
  occasion: NOW,
  plannedAt: NOW,
  delivery: { kind: 'planned' },
  ...changes,
});

const SENT = { kind: 'sent', at: NOW, messageId: 'm' } as const;
const FAILED = { kind: 'failed', at: NOW, reason: 'rejected' } as const;

/** What every store does with notices to institutions about themselves. */
const institutionNoticesContract = (at: () => FreshStore): void => {
  const notices = () => at().store.institutionNotices;
  const entry = anInstitutionNotice();

  describe('A notice to an institution about itself', () => {
    it('is planned once, and the stream tells of it once', async () => {
      await notices().planForInstitution([entry, anInstitutionNotice({ plannedAt: NOW + 9 })]);
      expect([await notices().institutionNotice(entry), await at().streamed()]).toEqual([
        entry,
        [{ kind: 'institution-notice', notice: entry }],
      ]);
    });

    it('of another institution, kind or time is another one', async () => {
      const others = [
        anInstitutionNotice({ institutionId: PCPR }),
        anInstitutionNotice({ kind: 'access' }),
        anInstitutionNotice({ occasion: NOW + 1 }),
      ];
      await notices().planForInstitution([entry, ...others]);
      expect((await notices().dueToInstitutions(NOW, 9)).notices).toHaveLength(4);
    });

    it('is moved on by one of those who saw the same, and is due no more', async () => {
      await notices().planForInstitution([entry]);
      const moves = [
        await notices().advanceForInstitution(entry, SENT),
        await notices().advanceForInstitution(entry, SENT),
      ];
      expect([moves, await notices().dueToInstitutions(NOW, 9)]).toEqual([
        [true, false],
        { notices: [], unreadable: 0 },
      ]);
    });

    it('that failed is among those that did not reach their reader', async () => {
      await notices().planForInstitution([entry]);
      await notices().advanceForInstitution(entry, FAILED);
      expect(await notices().undeliveredToInstitutions(NOW)).toEqual([{ ...entry, delivery: FAILED }]);
    });

    it('that failed is among the newest of those, as many as are asked for, in their order', async () => {
      const failed = [1, 2, 3].map((minute) => ({
        seen: anInstitutionNotice({ occasion: NOW + minute }),
        delivery: { ...FAILED, at: NOW + minute },
      }));
      await notices().planForInstitution(failed.map(({ seen }) => seen));
      for (const { seen, delivery } of failed) await notices().advanceForInstitution(seen, delivery);
      const newest = await notices().undeliveredToInstitutions(NOW, 2);
      expect(newest.map(({ occasion }) => occasion)).toEqual([NOW + 2, NOW + 3]);
    });

    it('is due after what is more urgent', async () => {
      const digest = anInstitutionNotice({ kind: 'digest', occasion: NOW - 9, plannedAt: NOW - 9 });
      await notices().planForInstitution([digest, entry]);
      expect((await notices().dueToInstitutions(NOW, 9)).notices).toEqual([entry, digest]);
    });

    it('is no answer to who asked for one, though both were planned at the same time', async () => {
      const answer = answerNotice(aListing().id, NOW);
      await notices().planForInstitution([entry, answer, answer]);
      expect([await notices().institutionNotice(answer), await at().streamed()]).toEqual([
        answer,
        [entry, answer].map((notice) => ({ kind: 'institution-notice', notice })),
      ]);
    });

    it('is no notice of a registration', async () => {
      await notices().planForInstitution([entry]);
      expect(await at().store.notices.unsent(9)).toEqual([]);
    });
  });
};

const rateContract = (at: () => FreshStore): void => {
  const grant = (now: number, wanted: number) => at().store.rate.grant(now, 14, wanted);

  describe('The rate of mails', () => {
    it('grants what is wanted, as long as there is some left of the second', async () => {
      expect([await grant(NOW, 10), await grant(NOW, 10), await grant(NOW, 1)]).toEqual([10, 4, 0]);
    });

    it('begins anew with every second', async () => {
      await grant(NOW, 14);
      expect(await grant(NOW + 1, 20)).toBe(14);
    });

    it('gives to a clock that is behind what is left of the newest second', async () => {
      await grant(NOW + 1, 10);
      expect([await grant(NOW, 10), await grant(NOW + 1, 1)]).toEqual([4, 0]);
    });

    it('is never exceeded by ten senders at once', async () => {
      const granted = await Promise.all(Array.from({ length: 10 }, () => grant(NOW, 3)));
      expect(granted.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(14);
    });
  });
};

const suppressionsContract = (at: () => FreshStore): void => {
  const list = () => at().store.suppressions;
  const bounced = { why: 'bounce', at: NOW, notice: 'prawo-1_a1_offered' } as const;
  const act = (moment: number) => ({ ...bySystem(moment), why: 'Adres jest poprawiony' });

  describe('The list of addresses that take no mail', () => {
    it('names those that were put on it, and nobody else', async () => {
      await list().suppress('one', bounced);
      expect([await list().suppressed('one'), await list().suppressed('other')]).toEqual([
        bounced,
        undefined,
      ]);
    });

    it('keeps the first reason', async () => {
      await list().suppress('one', bounced);
      await list().suppress('one', { ...bounced, why: 'complaint', at: NOW + 9 });
      expect(await list().suppressed('one')).toEqual(bounced);
    });

    it('can be left', async () => {
      await list().suppress('one', bounced);
      const lifted = [await list().lift('one', act(NOW + 1)), await list().lift('one', act(NOW + 2))];
      expect([lifted, await list().suppressed('one')]).toEqual([[true, false], undefined]);
    });

    it('is not left by an address that does not stand there', async () => {
      expect([await list().lift('one', act(NOW)), await list().suppressed('one')]).toEqual([
        false,
        undefined,
      ]);
    });

    it('takes an address again for what happened after it had left, and for nothing before', async () => {
      await list().suppress('one', bounced);
      await list().lift('one', act(NOW + 10));
      await list().suppress('one', { ...bounced, at: NOW + 10 });
      const before = await list().suppressed('one');
      await list().suppress('one', { ...bounced, at: NOW + 11 });
      expect([before, await list().suppressed('one')]).toEqual([undefined, { ...bounced, at: NOW + 11 }]);
    });
  });
};

/** What sending needs besides the notices of registrations. */
export const sendingContract = (at: () => FreshStore): void => {
  institutionNoticesContract(at);
  rateContract(at);
  suppressionsContract(at);
};

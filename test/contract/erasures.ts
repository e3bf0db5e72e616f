import { describe, expect, it } from 'vitest';
import { byParticipant } from '../../functions/domain/act.ts';
import { type Erasure, erasedBy } from '../../functions/domain/erasure.ts';
import { registrationKey } from '../../functions/domain/ids.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { GROUP, NOW } from '../support/builders.ts';
import { aNotice } from './notices.ts';
import { aRegistration } from './registrations.ts';
import type { FreshStore } from './stores.ts';

const anErasure = (changes: Partial<Erasure> = {}): Erasure => ({
  groupId: GROUP,
  key: registrationKey.parse('k3YfQ2a'),
  attempt: 1,
  person: 'fingerprint-in-the-group',
  countedAs: 'fingerprint-in-programme',
  at: NOW,
  ...changes,
});

/** What every store does when somebody is erased. */
export const erasuresContract = (at: () => FreshStore): void => {
  const erasures = () => at().store.erasures;
  const first = aRegistration();
  const erased = erasedBy(anErasure(), first);
  const now = (): Promise<Registration | undefined> => at().store.registrations.registration(first);

  describe('The list of who was erased', () => {
    it('names everybody who was put on it, each registration once', async () => {
      const other = anErasure({ key: registrationKey.parse('zzzzzzz') });
      await erasures().note(other);
      await erasures().note(anErasure());
      await erasures().note(anErasure({ attempt: 2 }));
      expect(await erasures().erasures()).toEqual([anErasure({ attempt: 2 }), other]);
    });

    it('is empty until somebody was', async () => {
      expect(await erasures().erasures()).toEqual([]);
    });
  });

  describe('The reason in a notice', () => {
    const notice = aNotice({ why: 'Zwolnienie lekarskie' });
    const other = aNotice({ why: 'Zastępstwo', kind: 'expired' });

    it('is taken out of that one alone', async () => {
      await at().store.notices.plan([notice, other]);
      await erasures().dropReason(notice);
      expect([await at().store.notices.notice(notice), await at().store.notices.notice(other)]).toEqual([
        { ...notice, why: null },
        other,
      ]);
    });

    it('of none makes no notice', async () => {
      await erasures().dropReason(notice);
      expect(await at().store.notices.notice(notice)).toBeUndefined();
    });
  });

  describe('A registration without its person', () => {
    it('is written in place of the one that was seen', async () => {
      await at().store.registrations.putPending(first, undefined);
      expect([await erasures().blank(erased), await now()]).toEqual([true, erased]);
    });

    it('is not written over another attempt', async () => {
      const second = { ...first, attempt: 2 };
      await at().store.registrations.putPending(second, undefined);
      expect([await erasures().blank(erased), await now()]).toEqual([false, second]);
    });

    it('is not written over what has changed since it was seen', async () => {
      await at().store.registrations.putPending(first, undefined);
      await at().store.registrations.settle(first, { kind: 'withdrawn' }, 3, byParticipant(NOW));
      expect([await erasures().blank(erased), (await now())?.details]).toEqual([false, first.details]);
    });

    it('of nobody makes none', async () => {
      expect([await erasures().blank(erased), await now()]).toEqual([false, undefined]);
    });
  });
};

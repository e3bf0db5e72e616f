import { describe, expect, it } from 'vitest';
import { programmeId } from '../../functions/domain/ids.ts';
import type { Wording } from '../../functions/domain/wording.ts';
import { aCourse, aProgramme, NOW, PROGRAMME } from '../support/builders.ts';
import type { FreshStore } from './stores.ts';

const aWording = (changes: Partial<Wording> = {}): Wording => ({
  programmeId: PROGRAMME,
  kind: 'confirmed',
  audience: 'participant',
  language: 'pl',
  version: 1,
  at: NOW,
  by: 'coordinator:anna',
  text: { subject: 'Do zobaczenia', opening: 'Cieszymy się.' },
  ...changes,
});

/** What every store does with a programme's own words; `at` is a store that is empty when a test begins. */
export const wordingsContract = (at: () => FreshStore): void => {
  const wordings = () => at().store.wordings;
  const first = aWording();
  const tenth = aWording({ version: 10, text: null });

  describe('The words of a letter', () => {
    it('are those of the newest version', async () => {
      for (const entry of [first, tenth, aWording({ version: 2 })]) await wordings().saveWording(entry);
      expect(await wordings().wording(PROGRAMME, first)).toEqual(tenth);
    });

    it('are nothing where nobody worded it', async () => {
      await wordings().saveWording(aWording({ language: 'en' }));
      await wordings().saveWording(aWording({ audience: 'institution' }));
      await wordings().saveWording(aWording({ kind: 'waiting' }));
      await wordings().saveWording(aWording({ programmeId: programmeId.parse('inny-projekt') }));
      expect(await wordings().wording(PROGRAMME, first)).toBeUndefined();
    });

    it('are kept in every version, and nothing else of the programme is among them', async () => {
      await at().store.programmes.saveProgramme(aProgramme(), [aCourse()]);
      for (const entry of [tenth, first]) await wordings().saveWording(entry);
      expect(await wordings().wordingsOf(PROGRAMME)).toEqual([first, tenth]);
    });

    it('are not written over: the second of one version is told so', async () => {
      const saved = [
        await wordings().saveWording(first),
        await wordings().saveWording(aWording({ text: null })),
      ];
      expect([saved, await wordings().wording(PROGRAMME, first)]).toEqual([[true, false], first]);
    });
  });
};

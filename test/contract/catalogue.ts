import { describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { courseId, groupId, programmeId } from '../../functions/domain/ids.ts';
import {
  aCourse,
  aGroup,
  aLedger,
  anInstitution,
  aProgramme,
  DPS,
  GROUP,
  NOW,
  PCPR,
  PROGRAMME,
} from '../support/builders.ts';
import { institutionNumber } from '../support/ledgers.ts';
import { ACT } from './ledgerCases.ts';
import type { FreshStore } from './stores.ts';

const dps = anInstitution();
const pcpr = anInstitution({
  id: PCPR,
  name: 'Powiatowe Centrum Pomocy Rodzinie w Łańcucie',
  types: ['PCPR'],
  nip: '5260250274',
  town: 'Łańcut',
});

/** What every store does with programmes and groups; `at` is a store that is empty when a test begins. */
export const catalogueContract = (at: () => FreshStore): void => {
  const { programmes, groups } = {
    programmes: () => at().store.programmes,
    groups: () => at().store.groups,
  };
  const starting = (name: string, startsAt: number): Group =>
    aGroup({ id: groupId.parse(name), sessions: [{ startsAt, endsAt: startsAt + 60 }] });

  describe('A programme', () => {
    it('is read back with its courses, in the order of their ids', async () => {
      const courses = ['drugi-kurs', 'a-kurs'].map((id) => aCourse({ id: courseId.parse(id) }));
      await programmes().saveProgramme(aProgramme(), courses);
      expect([await programmes().programme(PROGRAMME), await programmes().courses(PROGRAMME)]).toEqual([
        aProgramme(),
        courses.toReversed(),
      ]);
    });

    it('is replaced by the same one written again, and keeps its courses', async () => {
      await programmes().saveProgramme(aProgramme(), [aCourse()]);
      await programmes().saveProgramme(aProgramme({ title: 'Nowy tytuł' }), []);
      expect([await programmes().programmes(), await programmes().courses(PROGRAMME)]).toEqual([
        [aProgramme({ title: 'Nowy tytuł' })],
        [aCourse()],
      ]);
    });

    it('stands among the others in the order of their ids', async () => {
      const ids = ['program-b', 'program-a'].map((id) => programmeId.parse(id));
      for (const id of ids) await programmes().saveProgramme(aProgramme({ id }), []);
      expect((await programmes().programmes()).map(({ id }) => id)).toEqual(ids.toReversed());
    });

    it('that nobody wrote is not there', async () => {
      expect([await programmes().programme(PROGRAMME), await programmes().courses(PROGRAMME)]).toEqual([
        undefined,
        [],
      ]);
    });
  });

  describe('A group', () => {
    it('is read back as it was written', async () => {
      await groups().saveGroup(aGroup(), aLedger());
      expect(await groups().group(GROUP)).toEqual(aGroup());
    });

    it('keeps its ledger when it is written again', async () => {
      await groups().saveGroup(aGroup(), aLedger());
      const closed = await at().store.ledgers.write(GROUP, { kind: 'close' }, ACT);
      await groups().saveGroup(aGroup({ number: 2 }), aLedger({ capacity: 99 }));
      expect([await groups().group(GROUP), await at().store.ledgers.read(GROUP)]).toEqual([
        aGroup({ number: 2 }),
        closed,
      ]);
    });

    it('is listed from the moment on at which it starts, the earliest first', async () => {
      const all = [starting('druga', NOW + 1), starting('trzecia', NOW + 2), starting('pierwsza', NOW)];
      for (const group of all) await groups().saveGroup(group, aLedger({ groupId: group.id }));
      const listed = async (from: number) => (await groups().groupsFrom(from)).map(({ id }) => id);
      expect([await listed(NOW), await listed(NOW + 2), await listed(NOW + 3)]).toEqual([
        ['pierwsza', 'druga', 'trzecia'],
        ['trzecia'],
        [],
      ]);
    });

    it('moves in the list when it starts at another time', async () => {
      await groups().saveGroup(starting('ta-sama', NOW), aLedger());
      await groups().saveGroup(starting('ta-sama', NOW + 9), aLedger());
      expect(await groups().groupsFrom(0)).toEqual([starting('ta-sama', NOW + 9)]);
    });

    it('is described anew, and its ledger is left alone', async () => {
      await groups().saveGroup(aGroup(), aLedger());
      await groups().replaceGroup(aGroup({ number: 2 }));
      expect([await groups().group(GROUP), await at().store.ledgers.read(GROUP)]).toEqual([
        aGroup({ number: 2 }),
        aLedger(),
      ]);
    });

    it('that nobody wrote is not there, and cannot be described anew', async () => {
      await expect(groups().replaceGroup(aGroup())).rejects.toThrow();
      expect(await groups().group(GROUP)).toBeUndefined();
    });
  });
};

/** What every store does with institutions; `at` is a store that is empty when a test begins. */
export const directoryContract = (at: () => FreshStore): void => {
  const directory = () => at().store.directory;
  const found = async (typed: string, limit = 10) =>
    (await directory().search(typed, limit)).map(({ id }) => id);

  describe('An institution', () => {
    it('is read back as it was written, and listed by name', async () => {
      await directory().saveInstitutions([pcpr, dps]);
      expect([await directory().institution(DPS), await directory().everyInstitution()]).toEqual([
        dps,
        [dps, pcpr],
      ]);
    });

    it.each([
      ['pomocy', 9, [DPS, PCPR]],
      ['pomocy', 1, [DPS]],
      ['LANCUT', 9, [PCPR]],
      ['526-025-02-74', 9, [PCPR]],
      ['pom zlo', 9, [DPS]],
      ['pomocy gdynia', 9, []],
      ['-', 9, []],
      ['', 9, []],
    ])('is found by “%s”, at most %i', async (typed, limit, ids) => {
      await directory().saveInstitutions([pcpr, dps]);
      expect(await found(typed, limit)).toEqual(ids);
    });

    it('of the same name as another stands beside it in the order of their ids', async () => {
      const ids = [3, 1, 2].map(institutionNumber);
      await directory().saveInstitutions(ids.map((id) => anInstitution({ id })));
      expect(await found('dom')).toEqual(ids.toSorted());
    });

    it('is found under its new name and not under the old one', async () => {
      await directory().saveInstitutions([{ ...dps, name: 'Dom Pod Lipą' }]);
      await directory().saveInstitutions([{ ...dps, name: 'Dom Pod Dębem' }]);
      expect([await found('debem'), await found('lipa'), await directory().everyInstitution()]).toEqual([
        [DPS],
        [],
        [{ ...dps, name: 'Dom Pod Dębem' }],
      ]);
    });

    it('that nobody wrote is not there', async () => {
      expect([await directory().institution(DPS), await found('dom')]).toEqual([undefined, []]);
    });
  });
};

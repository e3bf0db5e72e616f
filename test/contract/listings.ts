import { describe, expect, it } from 'vitest';
import { institutionId } from '../../functions/domain/ids.ts';
import type { Listing } from '../../functions/domain/listing.ts';
import { aListing, anInstitution, DPS, NOW, PCPR } from '../support/builders.ts';
import type { FreshStore } from './stores.ts';

/** What every store does with requests to list an institution; `at` is a store that is empty when a test begins. */
export const listingsContract = (at: () => FreshStore): void => {
  const listings = () => at().store.listings;
  const refused: NonNullable<Listing['answered']> = {
    at: NOW + 60,
    by: 'coordinator:anna',
    answer: { kind: 'refused', why: 'To jest firma szkoleniowa' },
  };

  describe('A request to list an institution', () => {
    it('is read back as it was asked, and a second one of its id changes nothing', async () => {
      const asked = [await listings().ask(aListing()), await listings().ask(aListing({ askedAt: NOW + 60 }))];
      expect([asked, await listings().listing(aListing().id)]).toEqual([[true, false], aListing()]);
    });

    it('is open in the order of asking, at most as many as wanted', async () => {
      const [first, second, third] = [1, 2, 3].map((number) =>
        aListing({ number, askedAt: NOW + 100 - number }),
      );
      for (const listing of [first, second, third]) if (listing !== undefined) await listings().ask(listing);
      expect([await listings().openListings(9), await listings().openListings(2)]).toEqual([
        [third, second, first],
        [third, second],
      ]);
    });

    it('is answered once, and is not open any more', async () => {
      await listings().ask(aListing());
      const answered = { ...aListing(), answered: refused };
      const other = {
        ...answered,
        answered: { ...refused, answer: { kind: 'known', institutionId: DPS } as const },
      };
      const taken = [await listings().answer(answered), await listings().answer(other)];
      expect([
        taken,
        await listings().listing(answered.id),
        await listings().openListings(9),
        await listings().ask(aListing()),
      ]).toEqual([[true, false], answered, [], false]);
    });

    it('that nobody asked is not there and cannot be answered', async () => {
      const { id } = aListing();
      expect([
        await listings().listing(id),
        await listings().answer({ ...aListing(), answered: refused }),
        await listings().openListings(9),
      ]).toEqual([undefined, false, []]);
    });
  });
};

/** What every store does when entries are replaced; `at` is a store that is empty when a test begins. */
export const replacingContract = (at: () => FreshStore): void => {
  const directory = () => at().store.directory;
  const event = { institutionId: DPS, at: NOW, by: 'coordinator:anna', what: { kind: 'imported' } } as const;
  const [first, next] = [anInstitution(), anInstitution({ name: 'Dom nowy', revision: 1 })];

  describe('An entry of the directory', () => {
    it('is replaced by the next one that was made from it, with what happened', async () => {
      await directory().saveInstitutions([first]);
      expect([
        await directory().replaceInstitutions([next], [event]),
        await directory().entry(DPS),
        (await directory().search('dom nowy', 9)).map(({ id }) => id),
        await directory().eventsOf(DPS),
      ]).toEqual([true, next, [DPS], [event]]);
    });

    it('is not replaced by one that was made from an earlier state, and nothing is told of it', async () => {
      await directory().saveInstitutions([first]);
      await directory().replaceInstitutions([next], []);
      const late = anInstitution({ name: 'Dom spóźniony', revision: 1 });
      expect([
        await directory().replaceInstitutions([late], [event]),
        await directory().entry(DPS),
        await directory().eventsOf(DPS),
        await directory().search('spóźniony', 9),
      ]).toEqual([false, next, [], []]);
    });

    it('is replaced together with another one, or neither is', async () => {
      const other = anInstitution({ id: PCPR, revision: 3 });
      await directory().saveInstitutions([first, other]);
      const both = [next, { ...other, revision: 3 }];
      expect([await directory().replaceInstitutions(both, []), await directory().entry(DPS)]).toEqual([
        false,
        first,
      ]);
    });

    it('that is not there is not replaced', async () => {
      expect([await directory().replaceInstitutions([next], []), await directory().entry(DPS)]).toEqual([
        false,
        undefined,
      ]);
    });

    it('is replaced by one of those who try at the same moment', async () => {
      await directory().saveInstitutions([first]);
      const wishes = [1, 2, 3].map((number) => ({ ...next, name: `Dom numer ${number}` }));
      const made = await Promise.all(wishes.map((wish) => directory().replaceInstitutions([wish], [])));
      expect(made.filter(Boolean)).toHaveLength(1);
    });
  });
};

/** What every store does with entries that were merged, and with what happened to entries. */
export const mergingContract = (at: () => FreshStore): void => {
  const directory = () => at().store.directory;
  const THIRD = institutionId.parse('trz3');

  describe('An entry that was merged', () => {
    const merge = async () => {
      const stays = anInstitution({ id: PCPR, name: 'Dom nowy', mergedFrom: [DPS, THIRD] });
      const entries = [
        anInstitution({ id: THIRD, name: 'Dom trzeci' }),
        anInstitution({ name: 'Dom drugi' }),
        stays,
      ];
      await directory().saveInstitutions(entries);
      const [third, second] = entries;
      if (third === undefined || second === undefined) throw new Error('three entries');
      await directory().saveInstitutions([
        { ...third, mergedInto: DPS },
        { ...second, mergedInto: PCPR },
      ]);
      return { stays, second: { ...second, mergedInto: PCPR } };
    };

    it('leads to the one that stays, over another one too', async () => {
      const { stays } = await merge();
      expect([await directory().institution(DPS), await directory().institution(THIRD)]).toEqual([
        stays,
        stays,
      ]);
    });

    it('is still there itself, and in the list of all', async () => {
      const { second } = await merge();
      expect(await directory().entry(DPS)).toEqual(second);
      expect((await directory().everyInstitution()).map(({ name }) => name)).toEqual([
        'Dom drugi',
        'Dom nowy',
        'Dom trzeci',
      ]);
    });

    it('is not found any more; the one that stays is', async () => {
      await merge();
      expect((await directory().search('dom', 9)).map(({ id }) => id)).toEqual([PCPR]);
    });
  });

  describe('What happens to an entry', () => {
    const event = (moment: number, institution = DPS) =>
      ({
        institutionId: institution,
        at: moment,
        by: 'coordinator:anna',
        what: { kind: 'imported' },
      }) as const;

    it('is told from the oldest on, of that entry alone, and once however often it is written', async () => {
      await directory().recordEvents([event(NOW + 5), event(NOW), event(NOW, PCPR)]);
      await directory().recordEvents([event(NOW)]);
      expect(await directory().eventsOf(DPS)).toEqual([event(NOW), event(NOW + 5)]);
    });

    it('is nothing before anything happened', async () => {
      expect(await directory().eventsOf(DPS)).toEqual([]);
    });
  });
};

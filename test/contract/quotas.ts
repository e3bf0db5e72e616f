import { describe, expect, it } from 'vitest';
import { programmeId } from '../../functions/domain/ids.ts';
import { joining, type Member, type MemberChange, parting, quotaId } from '../../functions/domain/quota.ts';
import { NOW, PROGRAMME } from '../support/builders.ts';
import type { FreshStore } from './stores.ts';

const PEOPLE = quotaId.parse('people:slaskie:*');
const SEATS = quotaId.parse('seats:nowe-rozwiazania');
const UNSET = quotaId.parse('people:*:DPS');
const ANNA = { programmeId: PROGRAMME, person: 'anna-in-the-programme-1' } as const;
const PIOTR = { programmeId: PROGRAMME, person: 'piotr-in-the-programme-1' } as const;

const quotas = [PEOPLE, SEATS];
const joins = (who: typeof ANNA | typeof PIOTR, seen: Member | undefined, key: string, beyondLimit = false) =>
  made(joining(seen, who, { key, quotas, beyondLimit, at: NOW }));

const made = (change: MemberChange | undefined): MemberChange => {
  if (change === undefined) throw new Error('The story needs a change');
  return change;
};

/** What every store does with limits across groups; `at` is a store that is empty when a test begins. */
export const quotasContract = (at: () => FreshStore): void => {
  const port = () => at().store.quotas;
  const limit = (people: number, seats: number) =>
    port().setLimits(PROGRAMME, [
      { id: PEOPLE, limit: people },
      { id: SEATS, limit: seats },
    ]);
  const taken = async () => (await port().counts(PROGRAMME, quotas)).map((count) => count.taken);
  const member = () => port().member(PROGRAMME, ANNA.person);

  describe('The limits of a programme', () => {
    it('begin with nobody counted', async () => {
      await limit(5, 7);
      expect(await port().counts(PROGRAMME, [SEATS, PEOPLE, UNSET])).toEqual([
        { id: SEATS, taken: 0, limit: 7 },
        { id: PEOPLE, taken: 0, limit: 5 },
      ]);
    });

    it('keep their counts when they are set anew', async () => {
      await limit(5, 7);
      await port().change(joins(ANNA, undefined, 'g1/a'));
      await limit(0, 8);
      expect(await port().counts(PROGRAMME, quotas)).toEqual([
        { id: PEOPLE, taken: 1, limit: 0 },
        { id: SEATS, taken: 1, limit: 8 },
      ]);
    });

    it('are those of one programme', async () => {
      await limit(5, 7);
      expect(await port().counts(programmeId.parse('inny-program'), quotas)).toEqual([]);
    });

    it('are none when none are asked for', async () => {
      expect(await port().counts(PROGRAMME, [])).toEqual([]);
    });
  });

  describe('Counting a seat', () => {
    it('counts in every limit and writes down the person', async () => {
      await limit(5, 7);
      const change = joins(ANNA, undefined, 'g1/a');
      expect([await port().change(change), await taken(), await member()]).toEqual([
        { kind: 'made' },
        [1, 1],
        change.next,
      ]);
    });

    it('is done once, however often it is asked for', async () => {
      await limit(5, 7);
      await port().change(joins(ANNA, undefined, 'g1/a'));
      expect([await port().change(joins(ANNA, undefined, 'g1/a')), await taken()]).toEqual([
        { kind: 'stale' },
        [1, 1],
      ]);
    });

    it('of a person’s second seat counts the seat and not the person', async () => {
      await limit(1, 7);
      await port().change(joins(ANNA, undefined, 'g1/a'));
      expect([await port().change(joins(ANNA, await member(), 'g2/b')), await taken()]).toEqual([
        { kind: 'made' },
        [1, 2],
      ]);
    });

    it.each([
      [PEOPLE, 1, 7],
      [SEATS, 5, 1],
    ])('is refused by %s alone when that is full, and counts nothing', async (id, people, seats) => {
      await limit(people, seats);
      await port().change(joins(PIOTR, undefined, 'g1/p'));
      expect([await port().change(joins(ANNA, undefined, 'g1/a')), await taken(), await member()]).toEqual([
        { kind: 'full', id },
        [1, 1],
        undefined,
      ]);
    });

    it('is refused where there are no places at all', async () => {
      await limit(0, 7);
      expect(await port().change(joins(ANNA, undefined, 'g1/a'))).toEqual({ kind: 'full', id: PEOPLE });
    });

    it('goes beyond a full limit where a coordinator says so', async () => {
      await limit(0, 0);
      expect([await port().change(joins(ANNA, undefined, 'g1/a', true)), await taken()]).toEqual([
        { kind: 'made' },
        [1, 1],
      ]);
    });

    it('is refused as out of date when the person was seen otherwise, and counts nothing', async () => {
      await limit(5, 7);
      await port().change(joins(ANNA, undefined, 'g1/a'));
      const seen = await member();
      await port().change(joins(ANNA, seen, 'g2/b'));
      expect([await port().change(joins(ANNA, seen, 'g3/c')), await taken()]).toEqual([
        { kind: 'stale' },
        [1, 2],
      ]);
    });

    it('is refused as out of date when nobody of that name was seen and somebody is there', async () => {
      await limit(0, 0);
      const change = made(
        joining({ ...ANNA, seats: {}, revision: 3 }, ANNA, {
          key: 'g1/a',
          quotas,
          beyondLimit: true,
          at: NOW,
        }),
      );
      expect([await port().change(change), await member()]).toEqual([{ kind: 'stale' }, undefined]);
    });
  });

  describe('Counting a seat no longer', () => {
    it('lowers every limit', async () => {
      await limit(1, 1);
      await port().change(joins(ANNA, undefined, 'g1/a'));
      await port().change(made(parting(await member(), 'g1/a')));
      expect([await taken(), (await member())?.seats]).toEqual([[0, 0], {}]);
    });

    it('makes room for somebody else', async () => {
      await limit(1, 1);
      await port().change(joins(ANNA, undefined, 'g1/a'));
      await port().change(made(parting(await member(), 'g1/a')));
      expect(await port().change(joins(PIOTR, undefined, 'g1/p'))).toEqual({ kind: 'made' });
    });

    it('is possible while a limit is over', async () => {
      await limit(5, 5);
      await port().change(joins(ANNA, undefined, 'g1/a'));
      await limit(0, 0);
      expect(await port().change(made(parting(await member(), 'g1/a')))).toEqual({ kind: 'made' });
    });
  });

  describe('The people of a programme', () => {
    it('are everybody who counts in it, and nobody of another', async () => {
      await limit(5, 7);
      const changes = [joins(PIOTR, undefined, 'g1/p'), joins(ANNA, undefined, 'g1/a')];
      for (const change of changes) await port().change(change);
      const members = [
        await port().members(PROGRAMME),
        await port().members(programmeId.parse('inny-program')),
      ];
      expect(members).toEqual([changes.map(({ next }) => next).toReversed(), []]);
    });
  });
};

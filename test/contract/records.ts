import { describe, expect, it } from 'vitest';
import { groupId, registrationKey } from '../../functions/domain/ids.ts';
import type { GroupEvent } from '../../functions/use-cases/ports.ts';
import { GROUP, NOW } from '../support/builders.ts';
import { ACT } from './ledgerCases.ts';
import type { FreshStore } from './stores.ts';

const target = { groupId: GROUP, key: registrationKey.parse('k3YfQ2a'), attempt: 1, expiresAt: NOW };

const event = (revision: number, changes: Partial<GroupEvent> = {}): GroupEvent => ({
  ...ACT,
  groupId: GROUP,
  part: 'ledger',
  revision,
  changes: [{ field: 'capacity', from: '10', to: '12' }],
  ...changes,
});

/** What every store does with what is kept for later; `at` is a store that is empty when a test begins. */
export const recordsContract = (at: () => FreshStore): void => {
  describe('A link', () => {
    it('is found under its hash, also after its time', async () => {
      await at().store.links.saveLink('hash', target);
      expect([await at().store.links.link('hash'), await at().store.links.link('other')]).toEqual([
        target,
        undefined,
      ]);
    });
  });

  describe('An answer', () => {
    const answers = () => at().store.answers;
    const yes = { kind: 'granted', text: 'yes' } as const;
    const no = { kind: 'refused', text: 'no' } as const;

    it('begins with the body of the first who asks, and tells the next that it came before', async () => {
      const begun = [await answers().begin('key', 'one', NOW), await answers().begin('key', 'two', NOW)];
      expect(begun).toEqual([
        { repeated: false, bodyHash: 'one' },
        { repeated: true, bodyHash: 'one' },
      ]);
    });

    it('is the first that was kept of its kind', async () => {
      await answers().begin('key', 'one', NOW);
      const kept = [await answers().keep('key', yes), await answers().keep('key', { ...yes, text: 'later' })];
      expect([kept, await answers().begin('key', 'two', NOW)]).toEqual([
        [yes, yes],
        { repeated: true, bodyHash: 'one', answer: yes },
      ]);
    });

    it.each([
      ['a refusal that comes later', [yes, no], [yes, yes]],
      ['a refusal that was kept before', [no, yes], [no, yes]],
    ])('that grants counts for more than %s', async (_, given, told) => {
      await answers().begin('key', 'one', NOW);
      const kept = [];
      for (const answer of given) kept.push(await answers().keep('key', answer));
      expect([kept, await answers().begin('key', 'two', NOW)]).toEqual([
        told,
        { repeated: true, bodyHash: 'one', answer: yes },
      ]);
    });

    it('belongs to its own key', async () => {
      await answers().begin('key', 'one', NOW);
      await answers().keep('key', yes);
      expect(await answers().begin('other', 'two', NOW)).toEqual({ repeated: false, bodyHash: 'two' });
    });
  });

  describe('The history of a group', () => {
    const history = () => at().store.history;

    it('shows its entries, the oldest first, as they were written', async () => {
      const [second, tenth] = [event(2), event(10, { by: 'system', why: null, changes: [] })];
      await history().record(tenth);
      await history().record(second);
      await history().record(event(3, { groupId: groupId.parse('grupa-druga') }));
      expect(await history().eventsOf(GROUP)).toEqual([second, tenth]);
    });

    it('has one entry for a revision, the first', async () => {
      await history().record(event(2));
      await history().record(event(2, { why: 'something else' }));
      expect(await history().eventsOf(GROUP)).toEqual([event(2)]);
    });

    it('keeps changes of the description beside that of the ledger under one revision', async () => {
      const later = event(2, { part: 'description', at: NOW + 60 });
      const first = event(2, { part: 'description', at: NOW });
      const colleagues = event(2, { part: 'description', at: NOW, by: 'coordinator:z' });
      for (const each of [later, colleagues, first, event(2), event(3)]) await history().record(each);
      expect(await history().eventsOf(GROUP)).toEqual([event(2), first, colleagues, later, event(3)]);
    });

    it('has a change of the description once that one person made at one moment', async () => {
      const first = event(2, { part: 'description' });
      await history().record(first);
      await history().record({ ...first, changes: [] });
      expect(await history().eventsOf(GROUP)).toEqual([first]);
    });

    it('is empty for a group of which nothing was written', async () => {
      expect(await history().eventsOf(GROUP)).toEqual([]);
    });
  });

  describe('A bookmark', () => {
    const bookmarks = () => at().store.bookmarks;

    it('is where it was last put', async () => {
      await bookmarks().setBookmark('groups', 'first');
      await bookmarks().setBookmark('groups', 'second');
      await bookmarks().setBookmark('others', 'third');
      const all = await bookmarks().bookmarks();
      expect([...all].toSorted()).toEqual([
        ['groups', 'second'],
        ['others', 'third'],
      ]);
    });

    it('is nowhere before it was put', async () => {
      expect((await bookmarks().bookmarks()).size).toBe(0);
    });
  });
};

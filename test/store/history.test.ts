import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import type { GroupEvent } from '../../functions/use-cases/ports.ts';
import { GROUP, NOW } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

const event = (revision: number, changes: Partial<GroupEvent> = {}): GroupEvent => ({
  groupId: GROUP,
  part: 'ledger',
  revision,
  at: NOW,
  by: 'coordinator:anna',
  why: 'Większa sala',
  changes: [{ field: 'capacity', from: '20', to: '25' }],
  ...changes,
});

describe('The history of a group', () => {
  const history = () => table.store.history;

  it('is told from the oldest entry on, whatever the order in which they came', async () => {
    for (const revision of [100, 9, 20]) await history().record(event(revision));
    expect(await history().eventsOf(GROUP)).toEqual([event(9), event(20), event(100)]);
  });

  it('keeps an entry as it was first written', async () => {
    await history().record(event(9, { why: null, by: 'system' }));
    expect((await history().eventsOf(GROUP)).at(0)).toEqual(event(9));
  });

  it('is a group’s own', async () => {
    expect(await history().eventsOf(groupId.parse('prawo-katowice-11'))).toEqual([]);
  });
});

describe('A bookmark', () => {
  it('is where it was set last, and nowhere before', async () => {
    const { bookmarks } = table.store;
    const before = await bookmarks.bookmarks();
    await bookmarks.setBookmark('audit', 'grupa-1');
    await bookmarks.setBookmark('audit', 'grupa-2');
    const after = await bookmarks.bookmarks();
    expect([before.get('audit'), after.get('audit'), after.get('other')]).toEqual([
      undefined,
      'grupa-2',
      undefined,
    ]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { institutionId } from '../../functions/domain/ids.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { planDigests } from '../../functions/use-cases/planDigests.ts';
import { person } from '../support/builders.ts';
import { OTHERS, OURS } from '../support/institutionStories.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { followed, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

/** Somebody of one of two institutions registers on a Monday at ten. */
const story = async (): Promise<void> => {
  const { group } = await setScene(world, { programme: { approval: null }, institutions: [OURS, OTHERS] });
  await somebodyIn(world, group, { details: person(1) });
  await followed(world, group);
};

const told = async (): Promise<readonly string[]> =>
  (await world.institutionNotices.dueToInstitutions(world.clock(), 99)).notices.map(
    (notice) => `${'institutionId' in notice ? notice.institutionId : ''} ${notice.kind}`,
  );

const at = (date: string, time: string): void => {
  world.setClock(atWarsaw(date, time));
};

describe('The weekly digest', () => {
  it('goes to the institution among whose people something changed, and to no other one', async () => {
    await story();
    at('2026-11-30', '08:00');
    expect([await planDigests(world), await told()]).toEqual([1, ['dps2 digest']]);
  });

  it('goes out on the real engine too', async () => {
    world = worldOver(table);
    await story();
    at('2026-11-30', '08:00');
    expect(await planDigests(world)).toBe(1);
  });

  it('is not planned before Monday at eight', async () => {
    await story();
    at('2026-11-30', '07:59');
    await planDigests(world);
    expect(await told()).toEqual([]);
  });

  it('is planned once, although the housekeeping runs every minute', async () => {
    await story();
    at('2026-11-30', '08:00');
    await planDigests(world);
    at('2026-11-30', '08:01');
    expect([await planDigests(world), (await told()).length]).toEqual([0, 1]);
  });

  it('is not planned in a week in which nothing changed', async () => {
    await story();
    at('2026-12-07', '08:00');
    expect([await planDigests(world), await told()]).toEqual([0, []]);
  });

  it('reaches all of many institutions, a hundred a run', async () => {
    await story();
    const letters = Array.from('abcdefghijklmnopqrst');
    const silent = letters
      .flatMap((one) => letters.slice(0, 6).map((other) => `a${one}${other}2`))
      .map((id) => ({ ...OTHERS, id: institutionId.parse(id) }));
    await world.directory.saveInstitutions(silent);
    at('2026-11-30', '08:00');
    const planned = [await planDigests(world), await planDigests(world), await planDigests(world)];
    expect([planned, await told()]).toEqual([[0, 1, 0], ['dps2 digest']]);
  });
});

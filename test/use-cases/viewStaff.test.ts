import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endOf, type Group } from '../../functions/domain/group.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { viewStaff, type StaffGroup } from '../../functions/use-cases/viewStaff.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { person } from '../support/builders.ts';
import { OTHERS, OURS } from '../support/institutionStories.ts';
import { institutionNumber } from '../support/ledgers.ts';
import { followed, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  world = worldOver(table);
});

let stories = 0;

/** A group, and two institutions of the story's own in it. */
const story = async (ledger: Partial<LedgerSettings> = {}) => {
  stories += 1;
  const ours = { ...OURS, id: institutionNumber(stories * 2) };
  const others = { ...OTHERS, id: institutionNumber(stories * 2 + 1) };
  const scene = { programme: { approval: null }, ledger, institutions: [ours, others] };
  const { group } = await setScene(world, scene);
  return { ours, others, group };
};

const who = (groups: readonly StaffGroup[]): readonly string[] =>
  groups.flatMap(({ people }) =>
    people.map(({ registration, standing }) => `${registration.details.email} ${standing.kind}`),
  );

const registers = async (group: Group, number: number, institutionId: (typeof OURS)['id']) =>
  somebodyIn(world, group, { details: person(number), institutionId });

describe('An institution', () => {
  it('sees everybody of its own and nobody of another institution', async () => {
    const { ours, others, group } = await story({ capacity: 2 });
    await registers(group, 1, ours.id);
    await registers(group, 2, others.id);
    await registers(group, 3, ours.id);
    await followed(world, group);
    const { upcoming } = await viewStaff(world, ours);
    expect(who(upcoming)).toEqual([`${person(1).email} seated`, `${person(3).email} waiting`]);
  });

  it('sees what it uses of its limit, and never more free seats than there are', async () => {
    const { ours, group } = await story({ capacity: 2, perInstitution: 5 });
    await registers(group, 1, ours.id);
    await followed(world, group);
    const { upcoming } = await viewStaff(world, ours);
    expect(upcoming.map(({ use }) => use)).toEqual([{ used: 1, limit: 5, free: 1 }]);
  });

  it('sees the newest attempt of somebody who came back, once', async () => {
    const { ours, group } = await story();
    await withdraw(world, await registers(group, 1, ours.id));
    await followed(world, group);
    await registers(group, 1, ours.id);
    await followed(world, group);
    const { upcoming } = await viewStaff(world, ours);
    expect(who(upcoming)).toEqual([`${person(1).email} seated`]);
  });

  it('sees somebody whose record of the stream was lost, once the housekeeping has been', async () => {
    const { ours, group } = await story();
    await registers(group, 1, ours.id);
    world.setClock(world.clock() + 2 * MINUTE);
    // One run looks at some groups only, and there are those of the other stories.
    for (let run = 0; run < 3; run += 1) await housekeep(world);
    const { upcoming } = await viewStaff(world, ours);
    expect(who(upcoming)).toEqual([`${person(1).email} seated`]);
  });

  it('sees a group as past when it is over', async () => {
    const { ours, group } = await story();
    await registers(group, 1, ours.id);
    await followed(world, group);
    world.setClock(endOf(group));
    const { upcoming, past } = await viewStaff(world, ours);
    expect([who(upcoming), past.map(({ group: { id } }) => id)]).toEqual([[], [group.id]]);
  });
});

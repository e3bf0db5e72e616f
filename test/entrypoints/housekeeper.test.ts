import { expect, it } from 'vitest';
import { atWarsaw } from '../../functions/domain/time.ts';
import { housekeeperOver } from '../../functions/entrypoints/housekeeper.ts';
import { person } from '../support/builders.ts';
import { OURS } from '../support/institutionStories.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { followed, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

/** The scheduled run of a Monday morning, while the registrations of a group cannot be read. */
const runWithTrouble = async (world: World): Promise<void> => {
  const { group } = await setScene(world, { programme: { approval: null }, institutions: [OURS] });
  await somebodyIn(world, group, { details: person(1) });
  await followed(world, group);
  world.setClock(atWarsaw('2026-11-30', '08:00'));
  const registrationsOf = () => Promise.reject(new Error('The table is away'));
  const troubled = { ...world, registrations: { ...world.registrations, registrationsOf } };
  await housekeeperOver(troubled, world.log)();
};

it('A scheduled run plans the weekly digests also where a group cannot be looked after', async () => {
  const world = worldOver({ store: memoryStore() });
  await runWithTrouble(world).catch(() => undefined);
  const { notices } = await world.institutionNotices.dueToInstitutions(world.clock(), 9);
  expect(notices.map(({ kind }) => kind)).toEqual(['digest']);
});

it('A scheduled run that could not look after a group fails, so that somebody looks', async () => {
  await expect(runWithTrouble(worldOver({ store: memoryStore() }))).rejects.toThrow(
    'Groups not looked after',
  );
});

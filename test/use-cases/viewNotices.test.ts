import { beforeEach, describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { viewNotices } from '../../functions/use-cases/viewNotices.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { answerOf, made, STRANGER } from '../support/office.ts';
import { COORDINATOR, followed, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
let first: Registration;
let second: Registration;

/** One person has withdrawn after a minute and signed up again after another one. */
beforeEach(async () => {
  world = worldOver({ store: memoryStore() });
  const { group } = await setScene(world);
  const later = async () => {
    await followed(world, group);
    world.setClock(world.clock() + MINUTE);
  };
  first = await somebodyIn(world, group);
  await later();
  await withdraw(world, first);
  await later();
  second = await somebodyIn(world, group);
  await followed(world, group);
});

describe('What a coordinator sees of the mails about a person', () => {
  it('is all that this attempt was told, the newest first', async () => {
    const view = made(await viewNotices(world, COORDINATOR, first.groupId, seatOf(first)));
    expect(view.map(({ kind }) => kind)).toEqual(['withdrawn', 'withdrawn', 'confirmed', 'confirmed']);
  });

  it('is of the newest attempt nothing that an earlier one was told', async () => {
    const view = made(await viewNotices(world, COORDINATOR, second.groupId, seatOf(second)));
    expect(view.map(({ kind }) => kind)).toEqual(['confirmed', 'confirmed']);
  });

  it('names no ids, and nothing that says who the person is', async () => {
    const [view] = made(await viewNotices(world, COORDINATOR, first.groupId, seatOf(first)));
    expect(Object.keys(view ?? {}).toSorted()).toEqual([
      'audience',
      'kind',
      'occasion',
      'plannedAt',
      'state',
    ]);
  });

  it('is nobody else’s to see', async () => {
    expect([
      answerOf(await viewNotices(world, STRANGER, first.groupId, seatOf(first))),
      answerOf(await viewNotices(world, COORDINATOR, groupId.parse('nie-ma'), seatOf(first))),
    ]).toEqual(['another-organiser', 'unknown-group']);
  });
});

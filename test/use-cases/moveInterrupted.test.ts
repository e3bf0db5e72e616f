import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { finishMoves } from '../../functions/use-cases/finishMoves.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { swapPeople } from '../../functions/use-cases/swapPeople.ts';
import { transferPerson } from '../../functions/use-cases/transferPerson.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { NOW, person, PROGRAMME } from '../support/builders.ts';
import { failingAt, type Failure } from '../support/failingPorts.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { answerOf, made, WHY } from '../support/office.ts';
import { COORDINATOR, followed, ledgerIn, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const QUOTA = { regions: null, types: null, people: 5 };

type Story = { readonly source: Group; readonly target: Group; readonly who: Registration };

const scene = async (): Promise<Group> =>
  (await setScene(world, { programme: { quotas: [QUOTA] }, ledger: { capacity: 1 } })).group;

const story = async (): Promise<Story> => {
  const source = await scene();
  const who = await somebodyIn(world, source, { details: person(1) });
  await followed(world, source);
  return { source, target: await scene(), who };
};

/** Somebody in each of two full groups. */
const fullGroups = async (): Promise<Story & { readonly other: Registration }> => {
  const told = await story();
  const other = await somebodyIn(world, told.target, { details: person(2) });
  await followed(world, told.target);
  return { ...told, other };
};

const move = ({ who, target }: Story, ports: World = world) =>
  transferPerson(ports, COORDINATOR, who, target.id, WHY);

const seatsIn = async (group: Group): Promise<readonly string[]> =>
  Object.values((await ledgerIn(world, group)).seats).map(({ kind }) => kind);

const counted = async (): Promise<number | undefined> =>
  (await world.quotas.counts(PROGRAMME, [peopleQuota(QUOTA).id]))[0]?.taken;

const bothFollow = async ({ source, target }: Story): Promise<void> => {
  for (const group of [source, target]) await followed(world, group);
};

/** Two minutes later the machine is back, and everything that is late is done. */
const later = async (told: Story): Promise<void> => {
  world.setClock(world.clock() + 2 * MINUTE);
  await bothFollow(told);
  for (let round = 0; round < 2; round += 1) await housekeep(world);
  await bothFollow(told);
};

const standing = async ({ source, target }: Story) => {
  const registrations = [
    ...(await world.registrations.registrationsOf(source.id)),
    ...(await world.registrations.registrationsOf(target.id)),
  ];
  const kinds = registrations.map(({ status }) => status.kind);
  return {
    seats: [...(await seatsIn(source)), ...(await seatsIn(target))],
    confirmed: kinds.filter((kind) => kind === 'confirmed').length,
    undecided: kinds.filter((kind) => kind === 'pending').length,
    counted: await counted(),
  };
};

const FAILURES: readonly Failure[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((write) => [
  { write, when: 'before' as const },
  { write, when: 'after' as const },
]);

describe('A transfer during which the machine stops', () => {
  it.each(FAILURES)('$when its write number $write has happened wholly or not at all', async (failure) => {
    const told = await story();
    await move(told, failingAt(world, failure)).catch(() => undefined);
    await later(told);
    expect(await standing(told)).toEqual({ seats: ['taken'], confirmed: 1, undecided: 0, counted: 1 });
  });

  it.each(FAILURES)('$when its write number $write can be asked for again later', async (failure) => {
    const told = await story();
    await move(told, failingAt(world, failure)).catch(() => undefined);
    await later(told);
    made(await move(told));
    await later(told);
    expect([await seatsIn(told.target), await standing(told)]).toEqual([
      ['taken'],
      { seats: ['taken'], confirmed: 1, undecided: 0, counted: 1 },
    ]);
  });

  it.each(FAILURES)('$when its write number $write can be asked for again at once', async (failure) => {
    const told = await story();
    await move(told, failingAt(world, failure)).catch(() => undefined);
    made(await move(told));
    await bothFollow(told);
    expect([await seatsIn(told.source), await seatsIn(told.target), await counted()]).toEqual([
      [],
      ['taken'],
      1,
    ]);
  });
});

describe('A swap during which the machine stops', () => {
  it.each(FAILURES)('$when its write number $write has happened wholly or not at all', async (failure) => {
    const told = await fullGroups();
    await swapPeople(failingAt(world, failure), COORDINATOR, told.who, told.other, WHY).catch(
      () => undefined,
    );
    await later(told);
    expect(await standing(told)).toEqual({
      seats: ['taken', 'taken'],
      confirmed: 2,
      undecided: 0,
      counted: 2,
    });
  });

  it.each(FAILURES)('$when its write number $write can be asked for again at once', async (failure) => {
    const told = await fullGroups();
    await swapPeople(failingAt(world, failure), COORDINATOR, told.who, told.other, WHY).catch(
      () => undefined,
    );
    made(await swapPeople(world, COORDINATOR, told.who, told.other, WHY));
    await later(told);
    const people = await world.registrations.registrationsOf(told.target.id);
    const seated = people.filter(({ status }) => status.kind === 'confirmed').map(({ details }) => details);
    expect([seated, await standing(told)]).toEqual([
      [person(1)],
      { seats: ['taken', 'taken'], confirmed: 2, undecided: 0, counted: 2 },
    ]);
  });
});

describe('Finishing what others began', () => {
  /** A transfer that stopped when the other group kept a seat. */
  const begun = async (): Promise<Story> => {
    const told = await story();
    await move(told, failingAt(world, { write: 2, when: 'after' })).catch(() => undefined);
    return told;
  };

  it('waits a minute: whoever began may still be at work', async () => {
    const told = await begun();
    world.setClock(NOW + MINUTE - 1);
    expect([await finishMoves(world, told.target.id), await seatsIn(told.target)]).toEqual([0, ['arriving']]);
  });

  it('gives up what the old group has not decided, and nobody has lost a seat', async () => {
    const told = await begun();
    world.setClock(NOW + MINUTE);
    await finishMoves(world, told.target.id);
    expect([await seatsIn(told.source), await seatsIn(told.target)]).toEqual([['taken'], []]);
  });

  it('twice at once is finishing once', async () => {
    const told = await begun();
    world.setClock(NOW + MINUTE);
    await Promise.all([1, 2, 3].map(() => finishMoves(world, told.target.id)));
    await later(told);
    expect(await standing(told)).toEqual({ seats: ['taken'], confirmed: 1, undecided: 0, counted: 1 });
  });

  it('while whoever began goes on, gives one person one seat', async () => {
    const told = await begun();
    world.setClock(NOW + MINUTE);
    const [answer] = await Promise.all([move(told), finishMoves(world, told.target.id)]);
    await later(told);
    expect(['made', 'transfer-under-way', 'already-registered']).toContain(answerOf(answer));
    expect(await standing(told)).toEqual({ seats: ['taken'], confirmed: 1, undecided: 0, counted: 1 });
  });

  it('lets a person leave who gave up the old seat before it was decided', async () => {
    const told = await begun();
    await withdraw(world, told.who);
    await later(told);
    expect(await standing(told)).toEqual({ seats: [], confirmed: 0, undecided: 0, counted: 0 });
  });
});

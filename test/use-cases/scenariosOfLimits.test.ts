import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seatsQuota } from '../../functions/domain/quota.ts';
import { freeSeats } from '../../functions/domain/signUp.ts';
import { explainRegistration } from '../../functions/use-cases/explainRegistration.ts';
import { viewRegistration } from '../../functions/use-cases/viewRegistration.ts';
import { COURSE, person } from '../support/builders.ts';
import { answerTo, followed, ledgerIn, nowOf, request, somebodyIn } from '../support/people.ts';
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

/** A limit on people that takes one more. */
const ONE_LEFT = { quotas: [{ regions: ['slaskie' as const], types: null, people: 1 }] };

describe('B9: a group has two seats, but the limit of its programme has room for one person', () => {
  it('one of two has a seat, the other is told which limit refused', async () => {
    const { group } = await setScene(world, {
      programme: ONE_LEFT,
      ledger: { capacity: 2, waitingLimit: 0 },
    });
    const answers = [
      await answerTo(world, request(group, { details: person(1) })),
      await answerTo(world, request(group, { details: person(2) })),
    ];
    expect(answers).toEqual(['seated', 'quota-full']);
  });

  it('one of two who come at the same instant has a seat, and the other seat is free again', async () => {
    const { group } = await setScene(world, {
      programme: ONE_LEFT,
      ledger: { capacity: 2, waitingLimit: 0 },
    });
    const answers = await Promise.all(
      [1, 2].map((number) => answerTo(world, request(group, { details: person(number) }))),
    );
    expect([answers.toSorted(), freeSeats(await ledgerIn(world, group), world.clock())]).toEqual([
      ['quota-full', 'seated'],
      1,
    ]);
  });

  it('the refused person is told the same when the request is repeated', async () => {
    const { group } = await setScene(world, {
      programme: ONE_LEFT,
      ledger: { capacity: 2, waitingLimit: 0 },
    });
    await answerTo(world, request(group, { details: person(1) }));
    const same = request(group, { details: person(2) });
    expect([await answerTo(world, same), await answerTo(world, same)]).toEqual(['quota-full', 'quota-full']);
  });
});

describe('B10: an institution has used both of its seats in a group of ten', () => {
  const limited = { capacity: 10, perInstitution: 2 } as const;

  it('a third person of it is told of the limit, and no other seat is used', async () => {
    const { group } = await setScene(world, { ledger: limited });
    for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
    const answer = await answerTo(world, request(group, { details: person(3) }));
    expect([answer, Object.keys((await ledgerIn(world, group)).seats).length]).toEqual([
      'institution-limit',
      2,
    ]);
  });

  it('a third person of it waits where the group is set so', async () => {
    const { group } = await setScene(world, { ledger: { ...limited, atInstitutionLimit: 'wait' } });
    for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
    expect(await answerTo(world, request(group, { details: person(3) }))).toBe('waiting 1');
  });

  it('a third person of it has a seat once the limit is lifted', async () => {
    const { group } = await setScene(world, { ledger: { ...limited, limitLiftsAt: world.clock() + 60 } });
    for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
    world.setClock(world.clock() + 60);
    expect(await answerTo(world, request(group, { details: person(3) }))).toBe('seated');
  });
});

describe('B11: a group is full while the limit of its programme is not', () => {
  it('whoever waits gets nothing, and is told that the group is full', async () => {
    const programme = { quotas: [{ regions: ['slaskie' as const], types: null, people: 10 }] };
    const { group } = await setScene(world, { programme, ledger: { capacity: 1 } });
    await somebodyIn(world, group, { details: person(1) });
    const waiting = await somebodyIn(world, group, { details: person(2) });
    await followed(world, group);
    const view = await viewRegistration(world, waiting);
    if (!view.ok) throw new Error('The registration stands');
    const facts = await explainRegistration(world, {
      ...view.value,
      registration: await nowOf(world, waiting),
    });
    expect([view.value.standing, facts.map(({ kind }) => kind)]).toEqual([
      { kind: 'waiting', place: 1 },
      expect.arrayContaining(['group-full']),
    ]);
  });
});

describe('B12: two groups of a course share three places, and the first has two people', () => {
  const twoGroups = async () => {
    const sharing = { group: { sharedSeats: 3 }, ledger: { capacity: 5, waitingLimit: 0 } };
    const [first, second] = [await setScene(world, sharing), await setScene(world, sharing)];
    await world.quotas.setLimits(first.group.programmeId, [seatsQuota(COURSE, 3)]);
    for (const number of [1, 2]) await somebodyIn(world, first.group, { details: person(number) });
    return [first.group, second.group] as const;
  };

  it('one of two who come to the second at once has the last place', async () => {
    const [, second] = await twoGroups();
    const answers = await Promise.all(
      [3, 4].map((number) => answerTo(world, request(second, { details: person(number) }))),
    );
    expect(answers.toSorted()).toEqual(['quota-full', 'seated']);
  });
});

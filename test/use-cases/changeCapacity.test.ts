import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceStop } from '../../functions/domain/offers.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { NOW, person } from '../support/builders.ts';
import { answerOf, made, STRANGER, WHY } from '../support/office.ts';
import { answerTo, COORDINATOR, followed, ledgerIn, offeredIn, request } from '../support/people.ts';
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

const withPeople = async (people: number, capacity: number) => {
  const { group } = await setScene(world, { ledger: { capacity } });
  for (let number = 1; number <= people; number += 1) {
    await answerTo(world, request(group, { details: person(number) }));
  }
  return group;
};

const set = (id: Parameters<typeof changeCapacity>[2], capacity: number, why: string | null = null) =>
  changeCapacity(world, COORDINATOR, id, { capacity, why });

describe('Raising the capacity', () => {
  it('C15: serves everybody who waits', async () => {
    const group = await withPeople(4, 1);
    await set(group.id, 4);
    const ledger = await followed(world, group);
    expect([offeredIn(ledger).length, ledger.queue]).toEqual([3, {}]);
  });

  it('is recorded with its reason', async () => {
    const group = await withPeople(0, 1);
    expect(made(await set(group.id, 4, WHY)).ledger.last).toEqual({
      at: NOW,
      by: 'coordinator:c-1',
      why: WHY,
    });
  });

  it('needs no reason, but not half a one', async () => {
    const group = await withPeople(0, 1);
    expect([answerOf(await set(group.id, 2, ' ')), answerOf(await set(group.id, 3, 'ok'))]).toEqual([
      'made',
      'reason-missing',
    ]);
  });

  it('twice is raising it once', async () => {
    const group = await withPeople(0, 1);
    const [first, second] = [made(await set(group.id, 4)), made(await set(group.id, 4))];
    expect([first.changed, second.changed, second.ledger.revision]).toEqual([
      true,
      false,
      first.ledger.revision,
    ]);
  });

  it('does not begin to serve a group whose sign-up has ended', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, state: 'closed' } });
    const { ledger } = made(await set(group.id, 4));
    expect(serviceStop(ledger, group.offers, NOW + 9_999_999, NOW)).toBe('sign-up-ended');
  });
});

describe('Bad input', () => {
  it.each([-1, 501, 1.5, Number.POSITIVE_INFINITY])(
    'a capacity of %d is refused and changes nothing',
    async (capacity) => {
      const group = await withPeople(0, 1);
      const before = await ledgerIn(world, group);
      expect([answerOf(await set(group.id, capacity)), await ledgerIn(world, group)]).toEqual([
        'out-of-range',
        before,
      ]);
    },
  );

  it('another organiser is refused', async () => {
    const group = await withPeople(0, 1);
    const change = await changeCapacity(world, STRANGER, group.id, { capacity: 3, why: null });
    expect(answerOf(change)).toBe('another-organiser');
  });
});

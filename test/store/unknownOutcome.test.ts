import { begun } from '../../functions/domain/delivery.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { register } from '../../functions/use-cases/register.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { DPS, NOW } from '../support/builders.ts';
import { type Faults, faultsIn } from '../support/faults.ts';
import { answerTo, ledgerIn, noticesFor, request, settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let faults: Faults;
let world: World;

beforeAll(async () => {
  table = await startTestTable();
  faults = faultsIn(table.client);
});
afterAll(() => table.stop());
beforeEach(() => {
  world = worldOver(table);
});

const PUT = 'PutItemCommand';
const UPDATE = 'UpdateItemCommand';

const strikes = [
  [
    'the answer to the pending registration is lost',
    () => {
      faults.loseAnswerOf(PUT);
    },
  ],
  [
    'the pending registration never reached the table',
    () => {
      faults.failBefore(PUT);
    },
  ],
  [
    'the answer to the claim is lost',
    () => {
      faults.loseAnswerOf(UPDATE);
    },
  ],
  [
    'the claim never reached the table',
    () => {
      faults.failBefore(UPDATE);
    },
  ],
] as const;

describe.each(strikes)('When %s', (_, strike) => {
  it('the person is not told anything that may be wrong', async () => {
    const { group } = await setScene(world);
    strike();
    await expect(register(world, request(group))).rejects.toThrow('No answer in time');
  });

  it('the same request again has the seat, and it is one', async () => {
    const { group } = await setScene(world);
    const same = request(group);
    strike();
    await register(world, same).catch(() => undefined);
    const answer = await answerTo(world, same);
    const { seats, used } = await ledgerIn(world, group);
    expect([answer, Object.keys(seats).length, used[DPS]]).toEqual(['seated', 1, 1]);
  });

  it('the same request again has the same place, and it is one', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const same = request(group);
    strike();
    await register(world, same).catch(() => undefined);
    const answer = await answerTo(world, same);
    expect([answer, (await ledgerIn(world, group)).nextPlace]).toEqual(['waiting 1', 2]);
  });
});

describe('When the answer is lost on the way and the client asks again by itself', () => {
  it.each([PUT, UPDATE])('to %s, the person has one seat and never hears of it', async (command) => {
    const { group } = await setScene(world);
    faults.loseAnswerOnTheWayOf(command);
    const answer = await answerTo(world, request(group));
    expect([answer, Object.keys((await ledgerIn(world, group)).seats).length]).toEqual(['seated', 1]);
  });
});

describe('When the answer to a withdrawal is lost', () => {
  it('withdrawing again says that they have withdrawn, and one seat was freed', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    faults.loseAnswerOf(UPDATE);
    await withdraw(world, registration).catch(() => undefined);
    expect([await withdraw(world, registration), (await ledgerIn(world, group)).used[DPS]]).toEqual([
      { ok: true, value: 'withdrawn' },
      0,
    ]);
  });
});

describe('When the answer to taking a notice’s lease is lost', () => {
  it('nobody sends while the lease lasts, and somebody does afterwards', async () => {
    const { group } = await setScene(world);
    const name = noticesFor(await somebodyIn(world, group), 'confirmed');
    await settled(world, group);
    faults.loseAnswerOf(UPDATE);
    const leaseAt = async (now: number): Promise<boolean> => {
      const seen = await world.notices.notice(name);
      const sending = seen === undefined ? undefined : begun(seen.delivery, now);
      return seen !== undefined && sending !== undefined && world.notices.advance(seen, sending);
    };
    await expect(leaseAt(NOW)).rejects.toThrow();
    const leases = [await leaseAt(NOW + 59), await leaseAt(NOW + 60)];
    expect(leases).toEqual([false, true]);
  });
});

describe('When a settling is cut off', () => {
  it.each([PUT, UPDATE])('at %s, doing it again plans both notices and no more', async (command) => {
    const { group } = await setScene(world);
    await somebodyIn(world, group);
    faults.loseAnswerOf(command);
    await settled(world, group).catch(() => undefined);
    await settled(world, group);
    const planned = (await world.notices.unsent(100)).filter(({ groupId }) => groupId === group.id);
    expect(planned).toHaveLength(2);
  });
});

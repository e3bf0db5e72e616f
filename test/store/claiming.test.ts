import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { groupId } from '../../functions/domain/ids.ts';
import { emptyLedger, type Ledger, type LedgerSettings } from '../../functions/domain/ledger.ts';
import { dynamoClient, tableOf } from '../../functions/store/client.ts';
import { ledgersIn } from '../../functions/store/ledgers.ts';
import { takeSeat } from '../../functions/use-cases/takeSeat.ts';
import type { Ledgers } from '../../functions/use-cases/ports.ts';
import { aGroup, aLedger, NOW } from '../support/builders.ts';
import { claimant, institutionNumber } from '../support/ledgers.ts';
import { startTestTable, TEST_TABLE, type TestTable } from '../support/table.ts';

let table: TestTable;
let ledger: Ledger;
let groups = 0;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

const open = async (settings: Partial<LedgerSettings>): Promise<void> => {
  groups += 1;
  const id = groupId.parse(`nawal-${groups}`);
  ledger = emptyLedger({ ...aLedger(settings), groupId: id });
  await table.store.groups.saveGroup(aGroup({ id }), ledger);
};

const now = async (): Promise<Ledger> => {
  const read = await table.store.ledgers.read(ledger.groupId);
  if (read === undefined) throw new Error('The group has a ledger');
  return read;
};

const LOOKS_AT_CAPACITY = 'size(#seats) < #capacity';
const updateInput = z.object({ ConditionExpression: z.string().includes(LOOKS_AT_CAPACITY) });

/** The store's ledgers over a client that takes the capacity out of the condition of every claim. */
const blindLedgers = (): Ledgers => {
  const client = dynamoClient(table.endpoint);
  client.middlewareStack.add(
    (next) => (call) => {
      const condition = updateInput.parse(call.input).ConditionExpression;
      const ConditionExpression = condition.replace(LOOKS_AT_CAPACITY, '#capacity >= :zero');
      return next({ ...call, input: { ...call.input, ConditionExpression } });
    },
    { step: 'initialize' },
  );
  return ledgersIn(tableOf(client, TEST_TABLE));
};

/** What the n-th person is answered; all of them saw the group when it was empty. */
const comes = async (number: number, institution: number, ledgers: Ledgers = table.store.ledgers) => {
  const who = claimant(number, institutionNumber(institution));
  const result = await takeSeat({ ledgers, clock: () => NOW }, ledger, who, { shutOut: false });
  if (!result.ok) return result.refusal.refusal.kind;
  const { standing } = result.value;
  return standing.kind === 'waiting' ? standing.place : standing.kind;
};

const counted = (answers: readonly (string | number)[], answer: string): number =>
  answers.filter((one) => one === answer).length;

const placesIn = (answers: readonly (string | number)[]): readonly number[] =>
  answers.filter((answer) => typeof answer === 'number').toSorted((a, b) => a - b);

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('300 people at once for 30 seats, 30 places and two seats for each institution', () => {
  let answers: readonly (string | number)[];

  beforeAll(async () => {
    await open({ capacity: 30, waitingLimit: 30, perInstitution: 2 });
    // Sixty institutions with five people each: the seats go round before any institution has had its two.
    answers = await Promise.all(Array.from({ length: 300 }, (_, number) => comes(number, number % 60)));
  });

  it('give 30 people a seat', () => {
    expect(counted(answers, 'seated')).toBe(30);
  });

  it('give 30 people the places 1 to 30 without gap or repeat', () => {
    expect(placesIn(answers)).toEqual(upTo(30));
  });

  it('give the other 240 a no with its reason', () => {
    expect(counted(answers, 'group-full') + counted(answers, 'institution-limit')).toBe(240);
  });

  it('give no institution more than two seats', async () => {
    expect(Math.max(...Object.values((await now()).used))).toBeLessThanOrEqual(2);
  });

  it('leave a ledger that agrees with every answer', async () => {
    const { seats, queue, revision } = await now();
    expect([Object.keys(seats).length, Object.keys(queue).length, revision]).toEqual([30, 30, 61]);
  });
});

describe('Ten people of one institution at once, which may have two seats', () => {
  it('B10: two have a seat, the others are told of the limit, and no other seat is used', async () => {
    await open({ capacity: 10, perInstitution: 2 });
    const answers = await Promise.all(upTo(10).map((number) => comes(number, 1)));
    expect([counted(answers, 'seated'), counted(answers, 'institution-limit')]).toEqual([2, 8]);
  });
});

describe('A group of which one seat is left', () => {
  beforeEach(async () => {
    await open({ capacity: 2, waitingLimit: 0 });
    await comes(0, 0);
  });

  it('A3: seats exactly one of two who post at the same instant, a hundred times over', async () => {
    for (let time = 0; time < 100; time += 1) {
      await open({ capacity: 2, waitingLimit: 0 });
      await comes(0, 0);
      const answers = await Promise.all([comes(1, 1), comes(2, 2)]);
      expect(answers.toSorted()).toEqual(['group-full', 'seated']);
    }
  });

  it('A2: is left as it is by whoever comes when it is full', async () => {
    await comes(1, 1);
    const before = await now();
    await comes(2, 2);
    expect(await now()).toEqual(before);
  });

  it('A5: would be oversold if the write did not look at the capacity, and this test would see it', async () => {
    const answers = await Promise.all([comes(1, 1, blindLedgers()), comes(2, 2, blindLedgers())]);
    expect([answers, Object.keys((await now()).seats).length]).toEqual([['seated', 'seated'], 3]);
  });
});

describe('Fifty people at once for five seats', () => {
  it('A4: five are seated and 45 wait with the places 1 to 45', async () => {
    await open({ capacity: 5, waitingLimit: null });
    const answers = await Promise.all(upTo(50).map((number) => comes(number, number)));
    expect([counted(answers, 'seated'), placesIn(answers)]).toEqual([5, upTo(45)]);
  });
});

describe('One person whose request arrives five times at once', () => {
  it('A6: has one seat and five equal answers', async () => {
    await open({ capacity: 1 });
    const answers = await Promise.all(upTo(5).map(() => comes(1, 1)));
    expect([answers, Object.keys((await now()).seats).length]).toEqual([upTo(5).map(() => 'seated'), 1]);
  });
});

describe('People who come and go at once', () => {
  it('E31: fill a group that closes when full to its last seat, and it is full for good', async () => {
    await open({ capacity: 4, closeWhenFull: true });
    const answers = await Promise.all(upTo(30).map((number) => comes(number, number)));
    const { state, seats } = await now();
    expect([
      counted(answers, 'seated'),
      counted(answers, 'group-full'),
      state,
      Object.keys(seats).length,
    ]).toEqual([4, 26, 'full', 4]);
  });

  it('E30: seat two colleagues of one institution, for each of them is a person of their own', async () => {
    await open({ capacity: 5, perInstitution: 2 });
    expect(await Promise.all([comes(1, 1), comes(2, 1)])).toEqual(['seated', 'seated']);
  });
});

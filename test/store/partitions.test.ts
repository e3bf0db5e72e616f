import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { programmeId, type ProgrammeId } from '../../functions/domain/ids.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import { type Table, tableOf } from '../../functions/store/client.ts';
import { storeIn, type Store } from '../../functions/store/store.ts';
import { countSeat } from '../../functions/use-cases/countSeat.ts';
import { NOW } from '../support/builders.ts';
import { type Partitions, partitionsIn } from '../support/partitions.ts';
import { startTestTable, TEST_TABLE, type TestTable } from '../support/table.ts';

let table: TestTable;
let now: number;
let client: DynamoDBClient;
let modelled: Table;
let store: Store;
let partitions: Partitions;
let programme: ProgrammeId;
let programmes = 0;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

/** A client that tries once, over partitions of five units a second. */
beforeEach(() => {
  now = 0;
  client = new DynamoDBClient({
    endpoint: table.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  partitions = partitionsIn(client, { now: () => now, conflictShare: 1, seed: 7, unitsPerSecond: 5 });
  modelled = tableOf(client, TEST_TABLE);
  store = storeIn(modelled, () => Promise.resolve());
  programmes += 1;
  programme = programmeId.parse(`program-${programmes}`);
});

const limit = peopleQuota({ regions: ['slaskie'], types: null, people: 1000 });
const ports = () => ({ ...store, clock: () => NOW });
const person = (number: number) => ({
  programmeId: programme,
  person: `person-of-programme-${number}`,
  key: 'g/1',
});

const put = (pk: string, sk: number, more: object = {}) =>
  modelled.client.send(new PutCommand({ TableName: TEST_TABLE, Item: { pk, sk: String(sk), ...more } }));

const outcomes = async (calls: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  (await Promise.allSettled(calls)).map((one) =>
    one.status === 'fulfilled' ? 'written' : one.reason instanceof Error ? one.reason.name : 'unknown',
  );

const TOO_MUCH = 'ProvisionedThroughputExceededException';

describe('A partition of five write units a second', () => {
  it('takes five small items and throttles the sixth', async () => {
    const six = await outcomes([1, 2, 3, 4, 5, 6].map((number) => put('a', number)));
    expect([six.filter((one) => one === 'written').length, six.at(-1), partitions.seen().throttled]).toEqual([
      5,
      TOO_MUCH,
      1,
    ]);
  });

  it('takes five more in the next second', async () => {
    await outcomes([1, 2, 3, 4, 5].map((number) => put('b', number)));
    now = 1000;
    expect(await outcomes([put('b', 6)])).toEqual(['written']);
  });

  it('leaves another partition alone', async () => {
    await outcomes([1, 2, 3, 4, 5].map((number) => put('c', number)));
    expect(await outcomes([put('d', 1)])).toEqual(['written']);
  });

  it('counts a large item by its kilobytes', async () => {
    const large = 'x'.repeat(3000);
    expect(await outcomes([put('e', 1, { large }), put('e', 2, { large })])).toEqual(['written', TOO_MUCH]);
  });

  it('counts what stands in a list in the list too', async () => {
    const listed = [1, 2, 3, 4, 5, 6].map((number) =>
      put(`f${number}`, number, { list: 'L', position: String(number) }),
    );
    expect((await outcomes(listed)).at(-1)).toBe(TOO_MUCH);
  });

  it('turns a transaction away with a reason for each item, and the limit can be tried again', async () => {
    await store.quotas.setLimits(programme, [limit]);
    for (const number of [1, 2]) await countSeat(ports(), person(number), [limit]);
    const third = countSeat({ ...ports(), quotas: hurried() }, person(3), [limit]);
    expect([await third, partitions.seen().throttled]).toEqual([{ ok: true, value: 'counted' }, 1]);
  });
});

/** Limits whose every wait lets the next second come. */
const hurried = () =>
  storeIn(modelled, () => {
    now += 1000;
    return Promise.resolve();
  }).quotas;

describe('Transactions that meet at a counter', () => {
  it('are cancelled but for one, and all are counted in the end, each once', async () => {
    await store.quotas.setLimits(programme, [limit]);
    const quotas = hurried();
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((number) => countSeat({ ...ports(), quotas }, person(number), [limit])),
    );
    const [count] = await store.quotas.counts(programme, [limit.id]);
    expect([all.every(({ ok }) => ok), count?.taken, partitions.seen().conflicts > 0]).toEqual([
      true,
      6,
      true,
    ]);
  });
});

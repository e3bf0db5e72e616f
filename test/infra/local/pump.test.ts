import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTable } from '../../../infra/local/createTable.ts';
import { type RunningEngine, startInMemoryEngine } from '../../../infra/local/engine.ts';
import { type Pump, startPump } from '../../../infra/local/pump.ts';
import type { Consumer } from '../../../infra/local/pump/delivery.ts';

let engine: RunningEngine;
let client: DynamoDBClient;
let streams: DynamoDBStreamsClient;
let folder: string;
let table: string;
let tables = 0;
const pumps: Pump[] = [];

beforeAll(async () => {
  engine = await startInMemoryEngine();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const access = { endpoint: engine.endpoint, region: 'eu-central-1', credentials };
  client = new DynamoDBClient(access);
  streams = new DynamoDBStreamsClient(access);
});

afterAll(() => engine.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapisy-pump-'));
  tables += 1;
  table = `notes-${String(tables)}`;
  await createTable(client, {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
});

afterEach(async () => {
  await Promise.all(pumps.splice(0).map((pump) => pump.stop()));
  await rm(folder, { recursive: true });
});

const allHandled: DynamoDBBatchResponse = { batchItemFailures: [] };
const failedFrom = (sequence: string): DynamoDBBatchResponse => ({
  batchItemFailures: [{ itemIdentifier: sequence }],
});
const keyOf = (record: DynamoDBRecord): string => record.dynamodb?.Keys?.['pk']?.S ?? '';
const sequenceOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';

/** A consumer that remembers the keys of each event it was given. */
const consumer = (
  name: string,
  handle: (event: DynamoDBStreamEvent) => DynamoDBBatchResponse | Promise<DynamoDBBatchResponse> = () =>
    allHandled,
): Consumer & { readonly given: string[][]; readonly events: DynamoDBStreamEvent[] } => {
  const given: string[][] = [];
  const events: DynamoDBStreamEvent[] = [];
  return {
    name,
    given,
    events,
    filter: () => true,
    handle: async (event) => {
      given.push(event.Records.map(keyOf));
      events.push(event);
      return handle(event);
    },
  };
};

const pumpTo = async (...consumers: readonly Consumer[]): Promise<Pump> => {
  const clock = (): number => Date.UTC(2027, 0, 4, 8);
  const pump = await startPump({
    table,
    client,
    streams,
    consumers,
    folder,
    clock,
    idleMs: 5,
    retries: 2,
    backoffMs: 1,
  });
  pumps.push(pump);
  return pump;
};

const put = async (...keys: readonly string[]): Promise<void> => {
  for (const pk of keys) {
    await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: pk } } }));
  }
};

test('A consumer gets what was written before it started, in order', async () => {
  const mail = consumer('mail');
  await put('a', 'b', 'c');
  const pump = await pumpTo(mail);
  await pump.drain();
  expect(mail.given.flat()).toEqual(['a', 'b', 'c']);
});

test('A batch never holds more than 25 records', async () => {
  const mail = consumer('mail');
  await put(...Array.from({ length: 30 }, (_, index) => String(index)));
  const pump = await pumpTo(mail);
  await pump.drain();
  expect(mail.given.map((keys) => keys.length)).toEqual([25, 5]);
});

test('Each record names the stream it comes from, in the region of the wiring', async () => {
  const mail = consumer('mail');
  await put('a');
  const pump = await pumpTo(mail);
  await pump.drain();
  const sources = mail.events.flatMap(({ Records }) => Records.map(({ eventSourceARN }) => eventSourceARN));
  expect(sources.join()).toMatch(
    new RegExp(`^arn:aws:dynamodb:eu-central-1:\\d{12}:table/${table}/stream/[^,]+$`),
  );
});

test('A removed item comes with its last image and no new one', async () => {
  const mail = consumer('mail');
  await put('a');
  await client.send(new DeleteItemCommand({ TableName: table, Key: { pk: { S: 'a' } } }));
  const pump = await pumpTo(mail);
  await pump.drain();
  const removed = mail.events.flatMap((event) => event.Records).at(-1);
  expect([removed?.eventName, removed?.dynamodb?.OldImage, removed?.dynamodb?.NewImage]).toEqual([
    'REMOVE',
    { pk: { S: 'a' } },
    undefined,
  ]);
});

test('A consumer gets only what its filter lets through', async () => {
  const mail = { ...consumer('mail'), filter: (record: DynamoDBRecord) => keyOf(record) === 'b' };
  await put('a', 'b', 'c');
  const pump = await pumpTo(mail);
  await pump.drain();
  expect(mail.given).toEqual([['b']]);
});

test('Draining also waits for what a consumer wrote while it handled its records', async () => {
  const settle = consumer('settle', async (event) => {
    if (event.Records.some((record) => keyOf(record) === 'registration')) await put('notice');
    return allHandled;
  });
  const mail = { ...consumer('mail'), filter: (record: DynamoDBRecord) => keyOf(record) === 'notice' };
  const pump = await pumpTo(mail, settle);
  await put('registration');
  await pump.drain();
  expect(mail.given).toEqual([['notice']]);
});

test('After a partial failure only the failed record and those behind it come again', async () => {
  let failures = 1;
  const mail = consumer('mail', (event) => {
    const second = event.Records[1];
    if (second === undefined || failures === 0) return allHandled;
    failures -= 1;
    return failedFrom(sequenceOf(second));
  });
  await put('a', 'b', 'c');
  const pump = await pumpTo(mail);
  await pump.drain();
  expect(mail.given).toEqual([
    ['a', 'b', 'c'],
    ['b', 'c'],
  ]);
});

test('A record that fails at every try is put aside with its reason, and the others are handled', async () => {
  const mail = consumer('mail', (event) => {
    const poison = event.Records.find((record) => keyOf(record) === 'b');
    return poison === undefined ? allHandled : failedFrom(sequenceOf(poison));
  });
  await put('a', 'b', 'c');
  const pump = await pumpTo(mail);
  await pump.drain();
  expect([mail.given.at(-1), await pump.setAside()]).toMatchObject([
    ['c'],
    [
      {
        at: '2027-01-04T08:00:00.000Z',
        consumer: 'mail',
        attempts: 3,
        keys: { pk: { S: 'b' } },
        reason: 'It reported the record as failed',
      },
    ],
  ]);
});

test('A record is tried once and then as often as retries allow', async () => {
  const mail = consumer('mail', (event) => failedFrom(event.Records.map(sequenceOf)[0] ?? ''));
  await put('a');
  const pump = await pumpTo(mail);
  await pump.drain();
  expect(mail.given).toEqual([['a'], ['a'], ['a']]);
});

test('An exception costs the record that causes it, not its neighbours in the batch', async () => {
  const mail = consumer('mail', (event) => {
    if (event.Records.some((record) => keyOf(record) === 'c')) throw new RangeError('too long');
    return allHandled;
  });
  await put('a', 'b', 'c', 'd', 'e');
  const pump = await pumpTo(mail);
  await pump.drain();
  const setAside = await pump.setAside();
  expect(setAside.map(({ keys, reason }) => [keys, reason])).toEqual([
    [{ pk: { S: 'c' } }, 'RangeError: too long'],
  ]);
});

test('A failure reported for a record outside the batch counts for the whole batch', async () => {
  const mail = consumer('mail', (event) =>
    event.Records.some((record) => keyOf(record) === 'a') ? failedFrom('999999') : allHandled,
  );
  await put('a', 'b');
  const pump = await pumpTo(mail);
  await pump.drain();
  expect((await pump.setAside()).map(({ keys }) => keys)).toEqual([{ pk: { S: 'a' } }]);
});

test('A batch that fails as a whole is halved until the culprit stands alone', async () => {
  const mail = consumer('mail', (event) => {
    if (event.Records.some((record) => keyOf(record) === 'a')) throw new RangeError('too long');
    return allHandled;
  });
  await put('a', 'b', 'c', 'd', 'e');
  const pump = await pumpTo(mail);
  await pump.drain();
  expect(mail.given.map((keys) => keys.length)).toEqual([5, 3, 2, 1, 1, 1, 4]);
});

test('A consumer that fails does not hold up another one', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const stuck = consumer('stuck', async () => {
    await held;
    return allHandled;
  });
  let told: () => void = () => undefined;
  const free = new Promise<void>((resolve) => {
    told = resolve;
  });
  const mail = consumer('mail', () => {
    told();
    return allHandled;
  });
  await pumpTo(stuck, mail);
  await put('a');
  await free;
  release();
  expect(mail.given).toEqual([['a']]);
});

test('After a restart a consumer goes on where it stopped', async () => {
  const before = consumer('mail');
  await put('a', 'b');
  const first = await pumpTo(before);
  await first.drain();
  await first.stop();
  await put('c');
  const after = consumer('mail');
  const second = await pumpTo(after);
  await second.drain();
  expect(after.given).toEqual([['c']]);
});

test('A consumer that is added later gets everything from the start', async () => {
  await put('a');
  const first = await pumpTo(consumer('mail'));
  await first.drain();
  await first.stop();
  const added = consumer('feedback');
  const second = await pumpTo(consumer('mail'), added);
  await second.drain();
  expect(added.given).toEqual([['a']]);
});

test('A stop waits for the batch in hand and keeps its place', async () => {
  let begun: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const mail = consumer('mail', async () => {
    begun();
    await held;
    return allHandled;
  });
  await put('a');
  const pump = await pumpTo(mail);
  await started;
  const stopped = pump.stop();
  release();
  await stopped;
  const again = consumer('mail');
  const next = await pumpTo(again);
  await next.drain();
  expect(again.given).toEqual([]);
});

test('A checkpoint of a table that was made anew is not used', async () => {
  const first = await pumpTo(consumer('mail'));
  await put('a', 'b');
  await first.drain();
  await first.stop();
  const path = join(folder, 'mail.checkpoint.json');

  await writeFile(path, (await readFile(path, 'utf8')).replace('/stream/', '/stream/1'));
  const mail = consumer('mail');
  const second = await pumpTo(mail);
  await second.drain();
  expect(mail.given).toEqual([['a', 'b']]);
});

test('A checkpoint that cannot be read stops the start with one sentence', async () => {
  await writeFile(join(folder, 'mail.checkpoint.json'), '{"stream":');
  await expect(pumpTo(consumer('mail'))).rejects.toThrow(/cannot be used .*checkpoint/);
});

test('A drain is told when the pump stops before the end', async () => {
  const mail = consumer('mail', (event) => failedFrom(event.Records.map(sequenceOf)[0] ?? ''));
  const pump = await startPump({
    table,
    client,
    streams,
    consumers: [mail],
    folder,
    clock: () => 0,
    backoffMs: 60_000,
  });
  await put('a');
  const drained = expect(pump.drain()).rejects.toThrow('The pump has stopped');
  await pump.stop();
  await drained;
});

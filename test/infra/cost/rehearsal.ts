import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { Hono } from 'hono';
import { browseWeb } from '../../../functions/entrypoints/browseWeb.ts';
import { VARIABLE } from '../../../functions/entrypoints/environment.ts';
import { housekeeper } from '../../../functions/entrypoints/housekeeper.ts';
import { mailAgain, mailConsumer } from '../../../functions/entrypoints/mailConsumer.ts';
import { mailFeedback } from '../../../functions/entrypoints/mailFeedback.ts';
import { openStore } from '../../../functions/entrypoints/openStore.ts';
import { publicWeb } from '../../../functions/entrypoints/publicWeb.ts';
import { referenceWeb } from '../../../functions/entrypoints/referenceWeb.ts';
import { registrationWeb } from '../../../functions/entrypoints/registrationWeb.ts';
import type { Runtime } from '../../../functions/entrypoints/runtime.ts';
import { settleConsumer } from '../../../functions/entrypoints/settleConsumer.ts';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { lineOf } from '../../../functions/observability/metricLine.ts';
import { STREAM_PREFIX, TABLE } from '../../../functions/store/table.ts';
import type { Taken, WorkedFunction } from '../../../infra/cost/measured.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { type Mailbox, mailbox } from '../../../infra/local/mailbox/mailbox.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { startPump } from '../../../infra/local/pump.ts';
import { tableRequest } from '../../../infra/local/tableRequest.ts';
import { startWebsite } from '../../../infra/local/website.ts';
import { siteOf } from '../../../infra/routes.ts';
import { itemSize } from '../../support/itemSize.ts';
import { ORIGIN, TEST_KEY, type World, worldOver } from '../../support/world.ts';
import { toldBy } from '../emf.ts';
import { startMeteredEngine, type MeteredEngine } from './meteredEngine.ts';

const NAME = 'zapisy-cost';
const NAMESPACE = 'Zapisy/prod';

/** One run of a function. */
export type Run = { readonly function: WorkedFunction; readonly taken: Omit<Taken, 'runs'> };

/** The functions as they are deployed, each with its own way to the table, and what each of their runs took. */
export type Rehearsal = {
  /** The store and the clock of the test itself; what it does is counted nowhere. */
  readonly world: World;
  readonly env: Readonly<Record<string, string>>;
  readonly site: Hono<HttpEnv>;
  /** The runs since this was asked last. */
  readonly runs: () => readonly Run[];
  /** The numbers that CloudWatch was told since this was asked last, by name and dimension. */
  readonly metrics: () => readonly string[];
  readonly mails: Mailbox;
  /** Until nothing more follows from what was done; each record and each event of a mail is a run of its own. */
  readonly follow: () => Promise<void>;
  readonly housekeep: () => Promise<void>;
  readonly mailAgain: () => Promise<void>;
  /** Bytes that the table and its index keep. */
  readonly bytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

type Log = { lines: number; bytes: number };

/** Gives every function its runtime and keeps the book of what its runs took. */
const bookOf = (engine: MeteredEngine, world: World, env: Readonly<Record<string, string>>) => {
  const runs: Run[] = [];
  const metrics = new Set<string>();
  const logs = new Map<WorkedFunction, Log>();
  const runtimeOf = (name: WorkedFunction): Runtime => ({
    env: { ...env, [VARIABLE.dynamoEndpoint]: engine.endpointOf(name) },
    clock: world.clock,
    log: (event) => {
      const line = lineOf(event, world.clock(), NAMESPACE);
      const before = logs.get(name) ?? { lines: 0, bytes: 0 };
      logs.set(name, { lines: before.lines + 1, bytes: before.bytes + Buffer.byteLength(line) });
      for (const told of toldBy(line)) metrics.add(JSON.stringify([told.name, told.dimensions]));
    },
  });
  const run = async <Value>(
    name: WorkedFunction,
    work: () => Promise<Value> | Value,
    sizeOf: (value: Value) => number | Promise<number> = () => 0,
  ): Promise<Value> => {
    const value = await work();
    const { lines = 0, bytes = 0 } = logs.get(name) ?? {};
    logs.delete(name);
    runs.push({
      function: name,
      taken: { ...engine.take(name), logLines: lines, logBytes: bytes, sent: await sizeOf(value) },
    });
    return value;
  };
  const taken = (): readonly Run[] => runs.splice(0);
  const told = (): readonly string[] => {
    const all = [...metrics].toSorted();
    metrics.clear();
    return all;
  };
  return { runtimeOf, run, taken, told };
};

type Book = ReturnType<typeof bookOf>;

const siteOver = async ({ runtimeOf, run }: Book): Promise<Hono<HttpEnv>> => {
  const functions = {
    public: await publicWeb(runtimeOf('public')),
    registration: await registrationWeb(runtimeOf('registration')),
    browse: browseWeb(runtimeOf('browse')),
    reference: referenceWeb(runtimeOf('reference')),
  };
  const site = new Hono<HttpEnv>();
  site.all('*', (c) => {
    const name = siteOf(new URL(c.req.url).pathname);
    if (name === 'admin' || name === 'institution') throw new Error(`No visitor asks the function ${name}`);
    const answer = () => functions[name].fetch(c.req.raw);
    return run(name, answer, async (response) => (await response.clone().arrayBuffer()).byteLength);
  });
  return site;
};

const consumersOf = async ({ runtimeOf, run }: Book) => {
  const [settle, mail] = [settleConsumer(runtimeOf('settle')), await mailConsumer(runtimeOf('mail'))];
  const oneByOne =
    (name: 'settle' | 'mail', handle: typeof settle) =>
    async ({ Records }: { readonly Records: DynamoDBRecord[] }) => {
      for (const record of Records) await run(name, () => handle({ Records: [record] }));
      return { batchItemFailures: [] };
    };
  const keyOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.Keys?.['sk']?.S ?? '';
  return [
    {
      name: 'settle',
      filter: (record: DynamoDBRecord) => keyOf(record) === STREAM_PREFIX.ledger,
      handle: oneByOne('settle', settle),
    },
    {
      name: 'mail',
      filter: (record: DynamoDBRecord) =>
        record.eventName === 'INSERT' && keyOf(record).startsWith(STREAM_PREFIX.notice),
      handle: oneByOne('mail', mail),
    },
  ];
};

/** What DynamoDB adds to each item, in the table and in the index. */
const ITEM_OVERHEAD = 100;

const bytesIn = async (client: DynamoDBClient): Promise<number> => {
  let bytes = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName: NAME })) {
    for (const item of Items) {
      const copies = TABLE.index.partitionKey in item ? 2 : 1;
      bytes += copies * (itemSize(unmarshall(item)) + ITEM_OVERHEAD);
    }
  }
  return bytes;
};

/** Starts the functions over an empty table; without `follows` nothing runs but what the test asks for. */
export const startRehearsal = async ({ follows }: { readonly follows: boolean }): Promise<Rehearsal> => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-cost-'));
  const engine = await startMeteredEngine();
  const access = {
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const [client, streams] = [new DynamoDBClient(access), new DynamoDBStreamsClient(access)];
  await createTable(client, tableRequest(NAME));
  const port = await freePort();
  const env = {
    [VARIABLE.table]: NAME,
    [VARIABLE.dynamoEndpoint]: engine.endpoint,
    [VARIABLE.sesEndpoint]: `http://127.0.0.1:${port}`,
    [VARIABLE.sender]: 'Zapisy <zapisy@rops.example>',
    [VARIABLE.origin]: ORIGIN,
    [VARIABLE.key]: TEST_KEY,
  };
  const world = worldOver({ store: openStore(env) });
  const book = bookOf(engine, world, env);
  const events: unknown[] = [];
  const milliseconds = () => world.clock() * 1000;
  const mails = await mailbox({
    folder: join(folder, 'mailbox'),
    clock: milliseconds,
    handle: (event) => {
      events.push(event);
      return Promise.resolve();
    },
  });
  const post = await startWebsite(mails.app, port, 'mailbox');
  const feedback = await mailFeedback(book.runtimeOf('mailFeedback'));
  const pump = await startPump({
    table: NAME,
    client,
    streams,
    consumers: follows ? await consumersOf(book) : [],
    folder: join(folder, 'stream'),
    clock: milliseconds,
  });
  // What became of a mail is told when its sending is over, as it is on AWS, where it takes seconds.
  const follow = async (): Promise<void> => {
    await pump.drain();
    await mails.settled();
    for (const event of events.splice(0)) await book.run('mailFeedback', () => feedback(event));
    await pump.drain();
  };
  const [tidy, again] = [
    housekeeper(book.runtimeOf('housekeep')),
    await mailAgain(book.runtimeOf('mailAgain')),
  ];
  return {
    world,
    env,
    site: await siteOver(book),
    runs: book.taken,
    metrics: book.told,
    mails,
    follow,
    housekeep: () => book.run('housekeep', tidy),
    mailAgain: () => book.run('mailAgain', again),
    bytes: () => bytesIn(client),
    stop: async () => {
      await pump.stop();
      await post.stop();
      client.destroy();
      streams.destroy();
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

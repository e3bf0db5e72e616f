import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { createTable } from '../../../infra/local/createTable.ts';
import {
  findEngine,
  type RunningEngine,
  startEngine,
  startInMemoryEngine,
  useEndpoint,
} from '../../../infra/local/engine.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { engineVersion, explain, StartupError } from '../../../infra/local/startupFailure.ts';

let folder: string;
const running: RunningEngine[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapisy-engine-'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await rm(folder, { recursive: true });
});

const binary = (): string => {
  const found = findEngine({});
  if (found.kind !== 'binary') throw new Error('These tests need the engine package of this platform');
  return found.binary;
};

const keep = async (starting: Promise<RunningEngine>): Promise<RunningEngine> => {
  const engine = await starting;
  running.push(engine);
  return engine;
};

const clientOf = (engine: RunningEngine): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

const table: CreateTableCommandInput = {
  TableName: 'notes',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
};

/** The failure of a start that must not succeed. */
const failureOf = async (starting: Promise<RunningEngine>): Promise<StartupError['failure']> => {
  try {
    await keep(starting);
  } catch (error) {
    if (error instanceof StartupError) return error.failure;
    throw error;
  }
  throw new Error('It started');
};

test('A named program is used before the installed package', () => {
  expect(findEngine({ DYNOXIDE_BIN: '/opt/dynoxide' })).toEqual({ kind: 'binary', binary: '/opt/dynoxide' });
});

test('A running engine is used on a platform that has no package installed', () => {
  const found = findEngine(
    { DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' },
    { platform: 'plan9', arch: 'mips' },
  );
  expect(found).toEqual({ kind: 'endpoint', endpoint: 'http://127.0.0.1:8000' });
});

test('Without any engine the sentence names the line that installs one for this platform', () => {
  const found = findEngine({}, { platform: 'darwin', arch: 'riscv' });
  if (found.kind !== 'engine-missing') throw new Error('An engine was found');
  expect(explain(found)).toContain(`npm install --no-save @dynoxide/darwin-riscv@${engineVersion}`);
});

test('The install line names the release that package.json pins', async () => {
  const manifest = z
    .object({ optionalDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile('package.json', 'utf8')));
  expect(new Set(Object.values(manifest.optionalDependencies))).toEqual(new Set([engineVersion]));
});

test('An engine in memory answers as soon as it is handed over', async () => {
  const client = clientOf(await keep(startInMemoryEngine()));
  await createTable(client, table);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'notes' }));
  expect(Table?.TableStatus).toBe('ACTIVE');
});

test('Creating a table twice leaves its items alone', async () => {
  const client = clientOf(await keep(startInMemoryEngine()));
  await createTable(client, table);
  await client.send(new PutItemCommand({ TableName: 'notes', Item: { pk: { S: 'kept' } } }));
  await createTable(client, table);
  const { Item } = await client.send(new GetItemCommand({ TableName: 'notes', Key: { pk: { S: 'kept' } } }));
  expect(Item).toEqual({ pk: { S: 'kept' } });
});

test('Items in a database file survive a restart of the engine', async () => {
  const databaseFile = join(folder, 'data', 'zapisy.db');
  const first = await startEngine({ binary: binary(), port: await freePort(), databaseFile });
  await createTable(clientOf(first), table);
  await clientOf(first).send(new PutItemCommand({ TableName: 'notes', Item: { pk: { S: 'kept' } } }));
  await first.stop();
  const second = await keep(startEngine({ binary: binary(), port: await freePort(), databaseFile }));
  const { Item } = await clientOf(second).send(
    new GetItemCommand({ TableName: 'notes', Key: { pk: { S: 'kept' } } }),
  );
  expect(Item).toEqual({ pk: { S: 'kept' } });
});

test('A stopped engine has given its port back', async () => {
  const port = await freePort();
  const first = await startEngine({ binary: binary(), port, inMemory: true });
  await first.stop();
  const second = await keep(startEngine({ binary: binary(), port, inMemory: true }));
  expect(second.endpoint).toBe(first.endpoint);
});

test('An engine ends with whoever started it, even when that is killed', async () => {
  const port = await freePort();
  const module = JSON.stringify(new URL('../../../infra/local/engine.ts', import.meta.url).href);
  const options = JSON.stringify({ binary: binary(), port, databaseFile: join(folder, 'zapisy.db') });
  const script = `const { startEngine } = await import(${module}); await startEngine(${options}); console.log('up');`;
  const runner = spawn(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(runner.stdout, 'data');
  const line = connect(port, '127.0.0.1');
  await once(line, 'connect');
  runner.kill('SIGKILL');
  await once(line.resume(), 'close');
  expect(line.closed).toBe(true);
});

test('A port that somebody holds is named in the refusal', async () => {
  const holder = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const failure = await failureOf(startEngine({ binary: binary(), port, inMemory: true }));
  holder.close();
  expect(failure).toEqual({ kind: 'port-in-use', port, part: 'database' });
});

test('A file that is no database is refused as a broken data folder', async () => {
  const databaseFile = join(folder, 'zapisy.db');
  await writeFile(databaseFile, 'this is a shopping list\n'.repeat(1_000));
  const failure = await failureOf(startEngine({ binary: binary(), port: await freePort(), databaseFile }));
  expect(failure).toMatchObject({ kind: 'data-folder-broken', path: databaseFile });
});

test('A folder where the database file should be is refused as a broken data folder', async () => {
  const databaseFile = join(folder, 'zapisy.db');
  await mkdir(databaseFile);
  const failure = await failureOf(startEngine({ binary: binary(), port: await freePort(), databaseFile }));
  expect(failure).toMatchObject({ kind: 'data-folder-broken', path: databaseFile });
});

test('A file where the data folder should be is refused as a broken data folder', async () => {
  await writeFile(join(folder, 'data'), '');
  const databaseFile = join(folder, 'data', 'zapisy.db');
  const failure = await failureOf(startEngine({ binary: binary(), port: await freePort(), databaseFile }));
  expect(failure).toMatchObject({ kind: 'data-folder-broken', path: join(folder, 'data') });
});

test('A program that is not there is refused by its name', async () => {
  const missing = join(folder, 'dynoxide');
  const failure = await failureOf(startEngine({ binary: missing, port: await freePort(), inMemory: true }));
  expect(failure).toMatchObject({ kind: 'engine-broken', binary: missing });
});

test('A program that ends at once is refused as a broken engine', async () => {
  const failure = await failureOf(
    startEngine({ binary: process.execPath, port: await freePort(), inMemory: true }),
  );
  expect(failure).toMatchObject({ kind: 'engine-broken', binary: process.execPath });
});

test('An endpoint at which nothing answers is refused by its address', async () => {
  const endpoint = `http://127.0.0.1:${String(await freePort())}`;
  expect(await failureOf(useEndpoint(endpoint))).toEqual({ kind: 'engine-unreachable', endpoint });
});

test('Every start-up failure is told in one sentence', () => {
  const sentences = [
    explain({ kind: 'port-in-use', port: 3000, part: 'web' }),
    explain({ kind: 'port-forbidden', port: 80, part: 'web' }),
    explain({ kind: 'engine-missing', platform: 'win32', arch: 'x64' }),
    explain({ kind: 'engine-broken', binary: 'dynoxide', detail: 'it ended' }),
    explain({ kind: 'engine-unreachable', endpoint: 'http://127.0.0.1:8000' }),
    explain({ kind: 'data-folder-broken', path: '.local', detail: 'no space left' }),
    explain({ kind: 'data-folder-in-use', path: '.local' }),
  ];
  expect(sentences.filter((sentence) => !/^[A-Z][^\n]*\.$/.test(sentence))).toEqual([]);
});

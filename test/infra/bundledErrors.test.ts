import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundle } from '../../infra/bundle.ts';
import { refusedWrite as withTheWholeSdk } from './bundled/refusedWrite.ts';

const PREFIX = 'com.amazonaws.dynamodb.v20120810#';

/** A table that refuses everything with one error, and counts how often it was asked. */
const refusingTable = async (body: Readonly<Record<string, unknown>>) => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume().on('end', () => {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { address: `http://127.0.0.1:${port}`, asked: () => asked, close: () => server.close() };
};

type Refused = (endpoint: string) => Promise<unknown>;
const bundled = z.object({ refusedWrite: z.custom<Refused>((value) => typeof value === 'function') });

const folder = await mkdtemp(join(tmpdir(), 'zapisy-bundled-'));
const { code } = await bundle({ path: 'test/infra/bundled/refusedWrite.ts', budget: 500_000 });
await writeFile(join(folder, 'index.mjs'), code);
const { refusedWrite } = bundled.parse(await import(pathToFileURL(join(folder, 'index.mjs')).href));
afterAll(() => rm(folder, { recursive: true }));

const REFUSALS = [
  [
    'a condition that failed',
    { __type: `${PREFIX}ConditionalCheckFailedException`, Item: { pk: { S: 'a' } } },
  ],
  [
    'a transaction that was cancelled',
    {
      __type: `${PREFIX}TransactionCanceledException`,
      CancellationReasons: [
        { Code: 'TransactionConflict' },
        { Code: 'ConditionalCheckFailed', Item: { pk: { S: 'a' } } },
      ],
    },
  ],
  [
    'a table that is too busy',
    { __type: `${PREFIX}ProvisionedThroughputExceededException`, message: 'later' },
  ],
  ['a table that is not there', { __type: `${PREFIX}ResourceNotFoundException`, message: 'none' }],
  ['an error that nobody has heard of', { __type: `${PREFIX}SomethingNewException`, message: 'new' }],
] as const;

describe('What the table refuses', () => {
  it.each(REFUSALS)(
    'is told by the bundled client as by the whole one, and as often asked again: %s',
    async (_, body) => {
      const [whole, light] = [await refusingTable(body), await refusingTable(body)];
      try {
        const told = await refusedWrite(light.address);
        expect([told, light.asked()]).toEqual([await withTheWholeSdk(whole.address), whole.asked()]);
      } finally {
        whole.close();
        light.close();
      }
    },
  );
});

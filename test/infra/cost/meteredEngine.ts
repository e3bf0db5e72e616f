import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { startInMemoryEngine } from '../../../infra/local/engine.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { itemSize } from '../../support/itemSize.ts';

/** What one caller took from the table. */
export type Taken = { readonly calls: number; readonly read: number; readonly write: number };

/** An engine behind a door that counts: each caller has an address of its own. */
export type MeteredEngine = {
  /** The engine itself, where nothing is counted. */
  readonly endpoint: string;
  readonly endpointOf: (caller: string) => string;
  /** What a caller took since it was asked last. */
  readonly take: (caller: string) => Taken;
  readonly stop: () => Promise<void>;
};

const READS = new Set(['GetItem', 'Query', 'BatchGetItem']);

const consumed = z.object({ CapacityUnits: z.number() });
const answered = z.object({
  ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]).default([]),
});
const refusal = z.object({
  __type: z.string(),
  Item: z.record(z.string(), z.custom<AttributeValue>()).optional(),
  CancellationReasons: z.array(z.unknown()).default([]),
});

/** A write whose condition fails is paid like one that is made, by the size of the item; twice in a transaction. */
const unitsOfRefusal = (body: unknown): number => {
  const { __type, Item, CancellationReasons } = refusal.parse(body);
  if (__type.endsWith('TransactionCanceledException')) return 2 * CancellationReasons.length;
  if (!__type.endsWith('ConditionalCheckFailedException')) return 0;
  return Item === undefined ? 1 : Math.ceil(itemSize(unmarshall(Item)) / 1024);
};

const unitsOf = (body: unknown, ok: boolean): number =>
  ok
    ? answered.parse(body).ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
    : unitsOfRefusal(body);

const NOTHING: Taken = { calls: 0, read: 0, write: 0 };

export const startMeteredEngine = async (): Promise<MeteredEngine> => {
  const engine = await startInMemoryEngine();
  const taken = new Map<string, Taken>();

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const caller = request.url?.split('/')[1] ?? '';
    const header = (name: string): string => [request.headers[name] ?? ''].flat().join();
    const target = header('x-amz-target');
    const operation = target.split('.').at(-1) ?? '';
    const asked = z.record(z.string(), z.unknown()).parse(JSON.parse(await text(request)));
    const answer = await fetch(engine.endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': target,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-date': header('x-amz-date'),
        authorization: header('authorization'),
      },
      body: JSON.stringify({ ...asked, ReturnConsumedCapacity: 'TOTAL' }),
    });
    const body = await answer.text();
    const units = unitsOf(JSON.parse(body), answer.ok);
    const before = taken.get(caller) ?? NOTHING;
    const kind = READS.has(operation) ? 'read' : 'write';
    taken.set(caller, { ...before, calls: before.calls + 1, [kind]: before[kind] + units });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: engine.endpoint,
    endpointOf: (caller) => `http://127.0.0.1:${port}/${caller}`,
    take: (caller) => {
      const all = taken.get(caller) ?? NOTHING;
      taken.delete(caller);
      return all;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await engine.stop();
    },
  };
};

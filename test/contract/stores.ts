import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { GroupId } from '../../functions/domain/ids.ts';
import { dynamoClient, type Table, tableOf } from '../../functions/store/client.ts';
import { ledgerKey } from '../../functions/store/keys.ts';
import { ACT_ATTRIBUTES, LEDGER_ATTRIBUTES } from '../../functions/store/ledgerItem.ts';
import { type Store, storeIn } from '../../functions/store/store.ts';
import { readStreamRecord } from '../../functions/store/streamRecord.ts';
import { createTable } from '../../infra/local/createTable.ts';
import { streamOf, streamReader } from '../../infra/local/pump/streamReader.ts';
import { tableRequest } from '../../infra/local/tableRequest.ts';
import { GROUP } from '../support/builders.ts';
import type { Unknown } from '../support/memory/ledgers.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import type { StreamRecord } from '../support/memory/stream.ts';
import { startTestTable } from '../support/table.ts';

/** A store with nothing in it, and what only a test may see or do. */
export type FreshStore = {
  readonly store: Store;
  /** Everything that the consumers of the stream are told, from the first write on. */
  readonly streamed: () => Promise<readonly StreamRecord[]>;
  readonly setUnknown: (id: GroupId, attributes: Unknown) => Promise<void>;
  readonly unknownOf: (id: GroupId) => Promise<Unknown>;
};

/** A kind of store, ready to make fresh ones. */
export type Stores = { readonly fresh: () => Promise<FreshStore>; readonly stop: () => Promise<void> };

const inMemory = (): Promise<Stores> =>
  Promise.resolve({
    fresh: () => {
      const store = memoryStore();
      return Promise.resolve({
        store,
        streamed: () => Promise.resolve(store.stream),
        setUnknown: (id, attributes) => {
          store.setUnknown(id, attributes);
          return Promise.resolve();
        },
        unknownOf: (id) => Promise.resolve(store.unknownOf(id)),
      });
    },
    stop: () => Promise.resolve(),
  });

const toldBy = (record: unknown): readonly StreamRecord[] => {
  const change = readStreamRecord(record);
  if (change.kind === 'other') return [];
  if (change.kind === 'notice-planned') return [{ kind: 'notice', notice: change.notice }];
  if (change.kind === 'institution-notice-planned') {
    return [{ kind: 'institution-notice', notice: change.notice }];
  }
  return [{ kind: 'ledger', before: change.before, after: change.after }];
};

/** What a table is reached by besides the store over it. */
type Reach = { readonly client: DynamoDBClient; readonly streams: DynamoDBStreamsClient };

const readStream = async ({ client, streams }: Reach, table: string): Promise<readonly StreamRecord[]> => {
  const reader = streamReader(streams, await streamOf(client, table, 'eu-central-1'));
  const records: StreamRecord[] = [];
  const position: Record<string, string> = {};
  for (;;) {
    const batch = await reader.next(position);
    if (batch === undefined) return records;
    records.push(...batch.records.flatMap(toldBy));
    position[batch.shard] = batch.records.at(-1)?.dynamodb?.SequenceNumber ?? '';
  }
};

const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(ledgerKey(GROUP)),
  ...Object.values(LEDGER_ATTRIBUTES),
  ...ACT_ATTRIBUTES,
]);

const tableStore = (table: Table, reach: Reach): FreshStore => ({
  store: storeIn(table),
  streamed: () => readStream(reach, table.name),
  setUnknown: async (id, attributes) => {
    const names = Object.keys(attributes);
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: ledgerKey(id),
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, attributes[name]])),
      }),
    );
  },
  unknownOf: async (id) => {
    const { Item = {} } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: ledgerKey(id), ConsistentRead: true }),
    );
    return Object.fromEntries(Object.entries(Item).filter(([name]) => !KNOWN.has(name)));
  },
});

/** Each fresh store is a table of its own on one engine. */
const onTheEngine = async (): Promise<Stores> => {
  const { endpoint, stop } = await startTestTable();
  const client = dynamoClient(endpoint);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const streams = new DynamoDBStreamsClient({ endpoint, region: 'eu-central-1', credentials });
  let tables = 0;
  return {
    fresh: async () => {
      tables += 1;
      const name = `contract-${tables}`;
      await createTable(client, tableRequest(name));
      return tableStore(tableOf(client, name), { client, streams });
    },
    stop: async () => {
      client.destroy();
      streams.destroy();
      await stop();
    },
  };
};

/** Every kind of store that has to keep the contract. */
export const STORES = { 'in memory': inMemory, 'on the engine': onTheEngine } as const;

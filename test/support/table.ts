import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoClient, type Table, tableOf } from '../../functions/store/client.ts';
import { type Store, storeIn } from '../../functions/store/store.ts';
import { createTable } from '../../infra/local/createTable.ts';
import { startInMemoryEngine } from '../../infra/local/engine.ts';
import { tableRequest } from '../../infra/local/tableRequest.ts';
import { countUnits, type UnitCounter } from './units.ts';

/** A table of its own on an engine of its own, with the store over it and a count of the units it consumed. */
export type TestTable = {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly table: Table;
  readonly store: Store;
  readonly units: UnitCounter;
  readonly stop: () => Promise<void>;
};

export const TEST_TABLE = 'zapisy-test';

export const startTestTable = async (name = TEST_TABLE): Promise<TestTable> => {
  const engine = await startInMemoryEngine();
  const client = dynamoClient(engine.endpoint);
  await createTable(client, tableRequest(name));
  const units = countUnits(client);
  const table = tableOf(client, name);
  return {
    client,
    endpoint: engine.endpoint,
    table,
    // Nobody waits in a test: who met another change tries again at once.
    store: storeIn(table, () => Promise.resolve()),
    units,
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};

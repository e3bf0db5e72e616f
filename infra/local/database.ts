import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { createTable } from './createTable.ts';
import { findEngine, type RunningEngine, startEngine, useEndpoint } from './engine.ts';
import { StartupError } from './startupFailure.ts';
import { tableRequest } from './tableRequest.ts';

export const LOCAL_TABLE = 'zapisy';

export type Database = {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly port: number;
  readonly dataFolder: string;
};

const engineFor = async ({ env, port, dataFolder }: Options): Promise<RunningEngine> => {
  const found = findEngine(env);
  switch (found.kind) {
    case 'binary':
      return startEngine({ binary: found.binary, port, databaseFile: join(dataFolder, 'zapisy.db') });
    case 'endpoint':
      return useEndpoint(found.endpoint);
    case 'engine-missing':
      throw new StartupError(found);
  }
};

/** Starts the engine over its file in the data folder, or reaches one that runs, and makes the table if there is none. */
export const startDatabase = async (options: Options): Promise<Database> => {
  const engine = await engineFor(options);
  const access = {
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const [client, streams] = [new DynamoDBClient(access), new DynamoDBStreamsClient(access)];
  await createTable(client, tableRequest(LOCAL_TABLE));
  return {
    endpoint: engine.endpoint,
    client,
    streams,
    stop: async () => {
      client.destroy();
      streams.destroy();
      await engine.stop();
    },
  };
};

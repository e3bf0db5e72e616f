import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The table as the store's parts reach it. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** On AWS an answer takes milliseconds: what has not come by then was lost, and asking again is quicker. */
const AWS = {
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
};

/** On one machine hundreds of calls share one engine and wait for their turn: being slow is no fault there. */
const LOCAL = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: { connectionTimeout: 20_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
};

/**
 * A client for AWS or, with an endpoint, for an engine on one machine. A call without an answer is repeated, three
 * times at most: every write of the store is safe to repeat.
 */
export const dynamoClient = (endpoint: string | undefined): DynamoDBClient => {
  const client = new DynamoDBClient({
    maxAttempts: 4,
    ...(endpoint === undefined ? AWS : { endpoint, ...LOCAL }),
  });
  // It would prepare each call and answer for a log that nobody keeps: a quarter of a registration's time.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

export const tableOf = (client: DynamoDBClient, name: string): Table => ({
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  name,
});

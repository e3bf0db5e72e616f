import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The table as the store's parts reach it. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

const LOCAL = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/**
 * A client for AWS or, with an endpoint, for an engine on one machine. A call that gets no answer in two seconds is
 * repeated, three times at most: every write of the store is safe to repeat.
 */
export const dynamoClient = (endpoint: string | undefined): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
    ...(endpoint === undefined ? {} : { endpoint, ...LOCAL }),
  });

export const tableOf = (client: DynamoDBClient, name: string): Table => ({
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  name,
});

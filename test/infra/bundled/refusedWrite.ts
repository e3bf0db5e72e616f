import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoClient, tableOf } from '../../../functions/store/client.ts';

/** Writes to a table that refuses, and says how the code gets to know of it: the class alone, the name, the reasons. */
export const refusedWrite = async (endpoint: string): Promise<unknown> => {
  const { client, name } = tableOf(dynamoClient(endpoint), 'table');
  try {
    await client.send(new PutCommand({ TableName: name, Item: { pk: 'a' } }));
    return 'written';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { known: error.name, item: error.Item };
    if (error instanceof TransactionCanceledException) {
      return { known: error.name, reasons: error.CancellationReasons };
    }
    return { name: error instanceof Error ? error.name : typeof error };
  }
};

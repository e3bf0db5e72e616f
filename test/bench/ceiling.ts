import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { TEST_TABLE } from '../support/table.ts';
import { inTurns } from './run.ts';

let items = 0;

/** Plain conditional updates of one item per second, as fast as the engine takes them: the ceiling of any seat protocol. */
export const rawUpdatesPerSecond = async (
  client: DynamoDBClient,
  updates: number,
  atOnce: number,
): Promise<number> => {
  items += 1;
  const key = `BENCH#${items}`;
  const from = performance.now();
  await inTurns(Array.from({ length: updates }), atOnce, async () => {
    await client.send(
      new UpdateItemCommand({
        TableName: TEST_TABLE,
        Key: { pk: { S: key }, sk: { S: 'BENCH' } },
        UpdateExpression: 'ADD taken :one',
        ConditionExpression: 'attribute_not_exists(taken) OR taken < :limit',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':limit': { N: String(updates) } },
      }),
    );
  });
  return updates / ((performance.now() - from) / 1000);
};

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { wording } from '../domain/wording.ts';
import type { Wordings } from '../use-cases/wordingPorts.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { programmeKey, wordingKey, WORDINGS_PREFIX, wordingPrefix } from './keys.ts';
import { queryAll } from './query.ts';

export const wordingsIn = (table: Table): Wordings => ({
  wording: async (programmeId, name) => {
    const [newest] = await queryAll(table, wording, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': programmeKey(programmeId).pk, ':prefix': wordingPrefix(name) },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    });
    return newest;
  },
  wordingsOf: (programmeId) =>
    queryAll(table, wording, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': programmeKey(programmeId).pk, ':prefix': WORDINGS_PREFIX },
      ConsistentRead: true,
    }),
  saveWording: (entry) =>
    held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...wordingKey(entry), ...entry },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    ),
});

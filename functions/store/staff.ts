import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { groupId, institutionId, seatId } from '../domain/ids.ts';
import type { Staff } from '../use-cases/institutionPorts.ts';
import type { Table } from './client.ts';
import { staffKey, staffPartition } from './keys.ts';
import { queryAll } from './query.ts';

const staffEntry = z.object({ institutionId, groupId, seatId });

/** Where an institution's people are registered. An entry never changes, so writing it again is harmless. */
export const staffIn = (table: Table): Staff => ({
  note: async (entry) => {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...staffKey(entry.institutionId, entry.groupId, entry.seatId), ...entry },
      }),
    );
  },
  entriesOf: (id) =>
    queryAll(table, staffEntry, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': staffPartition(id) },
      ConsistentRead: true,
    }),
});

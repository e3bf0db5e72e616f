import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ProgrammeId } from '../domain/ids.ts';
import { member, quotaId, type QuotaId } from '../domain/quota.ts';
import type { QuotaCount, Quotas } from '../use-cases/ports.ts';
import { getAll } from './batch.ts';
import type { Table } from './client.ts';
import { memberKey, memberPartitions, quotaKey } from './keys.ts';
import { changeMember } from './quotaChange.ts';
import type { Pause } from './pause.ts';
import { queryAll } from './query.ts';

const counter = z.object({ id: quotaId, taken: z.int(), limit: z.int().nonnegative() });

const setLimit = async ({ client, name }: Table, programmeId: ProgrammeId, id: QuotaId, limit: number) => {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: quotaKey(programmeId, id),
      UpdateExpression: 'SET #id = :id, #limit = :limit, #taken = if_not_exists(#taken, :zero)',
      ExpressionAttributeNames: { '#id': 'id', '#limit': 'limit', '#taken': 'taken' },
      ExpressionAttributeValues: { ':id': id, ':limit': limit, ':zero': 0 },
    }),
  );
};

const counts = async (
  table: Table,
  programmeId: ProgrammeId,
  ids: readonly QuotaId[],
): Promise<readonly QuotaCount[]> => {
  const items = await getAll(
    table,
    [...new Set(ids)].map((id) => quotaKey(programmeId, id)),
    false,
  );
  const found = new Map(items.map((item) => counter.parse(item)).map((entry) => [entry.id, entry]));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
};

/** The limits across groups. `pause` is the wait of a change that met another one on its way. */
export const quotasIn = (table: Table, pause: Pause): Quotas => ({
  setLimits: async (programmeId, limits) => {
    for (const { id, limit } of limits) await setLimit(table, programmeId, id, limit);
  },
  counts: (programmeId, ids) => counts(table, programmeId, ids),
  member: async (programmeId, person) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: memberKey(programmeId, person), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : member.parse(Item);
  },
  members: async (programmeId) => {
    const pages = await Promise.all(
      memberPartitions(programmeId).map((pk) =>
        queryAll(table, member, {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
        }),
      ),
    );
    return pages.flat().toSorted((one, other) => (one.person < other.person ? -1 : 1));
  },
  change: changeMember(table, pause),
});

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { notice, type Notice } from '../domain/notice.ts';
import type { Notices } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { noticeKey, noticesPrefix, OUTBOX, outboxPlace } from './keys.ts';
import { queryGroup, queryList } from './query.ts';

/** Whether the write took place: a failed condition means that somebody else was there first. */
const held = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

const plan = ({ client, name }: Table, entry: Notice): Promise<boolean> =>
  held(
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...noticeKey(entry), ...outboxPlace(entry, entry.plannedAt), ...entry },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

const lease = (
  { client, name }: Table,
  ...[id, now, until]: Parameters<Notices['lease']>
): Promise<boolean> =>
  held(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: noticeKey(id),
        UpdateExpression: 'SET #delivery = :sending',
        ConditionExpression:
          '#delivery.#kind = :planned OR (#delivery.#kind = :sendingKind AND #delivery.#until <= :now)',
        ExpressionAttributeNames: { '#delivery': 'delivery', '#kind': 'kind', '#until': 'until' },
        ExpressionAttributeValues: {
          ':sending': { kind: 'sending', until },
          ':sendingKind': 'sending',
          ':planned': 'planned',
          ':now': now,
        },
      }),
    ),
  );

export const noticesIn = (table: Table): Notices => ({
  plan: async (notices) => {
    for (const entry of notices) await plan(table, entry);
  },
  notice: async (id) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: noticeKey(id), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : notice.parse(Item);
  },
  noticesOf: (groupId, seatId) => queryGroup(table, notice, groupId, noticesPrefix(seatId)),
  lease: (id, now, until) => lease(table, id, now, until),
  finish: async (id, delivery) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: noticeKey(id),
        UpdateExpression: 'SET #delivery = :delivery REMOVE #list, #position',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#delivery': 'delivery', '#list': 'list', '#position': 'position' },
        ExpressionAttributeValues: { ':delivery': delivery },
      }),
    );
  },
  unsent: (limit) => queryList(table, notice, OUTBOX, { limit }),
});

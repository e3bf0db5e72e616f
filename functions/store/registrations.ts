import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { registration, type Registration } from '../domain/registration.ts';
import type { Registrations } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { groupKey, REGISTRATION_PREFIX, registrationKeyOf } from './keys.ts';
import { queryAll } from './query.ts';

const putPending = async (
  { client, name }: Table,
  entry: Registration,
  replacing: number | undefined,
): ReturnType<Registrations['putPending']> => {
  const absent = replacing === undefined;
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: { ...registrationKeyOf(entry), ...entry },
        ConditionExpression: absent ? 'attribute_not_exists(pk)' : 'attempt = :replacing',
        ...(absent ? {} : { ExpressionAttributeValues: { ':replacing': replacing } }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { kind: 'written' };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException && error.Item !== undefined) {
      return { kind: 'exists', existing: registration.parse(unmarshall(error.Item)) };
    }
    throw error;
  }
};

const settle = async (
  { client, name }: Table,
  ...[ref, status, revision]: Parameters<Registrations['settle']>
): Promise<boolean> => {
  try {
    await client.send(
      new UpdateCommand({
        TableName: name,
        Key: registrationKeyOf(ref),
        UpdateExpression: 'SET #status = :status, #revision = :revision',
        ConditionExpression: '#attempt = :attempt AND #revision < :revision',
        ExpressionAttributeNames: { '#status': 'status', '#revision': 'revision', '#attempt': 'attempt' },
        ExpressionAttributeValues: { ':status': status, ':revision': revision, ':attempt': ref.attempt },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

export const registrationsIn = (table: Table): Registrations => ({
  registration: async (ref) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: registrationKeyOf(ref), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : registration.parse(Item);
  },
  registrationsOf: (groupId) =>
    queryAll(table, registration, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': groupKey(groupId).pk, ':prefix': REGISTRATION_PREFIX },
      ConsistentRead: true,
    }),
  putPending: (entry, replacing) => putPending(table, entry, replacing),
  settle: (ref, status, revision) => settle(table, ref, status, revision),
});

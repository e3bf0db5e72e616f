import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Moment } from '../domain/time.ts';
import type { Ledgers, LedgerWrite } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { ledgerKey } from './keys.ts';
import { LEDGER_ATTRIBUTES, ledgerOf } from './ledgerItem.ts';
import { updateOf } from './ledgerWrites.ts';

/** DynamoDB takes at most a hundred keys in one batch. */
const BATCH = 100;

const mentioned = (texts: string, candidates: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(candidates).filter(([name]) => new RegExp(`${name}\\b`).test(texts)));

const ATTRIBUTES = Object.fromEntries(
  Object.entries(LEDGER_ATTRIBUTES).map(([field, attribute]) => [`#${field}`, attribute]),
);

const write = async (
  { client, name }: Table,
  id: GroupId,
  change: LedgerWrite,
  now: Moment,
): Promise<Ledger> => {
  const { update, condition, names, values } = updateOf(change, now);
  const texts = `${update} ${condition}`;
  const constants = { ':one': 1, ':zero': 0 };
  try {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: name,
        Key: ledgerKey(id),
        UpdateExpression: update,
        ConditionExpression: condition,
        ExpressionAttributeNames: { ...mentioned(texts, ATTRIBUTES), ...names },
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(constants).filter(([key]) => texts.includes(key))),
          ...values,
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return ledgerOf(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException && error.Item !== undefined) {
      return ledgerOf(unmarshall(error.Item));
    }
    throw error;
  }
};

const get = async (
  { client, name }: Table,
  id: GroupId,
  consistent: boolean,
): Promise<Ledger | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: ledgerKey(id), ConsistentRead: consistent }),
  );
  return Item === undefined ? undefined : ledgerOf(Item);
};

const getBatch = async (table: Table, ids: readonly GroupId[]): Promise<readonly Ledger[]> => {
  const found: Ledger[] = [];
  let keys: Record<string, unknown>[] = ids.map((id) => ({ ...ledgerKey(id) }));
  while (keys.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys } } }),
    );
    found.push(...(Responses?.[table.name] ?? []).map((item) => ledgerOf(item)));
    keys = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
};

export const ledgersIn = (table: Table): Ledgers => ({
  glance: (id) => get(table, id, false),
  read: (id) => get(table, id, true),
  glanceAll: async (ids) => {
    const chunks = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
      ids.slice(index * BATCH, (index + 1) * BATCH),
    );
    const found = await Promise.all(chunks.map((chunk) => getBatch(table, chunk)));
    return new Map(found.flat().map((entry) => [entry.groupId, entry]));
  },
  write: (id, change, now) => write(table, id, change, now),
});

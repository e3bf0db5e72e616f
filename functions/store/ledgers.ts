import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Act } from '../domain/act.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Ledgers, LedgerWrite } from '../use-cases/ports.ts';
import { getAll } from './batch.ts';
import type { Table } from './client.ts';
import { ledgerKey } from './keys.ts';
import { ledgerOf } from './ledgerItem.ts';
import { updateOf } from './ledgerWrites.ts';

const write = async (
  { client, name }: Table,
  id: GroupId,
  change: LedgerWrite,
  act: Act,
): Promise<Ledger> => {
  try {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: name,
        Key: ledgerKey(id),
        ...updateOf(change, act),
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

export const ledgersIn = (table: Table): Ledgers => ({
  glance: (id) => get(table, id, false),
  read: (id) => get(table, id, true),
  glanceAll: async (ids) => {
    const found = await getAll(table, ids.map(ledgerKey), false);
    return new Map(found.map((item) => ledgerOf(item)).map((entry) => [entry.groupId, entry]));
  },
  write: (id, change, act) => write(table, id, change, act),
});

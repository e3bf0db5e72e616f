import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { group, startOf, type Group } from '../domain/group.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Groups } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { groupKey, groupPlace, groupsFromPosition } from './keys.ts';
import { ledgerItem } from './ledgerItem.ts';
import { queryList } from './query.ts';

/** A ledger is made once; from then on only conditional writes change it. */
const makeLedger = async ({ client, name }: Table, ledger: Ledger): Promise<void> => {
  await held(
    client.send(
      new PutCommand({
        TableName: name,
        Item: ledgerItem(ledger),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
};

const itemOf = (entry: Group) => ({
  ...groupKey(entry.id),
  ...groupPlace(entry.id, startOf(entry)),
  ...entry,
});

export const groupsIn = (table: Table): Groups => ({
  group: async (id) => {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: groupKey(id) }));
    return Item === undefined ? undefined : group.parse(Item);
  },
  groupsFrom: (moment) => queryList(table, group, 'GROUPS', { from: groupsFromPosition(moment) }),
  saveGroup: async (entry, ledger) => {
    await makeLedger(table, ledger);
    await table.client.send(new PutCommand({ TableName: table.name, Item: itemOf(entry) }));
  },
  replaceGroup: async (entry) => {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: itemOf(entry),
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  },
});

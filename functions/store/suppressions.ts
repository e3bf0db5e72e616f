import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { act } from '../domain/act.ts';
import { moment } from '../domain/time.ts';
import type { Suppressions } from '../use-cases/sendingPorts.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { suppressionKey } from './keys.ts';

const suppression = z.object({
  why: z.enum(['bounce', 'complaint']),
  at: moment,
  notice: z.string(),
  lifted: act.optional(),
});

type Change = Omit<UpdateCommandInput, 'TableName' | 'Key'>;

/** Whether the write took place. */
const changed = ({ client, name }: Table, address: string, change: Change): Promise<boolean> =>
  held(client.send(new UpdateCommand({ TableName: name, Key: suppressionKey(address), ...change })));

/** One item for each address that ever took no mail; who took it off the list stays in it. */
export const suppressionsIn = (table: Table): Suppressions => ({
  suppress: async (address, { why, at, notice }) => {
    await changed(table, address, {
      UpdateExpression: 'SET why = :why, #at = :at, notice = :notice REMOVE lifted',
      ConditionExpression: 'attribute_not_exists(pk) OR lifted.#at < :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':why': why, ':at': at, ':notice': notice },
    });
  },
  suppressed: async (address) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: suppressionKey(address), ConsistentRead: true }),
    );
    if (Item === undefined) return undefined;
    const { lifted, ...kept } = suppression.parse(Item);
    return lifted === undefined ? kept : undefined;
  },
  lift: (address, lifting) =>
    changed(table, address, {
      UpdateExpression: 'SET lifted = :lifting',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(lifted)',
      ExpressionAttributeValues: { ':lifting': lifting },
    }),
});

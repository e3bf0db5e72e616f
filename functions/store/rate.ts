import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { moment } from '../domain/time.ts';
import type { Rate } from '../use-cases/sendingPorts.ts';
import type { Table } from './client.ts';
import { rateKey } from './keys.ts';

const count = z.object({ second: moment, used: z.int().nonnegative() });
type Count = z.infer<typeof count>;

type Change = Pick<UpdateCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'>;

/** Sets the count if the condition holds; the count as it is otherwise. */
const set = async ({ client, name }: Table, change: Change): Promise<'set' | Count> => {
  try {
    await client.send(
      new UpdateCommand({
        TableName: name,
        Key: rateKey(),
        UpdateExpression: 'SET #second = :second, used = :used',
        ExpressionAttributeNames: { '#second': 'second' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        ...change,
      }),
    );
    return 'set';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    return count.parse(unmarshall(error.Item));
  }
};

/** Senders that meet at the count try again so often; then the second is as good as used up. */
const MOST_MEETINGS = 5;

/**
 * One item holds how many mails went out in the newest second. A clock that is behind takes from the newest second too:
 * together the senders never go beyond the rate.
 */
export const rateIn = (table: Table): Rate => ({
  grant: async (now, perSecond, wanted) => {
    const first = Math.min(wanted, perSecond);
    let kept = await set(table, {
      ConditionExpression: 'attribute_not_exists(#second) OR #second < :second',
      ExpressionAttributeValues: { ':second': now, ':used': first },
    });
    if (kept === 'set') return first;
    for (let meeting = 0; meeting < MOST_MEETINGS; meeting += 1) {
      const { second, used }: Count = kept;
      const granted = Math.min(wanted, perSecond - used);
      if (granted <= 0) return 0;
      kept = await set(table, {
        ConditionExpression: '#second = :second AND used = :seen',
        ExpressionAttributeValues: { ':second': second, ':used': used + granted, ':seen': used },
      });
      if (kept === 'set') return granted;
    }
    return 0;
  },
});

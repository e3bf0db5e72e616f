import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Answer, Answers } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { answerKey } from './keys.ts';

/** One attribute for each kind of answer, so that both are kept without looking and the granted one counts. */
const keptAnswer = z.object({
  bodyHash: z.string().optional(),
  granted: z.string().optional(),
  refused: z.string().optional(),
});

const answerIn = ({ granted, refused }: z.output<typeof keptAnswer>): Answer | undefined => {
  if (granted !== undefined) return { kind: 'granted', text: granted };
  return refused === undefined ? undefined : { kind: 'refused', text: refused };
};

export const answersIn = ({ client, name }: Table): Answers => ({
  begin: async (key, bodyHash, expiresAt) => {
    try {
      await client.send(
        new PutCommand({
          TableName: name,
          Item: { ...answerKey(key), bodyHash, expires: expiresAt },
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { repeated: false, bodyHash };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      const kept = keptAnswer.required({ bodyHash: true }).parse(unmarshall(error.Item));
      const answer = answerIn(kept);
      const begun = { repeated: true, bodyHash: kept.bodyHash };
      return answer === undefined ? begun : { ...begun, answer };
    }
  },
  keep: async (key, answer) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: name,
        Key: answerKey(key),
        UpdateExpression: 'SET #kind = if_not_exists(#kind, :text)',
        ExpressionAttributeNames: { '#kind': answer.kind },
        ExpressionAttributeValues: { ':text': answer.text },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return answerIn(keptAnswer.parse(Attributes)) ?? answer;
  },
});

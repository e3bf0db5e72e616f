import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Answers } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { answerKey } from './keys.ts';

const keptAnswer = z.object({ bodyHash: z.string(), answer: z.string().optional() });

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
      return { bodyHash };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      const { answer, ...begun } = keptAnswer.parse(unmarshall(error.Item));
      return answer === undefined ? begun : { ...begun, answer };
    }
  },
  keep: async (key, answer) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: name,
        Key: answerKey(key),
        UpdateExpression: 'SET #answer = if_not_exists(#answer, :answer)',
        ExpressionAttributeNames: { '#answer': 'answer' },
        ExpressionAttributeValues: { ':answer': answer },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return z.object({ answer: z.string() }).parse(Attributes).answer;
  },
});

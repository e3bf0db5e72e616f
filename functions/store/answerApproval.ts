import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ApprovalAnswer } from '../domain/approval.ts';
import { registration } from '../domain/registration.ts';
import type { Registrations } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { registrationKeyOf } from './keys.ts';

/** When an answer still counts: each has its side of the deadline, and a coordinator's is asked for none. */
const TIMELY: Readonly<Record<ApprovalAnswer['by'], string>> = {
  institution: ' AND #approval.#until > :at',
  silence: ' AND #approval.#until <= :at',
  coordinator: '',
};

/** Writes down what an institution answered, if it is asked and in time; returns what stands there then. */
export const answerApproval = async (
  { client, name }: Table,
  ...[ref, answer]: Parameters<Registrations['answerApproval']>
): ReturnType<Registrations['answerApproval']> => {
  const timely = TIMELY[answer.by];
  const found = async (): Promise<unknown> => {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: name,
          Key: registrationKeyOf(ref),
          UpdateExpression: 'SET #approval = :answer',
          ConditionExpression: `#attempt = :attempt AND #approval.#kind = :asked${timely}`,
          ExpressionAttributeNames: {
            '#attempt': 'attempt',
            '#approval': 'approval',
            '#kind': 'kind',
            ...(timely === '' ? {} : { '#until': 'until' }),
          },
          ExpressionAttributeValues: {
            ':attempt': ref.attempt,
            ':asked': 'asked',
            ':answer': answer,
            ...(timely === '' ? {} : { ':at': answer.at }),
          },
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return Attributes;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item === undefined ? undefined : unmarshall(error.Item);
    }
  };
  const item = await found();
  if (item === undefined) return undefined;
  const { attempt, approval } = registration.parse(item);
  return attempt === ref.attempt ? approval : undefined;
};

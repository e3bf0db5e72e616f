import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { InstitutionId } from '../domain/ids.ts';
import { moment, type Moment } from '../domain/time.ts';
import type { Access, AccessCode } from '../use-cases/institutionPorts.ts';
import type { Table } from './client.ts';
import { accessKey } from './keys.ts';

const access = z.object({
  since: moment.default(0),
  asked: z.string().default(''),
  codeHash: z.string().optional(),
  codeEnd: moment.default(0),
  tries: z.int().nonnegative().default(0),
});

/** Moments as one text, which a condition can compare with what was seen. */
const written = (asked: readonly Moment[]): string => asked.join(' ');

const momentsIn = (text: string): readonly Moment[] => (text === '' ? [] : text.split(' ').map(Number));

const codeIn = ({ codeHash, codeEnd, tries }: z.output<typeof access>): AccessCode | undefined =>
  codeHash === undefined ? undefined : { hash: codeHash, expiresAt: codeEnd, tries };

type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
>;

/** What an update made of the item; `undefined` when its condition did not hold. */
const updated = async (
  { client, name }: Table,
  id: InstitutionId,
  change: Change,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  try {
    const { Attributes = {} } = await client.send(
      new UpdateCommand({ TableName: name, Key: accessKey(id), ReturnValues: 'ALL_NEW', ...change }),
    );
    return Attributes;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};

/** One small item for each institution that ever asked; each of its writes stands on a condition of its own. */
export const accessIn = (table: Table): Access => ({
  access: async (id) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: accessKey(id), ConsistentRead: true }),
    );
    const kept = access.parse(Item ?? {});
    return { since: kept.since, asked: momentsIn(kept.asked), code: codeIn(kept) };
  },
  noteAsked: async (id, seen, asked) => {
    const condition = seen.length === 0 ? 'attribute_not_exists(asked) OR asked = :seen' : 'asked = :seen';
    const made = await updated(table, id, {
      UpdateExpression: 'SET asked = :asked',
      ConditionExpression: condition,
      ExpressionAttributeValues: { ':seen': written(seen), ':asked': written(asked) },
    });
    return made !== undefined;
  },
  saveCode: async (id, codeHash, expiresAt) => {
    await updated(table, id, {
      UpdateExpression: 'SET codeHash = :hash, codeEnd = :end, tries = :none',
      ExpressionAttributeValues: { ':hash': codeHash, ':end': expiresAt, ':none': 0 },
    });
  },
  tryCode: async (id) => {
    const made = await updated(table, id, {
      UpdateExpression: 'SET tries = tries + :one',
      ConditionExpression: 'attribute_exists(codeHash)',
      ExpressionAttributeValues: { ':one': 1 },
    });
    return made === undefined ? undefined : codeIn(access.parse(made));
  },
  spendCode: async (id, codeHash) => {
    const made = await updated(table, id, {
      UpdateExpression: 'REMOVE codeHash, codeEnd, tries',
      ConditionExpression: 'codeHash = :hash',
      ExpressionAttributeValues: { ':hash': codeHash },
    });
    return made !== undefined;
  },
  renew: async (id, since) => {
    await updated(table, id, {
      UpdateExpression: 'SET since = :since',
      ConditionExpression: 'attribute_not_exists(since) OR since < :since',
      ExpressionAttributeValues: { ':since': since },
    });
  },
});

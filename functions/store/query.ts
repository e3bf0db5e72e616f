import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { GroupId } from '../domain/ids.ts';
import type { Table } from './client.ts';
import { groupKey } from './keys.ts';
import { TABLE } from './table.ts';

type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/** Every item of a query, page after page, each through its schema: an item that does not fit is a bug and throws. */
export const queryAll = async <Schema extends z.ZodType>(
  { client, name }: Table,
  schema: Schema,
  query: Query,
): Promise<readonly z.infer<Schema>[]> => {
  const found: z.infer<Schema>[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(new QueryCommand({ TableName: name, ExclusiveStartKey: from, ...query }));
    found.push(...(page.Items ?? []).map((item) => schema.parse(item)));
    from = page.LastEvaluatedKey;
    if (query.Limit !== undefined && found.length >= query.Limit) break;
  } while (from !== undefined);
  return found;
};

/** The items of a group whose sort keys begin with `prefix`, in the order of these. Consistent. */
export const queryGroup = <Schema extends z.ZodType>(
  table: Table,
  schema: Schema,
  id: GroupId,
  prefix: string,
): Promise<readonly z.infer<Schema>[]> =>
  queryAll(table, schema, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': groupKey(id).pk, ':prefix': prefix },
    ConsistentRead: true,
  });

/**
 * The items of one list, in the order of their positions, from a position on; with `newest`, no more than so many, those
 * at the end. Eventually consistent, as an index is.
 */
export const queryList = async <Schema extends z.ZodType>(
  table: Table,
  schema: Schema,
  list: string,
  options: { readonly from?: string; readonly limit?: number; readonly newest?: number } = {},
): Promise<readonly z.infer<Schema>[]> => {
  const { newest, limit = newest } = options;
  const found = await queryAll(table, schema, {
    IndexName: TABLE.index.name,
    KeyConditionExpression:
      options.from === undefined ? '#list = :list' : '#list = :list AND #position >= :from',
    ExpressionAttributeNames: {
      '#list': TABLE.index.partitionKey,
      ...(options.from === undefined ? {} : { '#position': TABLE.index.sortKey }),
    },
    ExpressionAttributeValues: {
      ':list': list,
      ...(options.from === undefined ? {} : { ':from': options.from }),
    },
    ...(limit === undefined ? {} : { Limit: limit }),
    ...(newest === undefined ? {} : { ScanIndexForward: false }),
  });
  return newest === undefined ? found : found.slice(0, newest).toReversed();
};

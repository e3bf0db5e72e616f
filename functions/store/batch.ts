import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';

/** DynamoDB reads at most a hundred items in one batch. */
const READ_BATCH = 100;

export const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

type Key = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, unknown>>;

const getChunk = async ({ client, name }: Table, keys: readonly Key[], consistent: boolean) => {
  const found: Item[] = [];
  let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  // A batch may be answered in part.
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: consistent } } }),
    );
    found.push(...(Responses?.[name] ?? []));
    left = UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return found;
};

/** The items of many keys, in no order; those that do not exist are left out. */
export const getAll = async (
  table: Table,
  keys: readonly Key[],
  consistent: boolean,
): Promise<readonly Item[]> => {
  const found = await Promise.all(
    chunks(keys, READ_BATCH).map((chunk) => getChunk(table, chunk, consistent)),
  );
  return found.flat();
};

import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { TABLE } from '../../functions/store/table.ts';

/** A table as it is reached. */
export type Reached = { readonly client: DynamoDBClient; readonly name: string };

const BATCH = 25;

const text = z.object({ S: z.string() });
const attribute = z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const exportedLine = z.object({ Item: z.record(z.string(), attribute) });
type Item = z.infer<typeof exportedLine>['Item'];

/** The key of an item as one text. Throws on an item that is none of a table of ours. */
export const nameOf = (item: Item): string =>
  [TABLE.partitionKey, TABLE.sortKey].map((key) => text.parse(item[key]).S).join(' ');

/**
 * Every item of a table, a line each, in the form of DynamoDB's export to S3: `{"Item":{…}}` with the types of the
 * values, of which bytes are none in our table. Reads all of it: half a read unit for each 4 KB.
 */
export async function* linesOf({ client, name }: Reached): AsyncGenerator<string> {
  for await (const page of paginateScan({ client }, { TableName: name })) {
    for (const Item of page.Items ?? []) yield JSON.stringify({ Item });
  }
}

/** The item of a line. Throws on a line that holds none. */
export const itemOf = (line: string): Item => exportedLine.parse(JSON.parse(line)).Item;

const write = async ({ client, name }: Reached, requests: readonly WriteRequest[]): Promise<void> => {
  let left: readonly WriteRequest[] = requests;
  while (left.length > 0) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: [...left] } }),
    );
    left = UnprocessedItems?.[name] ?? [];
  }
};

/** Writes every line into a table, and returns how many. An item that is there is overwritten. */
export const rebuild = async (
  table: Reached,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<number> => {
  let count = 0;
  let batch: WriteRequest[] = [];
  for await (const line of lines) {
    if (line.trim() === '') continue;
    batch.push({ PutRequest: { Item: itemOf(line) } });
    count += 1;
    if (batch.length < BATCH) continue;
    await write(table, batch);
    batch = [];
  }
  await write(table, batch);
  return count;
};

import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';

type Item = Readonly<Record<string, unknown>>;

/** Tries of a transaction that met another one: by the next, the other has written or has not. */
const MOST_TRIES = 3;

/** The entry, if the one that it was made from still stands: entries that were never changed hold no revision. */
const entryPut = (name: string, item: Item & { readonly revision: number }) => {
  const seen = item.revision - 1;
  return {
    TableName: name,
    Item: item,
    ConditionExpression:
      seen === 0
        ? 'attribute_exists(pk) AND (attribute_not_exists(revision) OR revision = :seen)'
        : 'revision = :seen',
    ExpressionAttributeValues: { ':seen': seen },
  };
};

/** Whether it was made; `met`: another write of one of these items was under way. */
const attempt = async (
  { client, name }: Table,
  entries: readonly (Item & { readonly revision: number })[],
  others: readonly Item[],
): Promise<'made' | 'overtaken' | 'met'> => {
  try {
    // The client names each transaction, so that one that it repeats by itself is made once.
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          ...entries.map((item) => ({ Put: entryPut(name, item) })),
          ...others.map((item) => ({ Put: { TableName: name, Item: { ...item } } })),
        ],
      }),
    );
    return 'made';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    if (codes.includes('ConditionalCheckFailed')) return 'overtaken';
    if (codes.includes('TransactionConflict')) return 'met';
    throw error;
  }
};

/**
 * Puts entries over those that they were made from, and other items with them, all or nothing. False if another state of
 * an entry stands there. Throws when it met other writes every time: the outcome is known then, nothing is written.
 */
export const replaceTogether = async (
  table: Table,
  entries: readonly (Item & { readonly revision: number })[],
  others: readonly Item[],
): Promise<boolean> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const outcome = await attempt(table, entries, others);
    if (outcome !== 'met') return outcome === 'made';
  }
  throw new Error('Entries of the directory are being written by others');
};

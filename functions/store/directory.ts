import { BatchWriteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { institution, type Institution } from '../domain/institution.ts';
import { fold, indexWords, isFoundBy, searchWords } from '../domain/institutionSearch.ts';
import type { Directory } from '../use-cases/ports.ts';
import { chunks, getAll } from './batch.ts';
import type { Table } from './client.ts';
import { institutionKey, institutionPlace, wordKey, wordPartition } from './keys.ts';
import { queryAll, queryList } from './query.ts';

/** DynamoDB writes at most 25 items in one batch. */
const WRITE_BATCH = 25;

type Change = NonNullable<NonNullable<BatchWriteRequests>[string]>[number];
type BatchWriteRequests = ConstructorParameters<typeof BatchWriteCommand>[0]['RequestItems'];

/** Writes until nothing is left over: a batch may be taken in part. */
const writeAll = async ({ client, name }: Table, changes: readonly Change[]): Promise<void> => {
  for (const chunk of chunks(changes, WRITE_BATCH)) {
    let pending = [...chunk];
    while (pending.length > 0) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [name]: pending } }),
      );
      pending = UnprocessedItems?.[name] ?? [];
    }
  }
};

const put = (item: Record<string, unknown>): Change => ({ PutRequest: { Item: item } });
const remove = (key: Record<string, unknown>): Change => ({ DeleteRequest: { Key: key } });

/** What is left out here would be found under its old words for ever: so the newest state is read. */
const knownOf = async (table: Table, entries: readonly Institution[]): Promise<readonly Institution[]> => {
  const keys = entries.map(({ id }) => institutionKey(id));
  return (await getAll(table, keys, true)).map((item) => institution.parse(item));
};

/** The writes for one institution: its entry, its words, and away with words that it no longer has. */
const changesFor = (entry: Institution, known: Institution | undefined): readonly Change[] => {
  const words = indexWords(entry);
  const gone = known === undefined ? [] : indexWords(known).filter((word) => !words.includes(word));
  return [
    put({ ...institutionKey(entry.id), ...institutionPlace(fold(entry.name), entry.id), ...entry }),
    ...words.map((word) => put({ ...wordKey(word, entry.id), ...entry })),
    ...gone.map((word) => remove(wordKey(word, entry.id))),
  ];
};

const search = async (table: Table, typed: string, limit: number): Promise<readonly Institution[]> => {
  const words = searchWords(typed);
  const [first] = words;
  if (first === undefined) return [];
  const candidates = await queryAll<z.ZodType<Institution>>(table, institution, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :word)',
    ExpressionAttributeValues: { ':pk': wordPartition(first), ':word': first },
  });
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return [...byId.values()]
    .filter((candidate) => isFoundBy(candidate, words))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
    .slice(0, limit);
};

export const directoryIn = (table: Table): Directory => ({
  institution: async (id) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: institutionKey(id) }),
    );
    return Item === undefined ? undefined : institution.parse(Item);
  },
  search: (typed, limit) => search(table, typed, limit),
  everyInstitution: () => queryList(table, institution, 'INSTITUTIONS'),
  saveInstitutions: async (entries) => {
    const known = new Map((await knownOf(table, entries)).map((entry) => [entry.id, entry]));
    await writeAll(
      table,
      entries.flatMap((entry) => changesFor(entry, known.get(entry.id))),
    );
  },
});

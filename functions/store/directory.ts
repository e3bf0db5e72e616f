import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { InstitutionId } from '../domain/ids.ts';
import { institution, type Institution } from '../domain/institution.ts';
import { institutionEvent } from '../domain/institutionChange.ts';
import { fold, indexWords, isFoundBy, searchWords } from '../domain/institutionSearch.ts';
import type { Directory } from '../use-cases/directoryPorts.ts';
import { chunks, getAll } from './batch.ts';
import type { Table } from './client.ts';
import {
  HISTORY_PREFIX,
  institutionEventKey,
  institutionKey,
  institutionPlace,
  wordKey,
  wordPartition,
} from './keys.ts';
import { queryAll, queryList } from './query.ts';

/** Writes under way at one time. */
const AT_ONCE = 25;

type Item = Readonly<Record<string, unknown>>;

/** Puts many items. No write of the directory needs the right to remove anything. */
const putAll = async ({ client, name }: Table, items: readonly Item[]): Promise<void> => {
  for (const chunk of chunks(items, AT_ONCE)) {
    await Promise.all(
      chunk.map((item) => client.send(new PutCommand({ TableName: name, Item: { ...item } }))),
    );
  }
};

/** Stands under a word that an institution no longer has. */
const GONE = { gone: true } as const;
const wordItem = z.union([z.object({ gone: z.literal(true) }), institution]);

/** What is left out here would be found under its old words for ever: so the newest state is read. */
const knownOf = async (table: Table, entries: readonly Institution[]): Promise<readonly Institution[]> => {
  const keys = entries.map(({ id }) => institutionKey(id));
  return (await getAll(table, keys, true)).map((item) => institution.parse(item));
};

/** An entry that leads to another is not to be found. */
const wordsOf = (entry: Institution): readonly string[] =>
  entry.mergedInto === null ? indexWords(entry) : [];

/** The items of one institution: its entry, its words, and marks under words that it no longer has. */
const itemsFor = (entry: Institution, known: Institution | undefined): readonly Item[] => {
  const words = wordsOf(entry);
  const gone = known === undefined ? [] : wordsOf(known).filter((word) => !words.includes(word));
  return [
    { ...institutionKey(entry.id), ...institutionPlace(fold(entry.name), entry.id), ...entry },
    ...words.map((word) => ({ ...wordKey(word, entry.id), ...entry })),
    ...gone.map((word) => ({ ...wordKey(word, entry.id), ...GONE })),
  ];
};

const search = async (table: Table, typed: string, limit: number): Promise<readonly Institution[]> => {
  const words = searchWords(typed);
  const [first] = words;
  if (first === undefined) return [];
  const items = await queryAll(table, wordItem, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :word)',
    ExpressionAttributeValues: { ':pk': wordPartition(first), ':word': first },
  });
  const candidates = items.flatMap((item) => ('gone' in item ? [] : [item]));
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return [...byId.values()]
    .filter((candidate) => isFoundBy(candidate, words))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
    .slice(0, limit);
};

const entryIn = async (
  table: Table,
  id: InstitutionId,
  consistent: boolean,
): Promise<Institution | undefined> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: institutionKey(id), ConsistentRead: consistent }),
  );
  return Item === undefined ? undefined : institution.parse(Item);
};

/** Merging never makes a circle; more steps than this are a bug. */
const MOST_STEPS = 20;

/** Follows an entry that was merged to the one that stays. */
const standing = async (table: Table, id: InstitutionId): Promise<Institution | undefined> => {
  let found = await entryIn(table, id, false);
  for (let step = 0; found !== undefined && found.mergedInto !== null; step += 1) {
    if (step === MOST_STEPS) throw new Error(`The entry ${id} leads nowhere`);
    found = await entryIn(table, found.mergedInto, false);
  }
  return found;
};

export const directoryIn = (table: Table): Directory => ({
  institution: (id) => standing(table, id),
  entry: (id) => entryIn(table, id, true),
  search: (typed, limit) => search(table, typed, limit),
  everyInstitution: () => queryList(table, institution, 'INSTITUTIONS'),
  saveInstitutions: async (entries) => {
    const known = new Map((await knownOf(table, entries)).map((entry) => [entry.id, entry]));
    await putAll(
      table,
      entries.flatMap((entry) => itemsFor(entry, known.get(entry.id))),
    );
  },
  recordEvents: (events) =>
    putAll(
      table,
      events.map((event) => ({ ...institutionEventKey(event), ...event })),
    ),
  eventsOf: (id) =>
    queryAll(table, institutionEvent, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': institutionKey(id).pk, ':prefix': HISTORY_PREFIX },
      ConsistentRead: true,
    }),
});

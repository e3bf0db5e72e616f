import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { InstitutionId } from '../domain/ids.ts';
import { institution, type Institution } from '../domain/institution.ts';
import { institutionEvent, type InstitutionEvent } from '../domain/institutionChange.ts';
import { fold, indexWords } from '../domain/institutionSearch.ts';
import type { Directory } from '../use-cases/directoryPorts.ts';
import { chunks, getAll } from './batch.ts';
import type { Table } from './client.ts';
import { HISTORY_PREFIX, institutionEventKey, institutionKey, institutionPlace, wordKey } from './keys.ts';
import { replaceTogether } from './institutionReplace.ts';
import { entryIn, GONE, institutionsIn } from './institutions.ts';
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

/** What is left out here would be found under its old words for ever: so the newest state is read. */
const knownOf = async (
  table: Table,
  entries: readonly Institution[],
): Promise<ReadonlyMap<InstitutionId, Institution>> => {
  const keys = entries.map(({ id }) => institutionKey(id));
  const known = (await getAll(table, keys, true)).map((item) => institution.parse(item));
  return new Map(known.map((entry) => [entry.id, entry]));
};

/** An entry that leads to another is not to be found. */
const wordsOf = (entry: Institution): readonly string[] =>
  entry.mergedInto === null ? indexWords(entry) : [];

const entryItem = (entry: Institution) => ({
  ...institutionKey(entry.id),
  ...institutionPlace(fold(entry.name), entry.id),
  ...entry,
});

const eventItem = (event: InstitutionEvent): Item => ({ ...institutionEventKey(event), ...event });

/** The words of an entry, and marks under words that it no longer has. */
const wordItems = (entry: Institution, known: Institution | undefined): readonly Item[] => {
  const words = wordsOf(entry);
  const gone = known === undefined ? [] : wordsOf(known).filter((word) => !words.includes(word));
  return [
    ...words.map((word) => ({ ...wordKey(word, entry.id), ...entry })),
    ...gone.map((word) => ({ ...wordKey(word, entry.id), ...GONE })),
  ];
};

/** The directory for those who keep it. */
export const directoryIn = (table: Table): Directory => ({
  ...institutionsIn(table),
  entry: (id) => entryIn(table, id, true),
  everyInstitution: () => queryList(table, institution, 'INSTITUTIONS'),
  saveInstitutions: async (entries) => {
    const known = await knownOf(table, entries);
    await putAll(
      table,
      entries.flatMap((entry) => [entryItem(entry), ...wordItems(entry, known.get(entry.id))]),
    );
  },
  replaceInstitutions: async (entries, events) => {
    const known = await knownOf(table, entries);
    if (!(await replaceTogether(table, entries.map(entryItem), events.map(eventItem)))) return false;
    await putAll(
      table,
      entries.flatMap((entry) => wordItems(entry, known.get(entry.id))),
    );
    return true;
  },
  recordEvents: (events) => putAll(table, events.map(eventItem)),
  eventsOf: (id) =>
    queryAll(table, institutionEvent, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': institutionKey(id).pk, ':prefix': HISTORY_PREFIX },
      ConsistentRead: true,
    }),
});

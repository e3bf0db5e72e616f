import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { InstitutionId } from '../domain/ids.ts';
import { institution, type Institution } from '../domain/institution.ts';
import { isFoundBy, searchWords } from '../domain/institutionSearch.ts';
import type { Institutions } from '../use-cases/directoryPorts.ts';
import type { Table } from './client.ts';
import { institutionKey, wordPartition } from './keys.ts';
import { queryAll } from './query.ts';

/** Stands under a word that an institution no longer has. */
export const GONE = { gone: true } as const;
const wordItem = z.union([z.object({ gone: z.literal(true) }), institution]);

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

/** An entry as it stands, also one that only leads to another. */
export const entryIn = async (
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

/** The directory for those who look something up in it. */
export const institutionsIn = (table: Table): Institutions => ({
  institution: (id) => standing(table, id),
  search: (typed, limit) => search(table, typed, limit),
});

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import type { GroupId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { notice, type Notice } from '../../functions/domain/notice.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { dynamoClient, tableOf } from '../../functions/store/client.ts';
import { groupKey } from '../../functions/store/keys.ts';
import { queryAll } from '../../functions/store/query.ts';
import { type Store, storeIn } from '../../functions/store/store.ts';
import { readStreamRecord } from '../../functions/store/streamRecord.ts';
import { STREAM_PREFIX } from '../../functions/store/table.ts';
import { LOCAL_TABLE } from '../../infra/local/database.ts';
import { type Position, streamOf, streamReader } from '../../infra/local/pump/streamReader.ts';
import { addressesOf, type Place } from './runner.ts';

const access = (place: Place) => ({
  endpoint: addressesOf(place).engine.url,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

export const storeOf = (place: Place): Store =>
  storeIn(tableOf(dynamoClient(addressesOf(place).engine.url), LOCAL_TABLE));

/** Every state that each ledger ever had, in the order of its revisions, as the table's stream kept them. */
export const ledgerStates = async (place: Place): Promise<ReadonlyMap<GroupId, readonly Ledger[]>> => {
  const [client, streams] = [new DynamoDBClient(access(place)), new DynamoDBStreamsClient(access(place))];
  const reader = streamReader(streams, await streamOf(client, LOCAL_TABLE, 'eu-central-1'));
  const states = new Map<GroupId, Map<number, Ledger>>();
  let position: Position = {};
  for (;;) {
    const batch = await reader.next(position);
    if (batch === undefined) break;
    for (const record of batch.records) {
      const change = readStreamRecord(record);
      if (change.kind !== 'ledger-written') continue;
      const { groupId, revision } = change.after;
      states.set(groupId, (states.get(groupId) ?? new Map<number, Ledger>()).set(revision, change.after));
    }
    position = { ...position, [batch.shard]: batch.records.at(-1)?.dynamodb?.SequenceNumber ?? '' };
  }
  client.destroy();
  streams.destroy();
  return new Map(
    [...states].map(([id, known]) => [
      id,
      [...known.values()].toSorted((one, other) => one.revision - other.revision),
    ]),
  );
};

export const noticesOfGroup = (place: Place, id: GroupId): Promise<readonly Notice[]> =>
  queryAll(tableOf(dynamoClient(addressesOf(place).engine.url), LOCAL_TABLE), notice, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': groupKey(id).pk, ':prefix': STREAM_PREFIX.notice },
    ConsistentRead: true,
  });

/** A mail in the mailbox: the notice it tells, and the real time at which it was taken, in epoch milliseconds. */
export type Mail = { readonly noticeId: string; readonly takenAt: number };

const keptMail = z.object({ tags: z.object({ notice: z.string() }) });

export const mailsIn = async ({ dataFolder }: Place): Promise<readonly Mail[]> => {
  const folder = join(dataFolder, 'mailbox');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { tags } = keptMail.parse(JSON.parse(await readFile(path, 'utf8')));
      return { noticeId: tags.notice, takenAt: (await stat(path)).mtimeMs };
    }),
  );
};

/** What the table holds of one group in the end. */
export type Kept = {
  readonly ledger: Ledger;
  readonly registrations: readonly Registration[];
  readonly notices: readonly Notice[];
};

export const keptOf = async (place: Place, store: Store, id: GroupId): Promise<Kept> => {
  const ledger = await store.ledgers.read(id);
  if (ledger === undefined) throw new Error(`The ledger of ${id} is gone`);
  const registrations = await store.registrations.registrationsOf(id);
  return { ledger, registrations, notices: await noticesOfGroup(place, id) };
};

import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { erasure } from '../domain/erasure.ts';
import type { NoticeName } from '../domain/notice.ts';
import type { Registration } from '../domain/registration.ts';
import type { Erasures } from '../use-cases/erasurePorts.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { erasureKey, ERASURES, noticeKey, registrationKeyOf } from './keys.ts';
import { queryAll } from './query.ts';

const dropReason = async ({ client, name }: Table, notice: NoticeName): Promise<void> => {
  await held(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: noticeKey(notice),
        UpdateExpression: 'SET why = :nothing',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':nothing': null },
      }),
    ),
  );
};

/** The fields that an erasure changes. Entries of the history that came since it was seen are of a newer revision. */
const blank = ({ client, name }: Table, erased: Registration): Promise<boolean> => {
  const { attempt, revision, details, programmePerson, status, approval, history } = erased;
  const fields = { details, programmePerson, status, approval, history };
  const seen = { attempt, revision, entries: Object.keys(history).length };
  const values = Object.entries<unknown>({ ...fields, ...seen });
  return held(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: registrationKeyOf(erased),
        UpdateExpression: `SET ${Object.keys(fields)
          .map((field) => `#${field} = :${field}`)
          .join(', ')}`,
        ConditionExpression:
          '#attempt = :attempt AND #revision = :revision AND (attribute_not_exists(#history) OR size(#history) = :entries)',
        ExpressionAttributeNames: Object.fromEntries(
          [...Object.keys(fields), 'attempt', 'revision'].map((field) => [`#${field}`, field]),
        ),
        ExpressionAttributeValues: Object.fromEntries(values.map(([field, value]) => [`:${field}`, value])),
      }),
    ),
  );
};

/** The list is one partition: erasures are few, and are read together. */
export const erasuresIn = (table: Table): Erasures => ({
  note: async (entry) => {
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...erasureKey(entry), ...entry } }),
    );
  },
  erasures: () =>
    queryAll(table, erasure, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': ERASURES },
      ConsistentRead: true,
    }),
  blank: (erased) => blank(table, erased),
  dropReason: (notice) => dropReason(table, notice),
});

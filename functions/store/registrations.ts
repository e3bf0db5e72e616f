import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { historyKeyOf, registration, type HistoryEntry, type Registration } from '../domain/registration.ts';
import type { Registrations } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { answerApproval } from './answerApproval.ts';
import { held } from './held.ts';
import { REGISTRATION_PREFIX, registrationKeyOf } from './keys.ts';
import { queryGroup } from './query.ts';

/** Sets every field of the new attempt and leaves the history alone: entries may have come since it was read. */
const anew = (entry: Registration, replacing: number) => {
  const fields = Object.entries(entry).filter(([field]) => field !== 'history');
  return {
    UpdateExpression: `SET ${fields.map(([field]) => `#${field} = :${field}`).join(', ')}`,
    ConditionExpression: '#attempt = :replacing',
    ExpressionAttributeNames: Object.fromEntries(fields.map(([field]) => [`#${field}`, field])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(fields.map(([field, value]) => [`:${field}`, value])),
      ':replacing': replacing,
    },
  };
};

const putPending = async (
  { client, name }: Table,
  entry: Registration,
  replacing: number | undefined,
): ReturnType<Registrations['putPending']> => {
  const key = registrationKeyOf(entry);
  const failing = { TableName: name, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  try {
    await (replacing === undefined
      ? client.send(
          new PutCommand({
            ...failing,
            Item: { ...key, ...entry },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        )
      : client.send(new UpdateCommand({ ...failing, Key: key, ...anew(entry, replacing) })));
    return { kind: 'written' };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException && error.Item !== undefined) {
      return { kind: 'exists', existing: registration.parse(unmarshall(error.Item)) };
    }
    throw error;
  }
};

type Attempt = Parameters<Registrations['settle']>[0];
type Change = {
  readonly update: string;
  readonly condition: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
};

/** What a settling looks at in the item that did not let itself be settled. */
const standing = z.object({
  attempt: z.int(),
  revision: z.int(),
  history: z.record(z.string(), z.unknown()).optional(),
});

/** Tries one conditional change of a registration: `undefined` when it was made, else the item as it is, if there is one. */
const changed = async (
  { client, name }: Table,
  ref: Attempt,
  { update, condition, names, values }: Change,
): Promise<z.infer<typeof standing> | 'absent' | undefined> => {
  try {
    await client.send(
      new UpdateCommand({
        TableName: name,
        Key: registrationKeyOf(ref),
        UpdateExpression: update,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#history': 'history', ...names },
        ExpressionAttributeValues: values,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item === undefined ? 'absent' : standing.parse(unmarshall(error.Item));
  }
};

/** Items of the earlier version have no history: they get an empty one, once. */
const beginHistory = (table: Table, ref: Attempt): Promise<unknown> =>
  changed(table, ref, {
    update: 'SET #history = :none',
    condition: 'attribute_exists(pk) AND attribute_not_exists(#history)',
    names: {},
    values: { ':none': {} },
  });

const settle = async (
  table: Table,
  ...[ref, status, revision, act]: Parameters<Registrations['settle']>
): Promise<boolean> => {
  const entry: HistoryEntry = { ...act, status };
  const key = historyKeyOf(revision, act, ref.attempt);
  const found = await changed(table, ref, {
    update:
      'SET #status = :status, #revision = :revision, #history.#entry = if_not_exists(#history.#entry, :entry)',
    condition: '#attempt = :attempt AND #revision < :revision AND attribute_exists(#history)',
    names: { '#attempt': 'attempt', '#status': 'status', '#revision': 'revision', '#entry': key },
    values: { ':attempt': ref.attempt, ':status': status, ':revision': revision, ':entry': entry },
  });
  if (found === undefined) return true;
  if (found === 'absent' || found.attempt < ref.attempt) return false;
  if (found.history === undefined) {
    await beginHistory(table, ref);
    return settle(table, ref, status, revision, act);
  }
  // The history is the person's, of all attempts: what is told late is added all the same.
  if (!Object.hasOwn(found.history, key)) {
    await changed(table, ref, {
      update: 'SET #history.#entry = :entry',
      condition: 'attribute_exists(#history) AND attribute_not_exists(#history.#entry)',
      names: { '#entry': key },
      values: { ':entry': entry },
    });
  }
  return false;
};

const recordAttendance = ({ client, name }: Table, ref: Attempt, attended: boolean): Promise<boolean> =>
  held(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: registrationKeyOf(ref),
        UpdateExpression: 'SET #attended = :attended',
        ConditionExpression: '#attempt = :attempt',
        ExpressionAttributeNames: { '#attempt': 'attempt', '#attended': 'attended' },
        ExpressionAttributeValues: { ':attempt': ref.attempt, ':attended': attended },
      }),
    ),
  );

export const registrationsIn = (table: Table): Registrations => ({
  registration: async (ref) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: registrationKeyOf(ref), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : registration.parse(Item);
  },
  registrationsOf: (groupId) => queryGroup(table, registration, groupId, REGISTRATION_PREFIX),
  putPending: (entry, replacing) => putPending(table, entry, replacing),
  settle: (ref, status, revision, act) => settle(table, ref, status, revision, act),
  answerApproval: (ref, answer) => answerApproval(table, ref, answer),
  recordAttendance: (ref, attended) => recordAttendance(table, ref, attended),
});

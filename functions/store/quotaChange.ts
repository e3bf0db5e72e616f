import {
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { MemberChange, QuotaId } from '../domain/quota.ts';
import type { Quotas } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { memberKey, quotaKey } from './keys.ts';
import type { Pause } from './pause.ts';

/** The first wait of a change that met another one, in milliseconds at the most, and the longest one. */
const FIRST_WAIT = 20;
const LONGEST_WAIT = 320;

/** Passing reasons for which DynamoDB cancels a transaction: somebody else writes the item, or too many do. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

type Outcome = Awaited<ReturnType<Quotas['change']>> | { readonly kind: 'met' };

/** The member, if it is still as it was seen. */
const memberPut = (name: string, { seen, next }: MemberChange) => ({
  TableName: name,
  Item: { ...memberKey(next.programmeId, next.person), ...next },
  ConditionExpression: seen === undefined ? 'attribute_not_exists(pk)' : 'revision = :seen',
  ...(seen === undefined ? {} : { ExpressionAttributeValues: { ':seen': seen.revision } }),
});

const raised = (beyondLimit: boolean) => ({
  UpdateExpression: 'SET #taken = #taken + :one',
  ConditionExpression: beyondLimit ? 'attribute_exists(#taken)' : '#taken < #limit',
  ExpressionAttributeNames: { '#taken': 'taken', ...(beyondLimit ? {} : { '#limit': 'limit' }) },
  ExpressionAttributeValues: { ':one': 1 },
});

const LOWERED = {
  UpdateExpression: 'SET #taken = #taken - :one',
  ConditionExpression: '#taken >= :one',
  ExpressionAttributeNames: { '#taken': 'taken' },
  ExpressionAttributeValues: { ':one': 1 },
};

const counters = (name: string, { next, raise, lower, beyondLimit }: MemberChange) =>
  [
    ...raise.map((id) => ({ id, move: raised(beyondLimit) })),
    ...lower.map((id) => ({ id, move: LOWERED })),
  ].map(({ id, move }) => ({
    Update: {
      TableName: name,
      Key: quotaKey(next.programmeId, id),
      ...move,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  }));

const failed = ({ Code }: CancellationReason): boolean => Code === 'ConditionalCheckFailed';

/**
 * What a cancelled transaction means. The member comes first: one that has changed may have been counted meanwhile,
 * so that a counter's "full" would be about this very person. Throws for a counter that nobody has set, or that would
 * fall below zero: the counts are wrong then.
 */
const meaningOf = (
  change: MemberChange,
  [own, ...others]: readonly CancellationReason[],
): Outcome | undefined => {
  if (own === undefined) return undefined;
  if (failed(own)) return { kind: 'stale' };
  if (PASSING.has(own.Code ?? '')) return { kind: 'met' };
  const moved: readonly QuotaId[] = [...change.raise, ...change.lower];
  const refusing = others.findIndex(failed);
  const id = moved[refusing];
  if (id !== undefined) {
    if (others[refusing]?.Item === undefined) throw new Error(`The limit ${id} was never set`);
    if (refusing < change.raise.length) return { kind: 'full', id };
    throw new Error(`The count of ${id} would fall below zero`);
  }
  return others.some(({ Code }) => PASSING.has(Code ?? '')) ? { kind: 'met' } : undefined;
};

/** One try. Where no counter moves, the member alone is written, and no transaction is needed. */
const attempt = async ({ client, name }: Table, change: MemberChange): Promise<Outcome> => {
  const member = memberPut(name, change);
  const moved = counters(name, change);
  try {
    // The client names each transaction, so that one that it repeats by itself is made once.
    await (moved.length === 0
      ? client.send(new PutCommand(member))
      : client.send(new TransactWriteCommand({ TransactItems: [{ Put: member }, ...moved] })));
    return { kind: 'made' };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { kind: 'stale' };
    if (error instanceof TransactionConflictException) return { kind: 'met' };
    const meaning =
      error instanceof TransactionCanceledException
        ? meaningOf(change, error.CancellationReasons ?? [])
        : undefined;
    if (meaning === undefined) throw error;
    return meaning;
  }
};

/**
 * Changes one person's counted seats with the counters. A change that met another one waits before it says so: each
 * time in a row up to twice as long, so that many who meet at one counter spread by themselves.
 */
export const changeMember = (table: Table, pause: Pause): Quotas['change'] => {
  let wait = FIRST_WAIT;
  return async (change) => {
    const outcome = await attempt(table, change);
    if (outcome.kind === 'met') {
      const atMost = wait;
      wait = Math.min(wait * 2, LONGEST_WAIT);
      await pause(atMost);
      return { kind: 'stale' };
    }
    if (outcome.kind === 'made') wait = FIRST_WAIT;
    return outcome;
  };
};

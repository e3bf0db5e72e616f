import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { itemSize } from '../support/itemSize.ts';

export type Units = { readonly read: number; readonly write: number };
type Meter = { read: number; write: number };

const running = new AsyncLocalStorage<Meter>();

/** What the calls of one piece of work consumed, whatever else goes on at the same time. */
export const metered = async <Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly units: Units }> => {
  const units = { read: 0, write: 0 };
  const value = await running.run(units, work);
  return { value, units };
};

const consumed = z.object({ CapacityUnits: z.number() });
const answered = z.object({
  output: z.object({
    ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]).optional(),
  }),
});

const READS = new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand', 'ScanCommand']);

/** A write whose condition fails is paid like one that is made, by the size of the item; twice in a transaction. */
const unitsOfRefusal = (error: unknown): number => {
  if (error instanceof ConditionalCheckFailedException) {
    return error.Item === undefined ? 1 : Math.ceil(itemSize(unmarshall(error.Item)) / 1024);
  }
  return error instanceof TransactionCanceledException ? 2 * (error.CancellationReasons ?? []).length : 0;
};

/** Counts the units of every call of a client for the work that it belongs to, as the engine reports them. */
export const meter = (client: DynamoDBClient): void => {
  const add = (commandName: string | undefined, units: number): void => {
    const own = running.getStore();
    if (own !== undefined) own[READS.has(commandName ?? '') ? 'read' : 'write'] += units;
  };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        try {
          const result = await next({ ...call, input: { ...call.input, ReturnConsumedCapacity: 'TOTAL' } });
          const { ConsumedCapacity = [] } = answered.parse(result).output;
          for (const { CapacityUnits } of ConsumedCapacity) add(commandName, CapacityUnits);
          return result;
        } catch (error) {
          add(commandName, unitsOfRefusal(error));
          throw error;
        }
      },
    { step: 'initialize', name: 'meter' },
  );
};

/** How often somebody else was there first, and how often the table took no more. */
export type Conflicts = {
  readonly conditions: number;
  readonly transactions: number;
  readonly throttles: number;
};

const THROTTLES = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** Counts on each way to the table, also on those that the client repeats by itself. */
export const countConflicts = (client: DynamoDBClient): (() => Conflicts) => {
  const counts = { conditions: 0, transactions: 0, throttles: 0 };
  const count = (error: unknown): void => {
    if (!(error instanceof Error)) return;
    if (error.name === 'ConditionalCheckFailedException') counts.conditions += 1;
    if (error.name === 'TransactionConflictException') counts.transactions += 1;
    if (THROTTLES.has(error.name)) counts.throttles += 1;
    if (!(error instanceof TransactionCanceledException)) return;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    if (codes.includes('TransactionConflict')) counts.transactions += 1;
    if (codes.includes('ConditionalCheckFailed')) counts.conditions += 1;
    if (codes.includes('ThrottlingError')) counts.throttles += 1;
  };
  client.middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call);
      } catch (error) {
        count(error);
        throw error;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'countConflicts' },
  );
  return () => ({ ...counts });
};

import {
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { itemSize } from './itemSize.ts';

/** What no local engine does and DynamoDB does: a partition that takes no more, and transactions that meet. */
export type Partitions = {
  /** How often calls were turned away, so far. */
  readonly seen: () => { readonly throttled: number; readonly conflicts: number };
};

export type PartitionOptions = {
  /** Milliseconds on a clock of the caller's own. */
  readonly now: () => number;
  /** Which of the calls that overlap conflict: all at 1, none at 0. Drawn from the seed. */
  readonly conflictShare: number;
  readonly seed: number;
  readonly unitsPerSecond?: number;
};

/** Write units that one partition key takes in a second. */
const UNITS_PER_SECOND = 1000;

const attribute = z.custom<Parameters<typeof unmarshall>[0]>((value) => typeof value === 'object');
const text = z.object({ S: z.string() });
const key = z.object({ pk: text, sk: text });
const put = z.object({ Item: attribute });
const update = z.object({ Key: key });
const single = z.union([put, update]);
const transaction = z.object({
  TransactItems: z.array(z.union([z.object({ Put: put }), z.object({ Update: update })])),
});

/** One item that a call writes: units by its partition keys, that of the table and that of the index. */
type Written = {
  readonly item: string;
  readonly spent: readonly { readonly partition: string; readonly units: number }[];
};

const INPUTS = new Set(['PutItemCommand', 'UpdateItemCommand']);

const writtenBy = (input: z.infer<typeof single>, unitsForKilobyte: number): Written => {
  if ('Key' in input) {
    const { pk, sk } = input.Key;
    return { item: `${pk.S} ${sk.S}`, spent: [{ partition: pk.S, units: unitsForKilobyte }] };
  }
  const { pk, sk } = key.parse(input.Item);
  const item = unmarshall(input.Item);
  const list = z.object({ list: z.string() }).safeParse(item);
  const kilobytes = Math.ceil(itemSize(item) / 1024);
  const own = { partition: pk.S, units: kilobytes * unitsForKilobyte };
  const listed = list.success ? [{ partition: `list ${list.data.list}`, units: kilobytes }] : [];
  return { item: `${pk.S} ${sk.S}`, spent: [own, ...listed] };
};

const writesOf = (commandName: string, input: unknown): readonly Written[] => {
  if (INPUTS.has(commandName)) return [writtenBy(single.parse(input), 1)];
  if (commandName !== 'TransactWriteItemsCommand') return [];
  return transaction
    .parse(input)
    .TransactItems.map((entry) => writtenBy('Put' in entry ? entry.Put : entry.Update, 2));
};

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
const drawing = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const about = { message: 'Modelled', $metadata: {} };
const cancellation = (codes: readonly string[]): Error =>
  new TransactionCanceledException({ ...about, CancellationReasons: codes.map((Code) => ({ Code })) });

/** Counts what each partition was given in each second. */
const meter = (now: () => number, most: number) => {
  const used = new Map<string, number>();
  let second = Math.floor(now() / 1000);
  return ({ spent }: Written): boolean => {
    const current = Math.floor(now() / 1000);
    if (current !== second) used.clear();
    second = current;
    if (spent.some(({ partition, units }) => (used.get(partition) ?? 0) + units > most)) return false;
    for (const { partition, units } of spent) used.set(partition, (used.get(partition) ?? 0) + units);
    return true;
  };
};

/** Which items are being written, and how often by a transaction. */
const flights = () => {
  const flying = new Map<string, { readonly all: number; readonly transactions: number }>();
  const move = (writes: readonly Written[], by: number, isTransaction: boolean): void => {
    for (const { item } of writes) {
      const { all, transactions } = flying.get(item) ?? { all: 0, transactions: 0 };
      const next = { all: all + by, transactions: transactions + (isTransaction ? by : 0) };
      if (next.all === 0) flying.delete(item);
      else flying.set(item, next);
    }
  };
  /** A transaction conflicts with every write of its items, a single write with transactions alone. */
  const meets = ({ item }: Written, isTransaction: boolean): boolean =>
    (flying.get(item)?.[isTransaction ? 'all' : 'transactions'] ?? 0) > 0;
  return { move, meets };
};

/**
 * Lets a client behave as DynamoDB does under load, inside the client's own retries: a partition key takes a thousand
 * write units in a second of the given clock and throttles the rest; a transaction is cancelled when another write of
 * one of its items is under way, and a single write when a transaction is. An update counts as one kilobyte.
 */
export const partitionsIn = (client: DynamoDBClient, options: PartitionOptions): Partitions => {
  const draw = drawing(options.seed);
  const takes = meter(options.now, options.unitsPerSecond ?? UNITS_PER_SECOND);
  const { move, meets } = flights();
  let seen = { throttled: 0, conflicts: 0 };
  const turnedAway = (writes: readonly Written[], isTransaction: boolean): Error | undefined => {
    const met = writes.map((entry) => meets(entry, isTransaction) && draw() < options.conflictShare);
    if (met.includes(true)) {
      seen = { ...seen, conflicts: seen.conflicts + 1 };
      return isTransaction
        ? cancellation(met.map((one) => (one ? 'TransactionConflict' : 'None')))
        : new TransactionConflictException(about);
    }
    const taken = writes.map(takes);
    if (!taken.includes(false)) return undefined;
    seen = { ...seen, throttled: seen.throttled + 1 };
    return isTransaction
      ? cancellation(taken.map((one) => (one ? 'None' : 'ThrottlingError')))
      : new ProvisionedThroughputExceededException(about);
  };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (call) => {
        const writes = writesOf(commandName, call.input);
        const isTransaction = commandName === 'TransactWriteItemsCommand';
        const error = turnedAway(writes, isTransaction);
        if (error !== undefined) throw error;
        move(writes, 1, isTransaction);
        try {
          return await next(call);
        } finally {
          move(writes, -1, isTransaction);
        }
      },
    { step: 'finalizeRequest', priority: 'low', name: 'partitions' },
  );
  return { seen: () => seen };
};

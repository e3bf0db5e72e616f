import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { lambdaRecord, type StreamOrigin } from './lambdaEvent.ts';

/** How far somebody has read: per shard, the last sequence number that needs no second look. */
export type Position = Readonly<Record<string, string>>;
export type Batch = { readonly shard: string; readonly records: readonly DynamoDBRecord[] };

/** Reads one stream for one consumer, oldest shard first. */
export type StreamReader = { readonly next: (position: Position) => Promise<Batch | undefined> };

const largestBatch = 25;

/** The stream of a table. Throws when the table is not there or has no stream: a mistake in the wiring. */
export async function streamOf(client: DynamoDBClient, table: string, region: string): Promise<StreamOrigin> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (Table?.LatestStreamArn === undefined) throw new Error(`Table ${table} has no stream`);
  return { streamArn: Table.LatestStreamArn, region };
}

/**
 * `next` returns the records after a position, at most 25 of one shard, or nothing when all is read. An iterator is
 * kept between two calls; one that has expired, or that lies before the oldest record, is asked for again.
 */
export function streamReader(client: DynamoDBStreamsClient, origin: StreamOrigin): StreamReader {
  const iterators = new Map<string, { readonly after: string | undefined; readonly iterator: string }>();

  const iteratorOf = async (shard: string, after: string | undefined): Promise<string | undefined> => {
    const kept = iterators.get(shard);
    if (kept !== undefined && kept.after === after) return kept.iterator;
    const from =
      after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
    const command = new GetShardIteratorCommand({ StreamArn: origin.streamArn, ShardId: shard, ...from });
    return (await client.send(command)).ShardIterator;
  };

  const read = async (shard: string, after: string | undefined): Promise<readonly DynamoDBRecord[]> => {
    const iterator = await iteratorOf(shard, after);
    if (iterator === undefined) return [];
    const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: largestBatch }));
    const records = (answer.Records ?? []).map((record) => lambdaRecord(record, origin));
    const last = records.at(-1)?.dynamodb?.SequenceNumber ?? after;
    if (answer.NextShardIterator === undefined) iterators.delete(shard);
    else iterators.set(shard, { after: last, iterator: answer.NextShardIterator });
    return records;
  };

  const readAgain = async (shard: string, after: string | undefined): Promise<readonly DynamoDBRecord[]> => {
    try {
      return await read(shard, after);
    } catch (error) {
      iterators.delete(shard);
      if (error instanceof ExpiredIteratorException) return read(shard, after);
      if (error instanceof TrimmedDataAccessException) return read(shard, undefined);
      throw error;
    }
  };

  return {
    next: async (position) => {
      for (const shard of await shardsOf(client, origin.streamArn)) {
        const records = await readAgain(shard, position[shard]);
        if (records.length > 0) return { shard, records };
      }
      return undefined;
    },
  };
}

async function shardsOf(client: DynamoDBStreamsClient, streamArn: string): Promise<readonly string[]> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  return (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => (ShardId === undefined ? [] : [ShardId]));
}

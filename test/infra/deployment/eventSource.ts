import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { type Consumer, handOver, nextStep, type Remaining } from '../../../infra/local/pump/delivery.ts';
import type { Position, StreamReader } from '../../../infra/local/pump/streamReader.ts';
import { matchesPattern } from './eventPattern.ts';
import type { Lambda } from './lambda.ts';

/** What a template says of an event source; what we do not play is asked for all the same, so that it is not missed. */
export const eventSourceSettings = z.object({
  FunctionName: z.unknown(),
  BatchSize: z.int(),
  MaximumRetryAttempts: z.int(),
  BisectBatchOnFunctionError: z.literal(true),
  FunctionResponseTypes: z.tuple([z.literal('ReportBatchItemFailures')]),
  StartingPosition: z.literal('TRIM_HORIZON'),
  FilterCriteria: z.object({
    Filters: z.array(z.object({ Pattern: z.string().transform((text): unknown => JSON.parse(text)) })),
  }),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
});
type Settings = z.infer<typeof eventSourceSettings>;

/** What lies in an on-failure queue: where in the stream something could not be done, and not what it was. */
export type Failure = {
  readonly condition: 'RetryAttemptsExhausted';
  readonly attempts: number;
  readonly shardId: string;
  readonly sequenceNumber: string;
};

const batchAnswer = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
  .nullable()
  .transform((answer) => answer ?? { batchItemFailures: [] });

const sequenceOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';

/** Plays the mapping of a stream to a function, without the pauses between two tries. */
export class EventSource {
  readonly failures: Failure[] = [];
  private readonly settings: Settings;
  private readonly reader: StreamReader;
  private readonly consumer: Consumer;
  private position: Position = {};

  constructor(settings: Settings, reader: StreamReader, lambda: Lambda) {
    this.settings = settings;
    this.reader = reader;
    this.consumer = {
      name: 'event source',
      filter: (record) =>
        settings.FilterCriteria.Filters.some(({ Pattern }) => matchesPattern(Pattern, record)),
      handle: async (event) => batchAnswer.parse(await lambda.invoke(event)),
    };
  }

  /** Hands over what the stream holds, and says how many records that was: also those that the filter keeps back. */
  async poll(): Promise<number> {
    const batch = await this.reader.next(this.position);
    if (batch === undefined) return 0;
    const { shard, records } = batch;
    const wanted = records.filter(this.consumer.filter);
    const { BatchSize } = this.settings;
    for (let first = 0; first < wanted.length; first += BatchSize) {
      await this.deliver(shard, wanted.slice(first, first + BatchSize));
    }
    this.position = { ...this.position, [shard]: sequenceOf(records.at(-1)) };
    return records.length;
  }

  private async deliver(shardId: string, records: readonly DynamoDBRecord[]): Promise<void> {
    const { MaximumRetryAttempts } = this.settings;
    let left: Remaining = { records, size: records.length, attempt: 1 };
    while (left.records.length > 0) {
      const outcome = await handOver(this.consumer, left.records.slice(0, left.size));
      const step = nextStep(left, outcome, MaximumRetryAttempts);
      if (step.setAside !== undefined) {
        this.failures.push({
          condition: 'RetryAttemptsExhausted',
          attempts: MaximumRetryAttempts + 1,
          shardId,
          sequenceNumber: sequenceOf(step.setAside.record),
        });
      }
      left = step.rest;
    }
  }
}

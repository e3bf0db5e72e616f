import { Duration } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { NodeFunction } from './nodeFunction.ts';
import type { ZapisyTable } from './table.ts';

export type StreamConsumerProps = {
  readonly table: ZapisyTable;
  readonly function: NodeFunction;
  /** What the sort keys of its records begin with; it is not woken, nor paid for, by others. */
  readonly sortKeyPrefix: string;
  /** Only first writes, not changes. */
  readonly insertsOnly?: boolean;
  readonly batchSize: number;
};

const filterOf = ({ sortKeyPrefix, insertsOnly = false }: StreamConsumerProps) => ({
  pattern: JSON.stringify({
    ...(insertsOnly ? { eventName: ['INSERT'] } : {}),
    dynamodb: { Keys: { sk: { S: [{ prefix: sortKeyPrefix }] } } },
  }),
});

/**
 * Feeds a function from the table's stream, in order. A record that fails is repeated without those before it; after
 * ten times or six hours its address in the stream (not its content) goes to a queue, so that it holds nobody up for
 * ever and can still be fetched while the stream remembers it.
 */
export class StreamConsumer extends Construct {
  /** Where what could not be done waits. */
  readonly failures: Queue;

  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    this.failures = failureQueue(this, 'Failures');
    props.table.grantStream(props.function);
    const mapping = new lambda.EventSourceMapping(this, 'Mapping', {
      target: props.function.live,
      eventSourceArn: props.table.streamArn,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      filters: [filterOf(props)],
      batchSize: props.batchSize,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.failures),
    });
    // The mapping is refused while its function may not read the stream yet.
    if (props.function.role !== undefined) mapping.node.addDependency(props.function.role);
  }
}

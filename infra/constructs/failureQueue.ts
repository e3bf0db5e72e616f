import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { reasonably } from './acknowledged.ts';

/** Where what could not be done waits for an operator, for as long as a queue can keep it. */
export const failureQueue = (scope: Construct, id: string): Queue =>
  reasonably(
    new Queue(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    }),
    {
      'AwsSolutions-SQS3':
        'It is itself the queue of what failed: there is nothing behind it but an operator.',
    },
  );

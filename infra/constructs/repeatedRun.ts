import type { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { NodeFunction } from './nodeFunction.ts';

export type RepeatedRunProps = {
  readonly function: NodeFunction;
  readonly every: Duration;
  readonly description: string;
};

/**
 * Runs a function again and again. A start that fails is tried twice more; what is still not started by the time of
 * the next run is left to that one and noted in a queue.
 */
export class RepeatedRun extends Construct {
  constructor(scope: Construct, id: string, { function: run, every, description }: RepeatedRunProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      description,
      schedule: ScheduleExpression.rate(every),
      target: new LambdaInvoke(run.live, {
        retryAttempts: 2,
        maxEventAge: every,
        deadLetterQueue: failureQueue(this, 'NotStarted'),
      }),
    });
  }
}

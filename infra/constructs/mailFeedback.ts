import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failureQueue } from './failureQueue.ts';
import type { NodeFunction } from './nodeFunction.ts';

export type MailFeedbackProps = {
  readonly function: NodeFunction;
  /** Whose mails it hears of. */
  readonly configurationSetName: string;
};

/**
 * Tells a function what became of our mails. An event that it cannot work on is tried again for a day; then it waits in a
 * queue for an operator.
 */
export class MailFeedback extends Construct {
  /** Where what could not be done waits. */
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { function: feedback, configurationSetName }: MailFeedbackProps) {
    super(scope, id);
    this.failures = failureQueue(this, 'Failures');
    new Rule(this, 'Events', {
      description: 'What became of mails',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(feedback.live, {
          deadLetterQueue: this.failures,
          retryAttempts: 20,
          maxEventAge: Duration.hours(24),
        }),
      ],
    });
  }
}

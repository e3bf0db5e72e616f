import { Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { ALARMS, RUNBOOK, type AlarmRow } from '../alarms.ts';
import { reasonably } from './acknowledged.ts';
import { metricOf, type Watched } from './metrics.ts';

export type AlarmsProps = {
  /** What the names of the alarms begin with. */
  readonly prefix: string;
  readonly operator: string;
  readonly watched: Watched;
};

/** Whom alarms reach. CloudWatch may not use the key that AWS keeps for topics; one of our own would cost more than all alarms. */
const bell = (scope: Construct, operator: string): Topic => {
  const topic = reasonably(new Topic(scope, 'Bell', { enforceSSL: true, displayName: 'Zapisy' }), {
    'AwsSolutions-SNS2':
      'What rings says which alarm it is, and nothing of anybody; it goes out as plain mail.',
  });
  topic.addSubscription(new EmailSubscription(operator));
  const ours = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  const principals = [new iam.ServicePrincipal('cloudwatch.amazonaws.com', { conditions: ours })];
  topic.addToResourcePolicy(
    new iam.PolicyStatement({ principals, actions: ['sns:Publish'], resources: [topic.topicArn] }),
  );
  return topic;
};

const { BREACHING, NOT_BREACHING } = cloudwatch.TreatMissingData;

/** The alarms of `alarms.ts`, each of which writes to the operator when it begins to ring and when it ends. */
export class Alarms extends Construct {
  /** Those that take back a deployment under way. */
  readonly takingBack: readonly cloudwatch.Alarm[];

  constructor(scope: Construct, id: string, { prefix, operator, watched }: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(bell(this, operator));
    const made = ALARMS.map((row: AlarmRow) => {
      const alarm = new cloudwatch.Alarm(this, row.name, {
        alarmName: `${prefix}-${row.name}`,
        alarmDescription: `${row.suffers} What to do: ${RUNBOOK}#${row.name}`,
        metric: metricOf(row, watched),
        threshold: row.threshold,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: row.reached?.of ?? 1,
        datapointsToAlarm: row.reached?.times ?? 1,
        treatMissingData: row.silenceRings === true ? BREACHING : NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return { row, alarm };
    });
    this.takingBack = made.filter(({ row }) => row.takesBack === true).map(({ alarm }) => alarm);
  }
}

import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { AlarmRow, Source } from '../alarms.ts';
import type { NodeFunction } from './nodeFunction.ts';

/** What is looked at. */
export type Watched = {
  /** What our own numbers are kept under. */
  readonly namespace: string;
  readonly apiId: string;
  readonly settle: NodeFunction;
  readonly mail: NodeFunction;
  readonly queues: readonly Queue[];
  /** Whose mails SES counts. */
  readonly configurationSetName: string;
};

type Place = {
  readonly namespace: string;
  readonly dimensionsMap: Readonly<Record<string, string>>;
};

const placeOf = (source: Exclude<Source, 'queues'>, watched: Watched): Place => {
  switch (source) {
    case 'own':
      return { namespace: watched.namespace, dimensionsMap: {} };
    case 'api':
      return { namespace: 'AWS/ApiGateway', dimensionsMap: { ApiId: watched.apiId } };
    case 'settle':
    case 'mail':
      return { namespace: 'AWS/Lambda', dimensionsMap: { FunctionName: watched[source].functionName } };
    case 'functions':
      return { namespace: 'AWS/Lambda', dimensionsMap: {} };
    case 'mails':
      return {
        namespace: 'AWS/SES',
        dimensionsMap: { 'ses:configuration-set': watched.configurationSetName },
      };
    default:
      return source satisfies never;
  }
};

/** The number that an alarm looks at; of several queues their sum. */
export const metricOf = (row: AlarmRow, watched: Watched): cloudwatch.IMetric => {
  const { metric: metricName, statistic, minutes, source } = row;
  const period = Duration.minutes(minutes);
  if (source !== 'queues') {
    return new cloudwatch.Metric({ ...placeOf(source, watched), metricName, statistic, period });
  }
  const numbers = watched.queues.map((queue) => queue.metric(metricName, { statistic, period }));
  const usingMetrics = Object.fromEntries(numbers.map((number, at) => [`queue${at}`, number]));
  return new cloudwatch.MathExpression({
    expression: Object.keys(usingMetrics).join(' + '),
    usingMetrics,
    period,
    label: row.name,
  });
};

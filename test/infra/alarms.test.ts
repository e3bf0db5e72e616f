import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { lineOf } from '../../functions/observability/metricLine.ts';
import { ALARMS, type AlarmRow } from '../../infra/alarms.ts';
import { allIsWell, aWorld, brokenPage, STORIES, type Story, type StoryName } from './alarmStories.ts';
import { type Deployed, deployed, EMPTY_BUNDLES } from './deployed.ts';
import { type Told, toldBy } from './emf.ts';

const dimension = z.object({ Name: z.string(), Value: z.unknown() });
const metricPart = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(dimension).default([]),
});
const alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  ...metricPart.partial().shape,
  Statistic: z.string().optional(),
  ExtendedStatistic: z.string().optional(),
  Threshold: z.number(),
  TreatMissingData: z.string(),
  AlarmActions: z.array(z.unknown()).length(1),
  OKActions: z.array(z.unknown()).length(1),
  Metrics: z.array(z.object({ MetricStat: z.object({ Metric: metricPart }).optional() })).default([]),
});
type Alarm = z.infer<typeof alarm>;

let data: Deployed;
let service: Deployed;
beforeAll(() => {
  ({ data, service } = deployed('prod', EMPTY_BUNDLES));
});

const alarms = (): readonly Alarm[] =>
  service.ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => alarm.parse(Properties));

const alarmNamed = (name: string): Alarm => {
  const found = alarms().find(({ AlarmName }) => AlarmName === `zapisy-prod-${name}`);
  if (found === undefined) throw new Error(`No alarm ${name}`);
  return found;
};

const dimensionsOf = ({ Dimensions = [] }: Pick<Alarm, 'Dimensions'>) =>
  Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));

/** Whether an alarm looks at a number of that very name. */
const looksAt = (seen: Alarm, { namespace, name, dimensions }: Told): boolean =>
  seen.Namespace === namespace &&
  seen.MetricName === name &&
  JSON.stringify(dimensionsOf(seen)) === JSON.stringify(dimensions);

const STATISTICS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(0, ...values),
};

/** Whether an alarm rings over what was told in one of its periods. */
const rings = (seen: Alarm, told: readonly Told[]): boolean => {
  const statistic = STATISTICS[seen.Statistic ?? ''];
  if (statistic === undefined) throw new Error(`No statistic ${seen.Statistic}`);
  const values = told.filter((each) => looksAt(seen, each)).map(({ value }) => value);
  return values.length > 0 && statistic(values) >= seen.Threshold;
};

/** What CloudWatch hears while a story happens, from functions with the variables of the template. */
const heard = async (story: Story): Promise<readonly Told[]> => {
  const world = aWorld();
  const namespace = z
    .string()
    .parse(service.function('Housekeep').Environment.Variables[VARIABLE.metricNamespace]);
  await story(world);
  return world.events.flatMap((event) => toldBy(lineOf(event, world.clock(), namespace)));
};

const OWN: readonly AlarmRow[] = ALARMS.filter(({ source }) => source === 'own');
const STORY_NAMES = [
  'unsent-notice',
  'unreadable-notices',
  'pending-registrations',
  'seats-over-capacity',
  'seats-left-free',
  'ledger-differences',
  'key-failures',
  'sign-in-failures',
] as const satisfies readonly StoryName[];

describe('An alarm over our own numbers', () => {
  it('has a story in which its condition comes about', () => {
    expect(OWN.map(({ name }) => name).toSorted()).toEqual(STORY_NAMES.toSorted());
  });

  it.each(STORY_NAMES)('rings when the functions find it: %s', async (name) => {
    expect(rings(alarmNamed(name), await heard(STORIES[name]))).toBe(true);
  });

  it.each(STORY_NAMES)('is silent while everything is well: %s', async (name) => {
    const told = await heard(allIsWell);
    expect(told).not.toEqual([]);
    expect(rings(alarmNamed(name), told)).toBe(false);
  });

  it.each(['unsent-notice', 'pending-registrations'])(
    'rings too when nobody tells the number: %s',
    (name) => {
      expect(alarmNamed(name).TreatMissingData).toBe('breaching');
    },
  );
});

/** The numbers that AWS tells by itself, by what they belong to. */
const OF_AWS: Readonly<Record<string, readonly string[]>> = {
  'AWS/ApiGateway ApiId': ['4xx', '5xx', 'Count', 'DataProcessed', 'IntegrationLatency', 'Latency'],
  'AWS/Lambda FunctionName': ['Errors', 'Duration', 'IteratorAge', 'Throttles', 'Invocations'],
  'AWS/Lambda ': ['Errors', 'Throttles', 'Duration', 'Invocations', 'ConcurrentExecutions'],
  'AWS/SQS QueueName': ['ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage'],
  'AWS/SES ses:configuration-set': ['Reputation.BounceRate', 'Reputation.ComplaintRate'],
};

const partsOf = ({ Metrics, Namespace = '', MetricName = '', Dimensions = [] }: Alarm) =>
  Metrics.length === 0
    ? [{ Namespace, MetricName, Dimensions }]
    : Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Metric]));

describe('An alarm over the numbers of AWS', () => {
  const names = ALARMS.filter(({ source }) => source !== 'own').map(({ name }) => name);
  const only = (name: string) =>
    JSON.stringify(partsOf(alarmNamed(name)).map(({ Dimensions }) => Dimensions));

  it.each(names)('looks at one that AWS tells: %s', (name) => {
    for (const { Namespace, MetricName, Dimensions } of partsOf(alarmNamed(name))) {
      const place = `${Namespace} ${Dimensions.map(({ Name }) => Name).join(' ')}`;
      expect(OF_AWS[place]).toContain(MetricName);
    }
  });

  it.each(['server-errors', 'slow-pages'])('counts the answers of the API that there is: %s', (name) => {
    const [[id] = ['']] = service.ofType('AWS::ApiGatewayV2::Api');
    expect(only(name)).toBe(JSON.stringify([[{ Name: 'ApiId', Value: { Ref: id } }]]));
  });

  it('hears of a page whose table is away, for the page says so by its status', async () => {
    expect(await brokenPage(aWorld())).toBeGreaterThanOrEqual(500);
  });

  it.each([
    ['ledger-stream-behind', 'Settle'],
    ['notice-stream-behind', 'Mail'],
  ])('looks at the function that works through the stream: %s', (name, functionName) => {
    expect(only(name)).toMatch(new RegExp(`"FunctionName","Value":\\{"Ref":"${functionName}[0-9A-F]{8}"`));
  });

  it('looks at every queue of what failed, but not at those of runs that the next minute makes good', () => {
    const queues = service
      .ofType('AWS::SQS::Queue')
      .map(([id]) => id)
      .filter((id) => !id.includes('NotStarted'));
    expect(queues).toHaveLength(3);
    const seen = [...only('failed-work').matchAll(/"Fn::GetAtt":\["(\w+)","QueueName"\]/g)];
    expect(seen.map(([, id]) => id).toSorted()).toEqual(queues.toSorted());
  });

  it.each(['bounced-mails', 'complaints'])(
    'looks at the mails that are ours, which SES counts: %s',
    (name) => {
      expect(only(name)).toMatch(/"Fn::ImportValue":"ZapisyProdData:ExportsOutputRefMailMails/);
      data.template.hasResourceProperties('AWS::SES::ConfigurationSet', {
        ReputationOptions: { ReputationMetricsEnabled: true },
      });
    },
  );
});

describe('Every alarm', () => {
  it('is in the table, and everything of the table is an alarm', () => {
    const expected = ALARMS.map(({ name }) => `zapisy-prod-${name}`);
    expect(
      alarms()
        .map(({ AlarmName }) => AlarmName)
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  it.each(ALARMS)('says what somebody suffers and where to read on: $name', ({ name, suffers }) => {
    const { AlarmDescription } = alarmNamed(name);
    expect(AlarmDescription).toBe(`${suffers} What to do: infra/runbook.md#${name}`);
    expect(AlarmDescription.length).toBeLessThanOrEqual(1024);
  });

  it('writes to the operator over a topic to which CloudWatch alone may publish, over TLS alone', () => {
    service.template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operator@zapisy.example.org',
    });
    const [[, policy] = []] = service.ofType('AWS::SNS::TopicPolicy');
    const statements = z
      .object({ Statement: z.array(z.looseObject({ Effect: z.string(), Principal: z.unknown() })) })
      .parse(policy?.Properties['PolicyDocument']).Statement;
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Principal }) => Principal)).toEqual([{ Service: 'cloudwatch.amazonaws.com' }]);
    expect(JSON.stringify(statements)).toContain('"aws:SecureTransport":"false"');
  });

  it.each(['server-errors', 'slow-pages'])(
    'that takes a deployment back is known to CodeDeploy: %s',
    (name) => {
      const id = service
        .ofType('AWS::CloudWatch::Alarm')
        .find(([, { Properties }]) => Properties['AlarmName'] === `zapisy-prod-${name}`)?.[0];
      const groups = service.ofType('AWS::CodeDeploy::DeploymentGroup');
      expect(groups).not.toEqual([]);
      for (const [, { Properties }] of groups)
        expect(JSON.stringify(Properties)).toContain(`{"Ref":"${id}"}`);
    },
  );

  it('of the costs writes to the operator by itself', () => {
    service.template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 25, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    });
  });
});

import * as z from 'zod';
import { HOURS_A_MONTH } from './assumed.ts';
import type { Resources } from './template.ts';

/** What a synthesised environment has of what costs something. */
export type Deployment = {
  /** Gigabytes of memory by function, under the name of its entry point. */
  readonly memory: ReadonlyMap<string, number>;
  /** The functions that X-Ray follows. */
  readonly traced: ReadonlySet<string>;
  /** How often a month the scheduler starts a function. */
  readonly starts: ReadonlyMap<string, number>;
  /** Functions that come to the table although nobody asks for anything: what is scheduled, and what is fed from the stream. */
  readonly awake: number;
  readonly keys: number;
  /** Those of them that are renewed each year. */
  readonly renewedKeys: number;
  /** Metrics that alarms look at; an alarm over a sum looks at each of its parts. */
  readonly alarmMetrics: number;
  /** Of each dashboard, how many metrics it shows. */
  readonly dashboards: readonly number[];
  /** Configuration sets whose rates SES makes numbers of. */
  readonly reputations: number;
  /** Whether the table can be restored to any moment, and how many of its backups are kept. */
  readonly restorable: boolean;
  readonly backups: number;
  /** Days that logs are kept. */
  readonly logDays: number;
};

/** Logical ids end in a hash of eight characters. */
const nameOf = (id: string): string => id.charAt(0).toLowerCase() + id.slice(1, -8);

const ref = z.object({ Ref: z.string() });
const lambda = z.object({
  MemorySize: z.number(),
  TracingConfig: z.object({ Mode: z.string() }).optional(),
});
const key = z.object({ EnableKeyRotation: z.boolean().default(false) });
const alias = z.object({ FunctionName: ref });
const schedule = z.object({ ScheduleExpression: z.string(), Target: z.object({ Arn: ref }) });
const alarm = z.object({
  Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional(),
});
const backupPlan = z.object({
  BackupPlan: z.object({
    BackupPlanRule: z.array(
      z.object({
        ScheduleExpression: z.templateLiteral(['cron(', z.string(), ')']),
        Lifecycle: z.object({ DeleteAfterDays: z.number() }),
      }),
    ),
  }),
});
const table = z.object({
  Replicas: z.array(
    z.object({ PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }) }),
  ),
});
const logGroup = z.object({ RetentionInDays: z.number() });
const configurationSet = z.object({
  ReputationOptions: z.object({ ReputationMetricsEnabled: z.boolean() }).optional(),
});

const HOURS: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24 };

/** Throws on a schedule of another form than `rate(5 minutes)`. */
const startsAMonth = (expression: string): number => {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const hours = HOURS[unit];
  if (hours === undefined) throw new Error(`How often is ${expression}?`);
  return HOURS_A_MONTH / (Number(count) * hours);
};

/** The widgets are JSON within which the region is put in; a metric stands as a list that begins with its namespace. */
const shownOn = ({ DashboardBody }: Readonly<Record<string, unknown>>): number =>
  new Set(
    [...JSON.stringify(DashboardBody).matchAll(/\[\\+"(?:Zapisy|AWS)\/[^\]{]*/g)].map(([metric]) => metric),
  ).size;

const metricsOf = (properties: unknown): number =>
  alarm.parse(properties).Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Reads what costs something out of the resources of an environment. Throws when one has another form than ours have. */
export const deploymentOf = (resources: Resources): Deployment => {
  const ofType = (type: string) => [...resources].filter(([, { Type }]) => Type === type);
  const each = <Parsed>(type: string, schema: z.ZodType<Parsed>): readonly (readonly [string, Parsed])[] =>
    ofType(type).map(([id, { Properties }]) => [id, schema.parse(Properties)]);
  const functions = each('AWS::Lambda::Function', lambda);
  const aliases = new Map(each('AWS::Lambda::Alias', alias));
  const starts = each('AWS::Scheduler::Schedule', schedule).map(([, { ScheduleExpression, Target }]) => {
    const started = aliases.get(Target.Arn.Ref)?.FunctionName.Ref ?? Target.Arn.Ref;
    return [nameOf(started), startsAMonth(ScheduleExpression)] as const;
  });
  const keys = each('AWS::KMS::Key', key);
  const traced = functions.filter(([, { TracingConfig }]) => TracingConfig?.Mode === 'Active');
  const rules = each('AWS::Backup::BackupPlan', backupPlan).flatMap(
    ([, plan]) => plan.BackupPlan.BackupPlanRule,
  );
  const replicas = each('AWS::DynamoDB::GlobalTable', table).flatMap(([, { Replicas }]) => Replicas);
  return {
    memory: new Map(functions.map(([id, { MemorySize }]) => [nameOf(id), MemorySize / 1024])),
    traced: new Set(traced.map(([id]) => nameOf(id))),
    starts: new Map(starts),
    awake: starts.length + ofType('AWS::Lambda::EventSourceMapping').length,
    keys: keys.length,
    renewedKeys: keys.filter(([, { EnableKeyRotation }]) => EnableKeyRotation).length,
    alarmMetrics: sum(ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => metricsOf(Properties))),
    dashboards: ofType('AWS::CloudWatch::Dashboard').map(([, { Properties }]) => shownOn(Properties)),
    reputations: each('AWS::SES::ConfigurationSet', configurationSet).filter(
      ([, set]) => set.ReputationOptions?.ReputationMetricsEnabled === true,
    ).length,
    restorable: replicas.some((one) => one.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled),
    backups: sum(rules.map(({ Lifecycle }) => Lifecycle.DeleteAfterDays)),
    logDays: Math.max(...each('AWS::Logs::LogGroup', logGroup).map(([, log]) => log.RetentionInDays)),
  };
};

const webAcl = z.object({ Rules: z.array(z.unknown()) });

/** How many rules a firewall has. */
export const firewallRules = (resources: Resources): number =>
  sum(
    [...resources.values()].flatMap(({ Type, Properties }) =>
      Type === 'AWS::WAFv2::WebACL' ? [webAcl.parse(Properties).Rules.length] : [],
    ),
  );

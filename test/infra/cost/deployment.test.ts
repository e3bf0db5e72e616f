import { describe, expect, it } from 'vitest';
import { deploymentOf, firewallRules } from '../../../infra/cost/deployment.ts';
import type { Resources } from '../../../infra/cost/template.ts';

const HASH = '0A1B2C3D';

const resources = (
  more: Readonly<Record<string, readonly [Type: string, Properties: Readonly<Record<string, unknown>>]>>,
): Resources =>
  new Map(
    Object.entries({ Log: ['AWS::Logs::LogGroup', { RetentionInDays: 14 }] as const, ...more }).map(
      ([id, [Type, Properties]]) => [`${id}${HASH}`, { Type, Properties }],
    ),
  );

const alias = (name: string) => ['AWS::Lambda::Alias', { FunctionName: { Ref: `${name}${HASH}` } }] as const;
const schedule = (expression: string, target: string) =>
  [
    'AWS::Scheduler::Schedule',
    { ScheduleExpression: expression, Target: { Arn: { Ref: `${target}${HASH}` } } },
  ] as const;
const number = { MetricStat: { Metric: {} } };

describe('A template', () => {
  it('tells how often a month the function behind an alias is started', () => {
    const { starts } = deploymentOf(
      resources({ Live: alias('MailAgain'), Often: schedule('rate(5 minutes)', 'Live') }),
    );
    expect(starts).toEqual(new Map([['mailAgain', 8760]]));
  });

  it('with a schedule that cannot be counted has no price', () => {
    const odd = resources({ Live: alias('Housekeep'), Odd: schedule('cron(0 9 ? * MON *)', 'Live') });
    expect(() => deploymentOf(odd)).toThrow('How often');
  });

  it('has an alarm over a sum paid for each of its parts', () => {
    const { alarmMetrics } = deploymentOf(
      resources({
        One: ['AWS::CloudWatch::Alarm', { MetricName: '5xx' }],
        Sum: ['AWS::CloudWatch::Alarm', { Metrics: [{ Expression: 'a + b' }, number, number] }],
      }),
    );
    expect(alarmMetrics).toBe(3);
  });

  it('tells which of its keys are renewed', () => {
    const { keys, renewedKeys } = deploymentOf(
      resources({
        Table: ['AWS::KMS::Key', { EnableKeyRotation: true }],
        Other: ['AWS::KMS::Key', {}],
      }),
    );
    expect([keys, renewedKeys]).toEqual([2, 1]);
  });

  it('keeps as many backups as the days that each of the nightly ones is kept', () => {
    const rule = { ScheduleExpression: 'cron(30 1 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } };
    const plan = { BackupPlan: { BackupPlanRule: [rule] } };
    expect(deploymentOf(resources({ Plan: ['AWS::Backup::BackupPlan', plan] })).backups).toBe(35);
  });

  it('tells how many rules its firewall has', () => {
    expect(firewallRules(resources({ List: ['AWS::WAFv2::WebACL', { Rules: [{}, {}] }] }))).toBe(2);
  });
});

import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stacksOf } from '../../infra/operate/stackNames.ts';
import {
  type Deployed,
  type DeployedEnvironment,
  EMPTY_BUNDLES,
  environmentOf,
  FULL,
  type Statement,
  synthesised,
} from './deployed.ts';

const ENVIRONMENTS = ['dev', 'prod', 'full'] as const;

type Acknowledged = { readonly id: string; readonly reason: string };
type Finding = { readonly rule: string; readonly resources: readonly string[] };

let all: ReadonlyMap<string, DeployedEnvironment>;
let acknowledged: readonly Acknowledged[] = [];
let findings: readonly Finding[] = [];
let protectedStacks: readonly string[] = [];
let made: readonly (readonly [name: string, region: string])[] = [];

const reasons = z.record(z.string(), z.string());
const { ACKNOWLEDGED_RULES_METADATA_KEY } = Validations;

const acknowledgedIn = (app: App): readonly Acknowledged[] =>
  app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(reasons.parse(data)))
    .map(([id, reason]) => ({ id: id.replace(/^annotation::/i, ''), reason }));

beforeAll(() => {
  const environments = [environmentOf('dev'), environmentOf('prod'), FULL];
  all = synthesised(environments, EMPTY_BUNDLES, (app, deployments) => {
    acknowledged = acknowledgedIn(app);
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    findings = violations.map(({ ruleName, violatingResources }) => ({
      rule: ruleName,
      resources: violatingResources.map(({ constructPath = '' }) => constructPath),
    }));
    made = deployments
      .flatMap(({ data, edge, service }) => [data, ...(edge === undefined ? [] : [edge]), service])
      .map(({ stackName, region }) => [stackName, region]);
    protectedStacks = deployments
      .flatMap(({ data, edge }) => (edge === undefined ? [data] : [data, edge]))
      .filter(({ terminationProtection }) => terminationProtection)
      .map(({ stackName }) => stackName);
  });
});

const environment = (name: string): DeployedEnvironment => {
  const found = all.get(name);
  if (found === undefined) throw new Error(`No environment ${name}`);
  return found;
};

const templates = (name: string): readonly Deployed[] => {
  const { data, service, edge } = environment(name);
  return edge === undefined ? [data, service] : [data, service, edge];
};

describe('The rules of AWS Solutions', () => {
  it('are kept, or broken for a reason', () => {
    expect(findings).toEqual([]);
  });

  it('are each broken for a reason that somebody wrote down', () => {
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter(({ reason }) => !/\w+ .*\.$/.test(reason))).toEqual([]);
  });

  it('are broken in few ways', () => {
    const ids = new Set(acknowledged.map(({ id }) => id.replace(/Zapisy\w+:\w+/, 'table')));
    expect([...ids].toSorted()).toEqual([
      'AwsSolutions-APIG4',
      'AwsSolutions-CFR1',
      'AwsSolutions-CFR2',
      'AwsSolutions-CFR3',
      'AwsSolutions-CFR4',
      'AwsSolutions-COG1',
      'AwsSolutions-COG8',
      'AwsSolutions-IAM5[Resource::*]',
      'AwsSolutions-IAM5[Resource::arn:aws:kms:eu-central-1:<AWS::AccountId>:key/*]',
      'AwsSolutions-IAM5[Resource::table/stream/*]',
      'AwsSolutions-S1',
      'AwsSolutions-SNS2',
      'AwsSolutions-SQS3',
    ]);
  });
});

/** Everything that may be done without naming on what: action by action, with how many roles may do it. */
const OPEN_ENDED = {
  dev: {
    'ses:GetSendQuota': 2,
    'cloudwatch:DescribeAlarms': 1,
    'xray:PutTelemetryRecords': 9,
    'xray:PutTraceSegments': 9,
  },
  prod: { 'ses:GetSendQuota': 2, 'cloudwatch:DescribeAlarms': 1 },
  full: {
    'ses:GetSendQuota': 2,
    'cloudwatch:DescribeAlarms': 1,
    'xray:PutTelemetryRecords': 9,
    'xray:PutTraceSegments': 9,
  },
} as const;

const counted = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]));

describe.each(ENVIRONMENTS)('Permissions in %s', (name) => {
  const everything = (): readonly Statement[] => templates(name).flatMap(({ statements }) => statements);

  it('name their actions, without an asterisk', () => {
    expect(everything().length).toBeGreaterThan(20);
    expect(everything().flatMap(({ Action }) => Action.filter((action) => action.includes('*')))).toEqual([]);
  });

  it('are for named resources, never for all of them, but for the few whose resource has no name', () => {
    const open = everything().flatMap(({ Action, Resource }) => (Resource.includes('*') ? Action : []));
    expect(counted(open)).toEqual(OPEN_ENDED[name]);
  });

  it('have no open end but the keys of the parameter store and the streams of one table', () => {
    const starred = everything().flatMap(({ Action, Resource }) =>
      Resource.filter((resource) => resource !== '*' && JSON.stringify(resource).includes('*')).flatMap(
        () => Action,
      ),
    );
    expect([...new Set(starred)].toSorted()).toEqual(['dynamodb:ListStreams', 'kms:Decrypt']);
  });

  it('come from no ready-made policy and hide in no role', () => {
    const roles = templates(name).flatMap((template) => template.ofType('AWS::IAM::Role'));
    expect(roles.length).toBeGreaterThan(10);
    for (const [, { Properties }] of roles) {
      expect([Properties['ManagedPolicyArns'], Properties['Policies']]).toEqual([undefined, undefined]);
    }
  });

  it('allow nobody else anything on queues, topics, buckets and vaults but by name of a service', () => {
    const policies = templates(name)
      .flatMap(({ resources }) => Object.values(resources))
      .filter(({ Type }) => /(?:Queue|Topic|Bucket)Policy$/.test(Type));
    const document = z.object({
      PolicyDocument: z.object({
        Statement: z.array(z.object({ Effect: z.string(), Principal: z.unknown(), Action: z.unknown() })),
      }),
    });
    const allowed = policies
      .flatMap(({ Properties }) => document.parse(Properties).PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(2);
    for (const { Principal, Action } of allowed) {
      expect(JSON.stringify(Principal)).toMatch(/^\{"Service":"[a-z]+\.amazonaws\.com"\}$/);
      expect(JSON.stringify(Action)).not.toContain('*');
    }
  });
});

const references = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])];
    return references(inner);
  });
};

const raw = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({
      DependsOn: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
    }),
  ),
});

/** A resource that waits for itself, by way of others; CloudFormation would refuse the stack. */
const circleIn = ({ template }: Deployed): readonly string[] => {
  const { Resources } = raw.parse(template.toJSON());
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): readonly string[] => {
    if (path.includes(id)) return [...path, id];
    const resource = Resources[id];
    if (done.has(id) || resource === undefined) return [];
    for (const next of [...references(resource), ...resource.DependsOn]) {
      const circle = visit(next, [...path, id]);
      if (circle.length > 0) return circle;
    }
    done.add(id);
    return [];
  };
  for (const id of Object.keys(Resources)) {
    const circle = visit(id, []);
    if (circle.length > 0) return circle;
  }
  return [];
};

describe('The stacks', () => {
  it('have the names and regions by which the operator’s commands look for them', () => {
    const known = [environmentOf('prod'), FULL].flatMap(stacksOf);
    const own = made.filter(([name]) => !name.startsWith('ZapisyDev'));
    expect(known.map(({ name, region }) => [name, region])).toEqual(own);
  });
});

describe.each(ENVIRONMENTS)('The stacks of %s', (name) => {
  it('can be made: nothing waits for itself', () => {
    expect(templates(name).map(circleIn)).toEqual(templates(name).map(() => []));
  });
});

describe('What is kept', () => {
  it('stands in stacks that cannot be deleted by mistake', () => {
    expect(protectedStacks.toSorted()).toEqual([
      'ZapisyDevData',
      'ZapisyFullData',
      'ZapisyFullEdge',
      'ZapisyProdData',
      'ZapisyProdEdge',
    ]);
  });

  it.each([
    'AWS::DynamoDB::GlobalTable',
    'AWS::KMS::Key',
    'AWS::Cognito::UserPool',
    'AWS::Backup::BackupVault',
  ])('stays in production when its stack goes or it is replaced: %s', (type) => {
    const found = environment('prod').data.ofType(type);
    expect(found).toHaveLength(1);
    for (const [, { DeletionPolicy, UpdateReplacePolicy }] of found) {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    }
  });

  it('is copied every night, for five weeks, by a role that can read it in no other way', () => {
    const { template, statements } = environment('prod').data;
    template.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [{ ScheduleExpression: 'cron(30 1 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } }],
      },
    });
    const actions = statements
      .flatMap(({ Action }) => Action)
      .filter((action) => action.startsWith('dynamodb:'));
    expect(actions.toSorted()).toEqual([
      'dynamodb:DescribeTable',
      'dynamodb:ListTagsOfResource',
      'dynamodb:StartAwsBackupJob',
    ]);
  });
});

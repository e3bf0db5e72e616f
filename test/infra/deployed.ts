import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { Bundles } from '../../infra/bundle.ts';
import { environmentsNamed } from '../../infra/environments.ts';
import { deploy } from '../../infra/stacks/deployment.ts';

const list = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).default([]);

const statement = z.object({
  Action: list(z.string()),
  Resource: list(z.unknown()),
  Condition: z.unknown().optional(),
});
export type Statement = z.infer<typeof statement>;

const resource = z.object({
  Type: z.string(),
  DeletionPolicy: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof resource>;

const policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

const lambda = z.object({
  Description: z.string(),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Runtime: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** The resources of one template, as data. */
export class Deployed {
  readonly template: Template;
  readonly resources: Readonly<Record<string, Resource>>;

  constructor(template: Template) {
    this.template = template;
    this.resources = z
      .object({ Resources: z.record(z.string(), resource) })
      .parse(template.toJSON()).Resources;
  }

  ofType(type: string): readonly (readonly [id: string, resource: Resource])[] {
    return Object.entries(this.resources).filter(([, { Type }]) => Type === type);
  }

  /** Everything that any role may do. */
  get statements(): readonly Statement[] {
    return this.ofType('AWS::IAM::Policy').flatMap(
      ([, { Properties }]) => policy.parse(Properties).PolicyDocument.Statement,
    );
  }

  /** The function whose logical id is this name and CDK's hash. */
  function(name: string): z.infer<typeof lambda> {
    const found = this.ofType('AWS::Lambda::Function').filter(([id]) => id.slice(0, -8) === name);
    const [one] = found;
    if (one === undefined || found.length > 1) throw new Error(`${found.length} functions ${name}`);
    return lambda.parse(one[1].Properties);
  }

  /** What a function may do. */
  statementsOf(name: string): readonly Statement[] {
    const [role] = this.function(name).Role['Fn::GetAtt'];
    return this.ofType('AWS::IAM::Policy')
      .map(([, { Properties }]) => policy.parse(Properties))
      .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  }

  actionsOf(name: string): readonly string[] {
    return this.statementsOf(name)
      .flatMap(({ Action }) => Action)
      .toSorted();
  }
}

export type DeployedEnvironment = { readonly data: Deployed; readonly service: Deployed };

const context = z.object({ context: z.record(z.string(), z.unknown()) });

/** Synthesises an environment in this process, with the switches of cdk.json; the files are cleared away. */
export const deployed = (name: string, bundles: Bundles): DeployedEnvironment => {
  const cdk = new URL('../../cdk.json', import.meta.url);
  const switches = context.parse(JSON.parse(readFileSync(cdk, 'utf8')));
  const outdir = mkdtempSync(join(tmpdir(), 'zapisy-synth-'));
  try {
    const [environment] = environmentsNamed(name);
    if (environment === undefined) throw new Error(`No environment ${name}`);
    const app = new App({ ...switches, outdir });
    const [data, service] = deploy(app, environment, bundles).map(
      (stack) => new Deployed(Template.fromStack(stack)),
    );
    if (data === undefined || service === undefined) throw new Error('A stack is missing');
    return { data, service };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

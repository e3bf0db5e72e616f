import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { Bundles } from '../../infra/bundle.ts';
import { environmentsNamed, type Environment } from '../../infra/environments.ts';
import { deploy, type Deployment } from '../../infra/stacks/deployment.ts';

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
  UpdateReplacePolicy: z.string().optional(),
  UpdatePolicy: z.record(z.string(), z.unknown()).optional(),
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

const NO_CODE = { file: 'index.mjs', code: new Uint8Array(), sources: [] };

/** For tests of what stands around the code. */
export const EMPTY_BUNDLES: Bundles = {
  public: NO_CODE,
  registration: NO_CODE,
  browse: NO_CODE,
  reference: NO_CODE,
  institution: NO_CODE,
  admin: NO_CODE,
  settle: NO_CODE,
  housekeep: NO_CODE,
  mail: NO_CODE,
  mailAgain: NO_CODE,
  mailFeedback: NO_CODE,
};

export type DeployedEnvironment = {
  readonly data: Deployed;
  readonly service: Deployed;
  /** What must live in us-east-1, if anything must. */
  readonly edge: Deployed | undefined;
};

const context = z.object({ context: z.record(z.string(), z.unknown()) });

/** An application with the switches of cdk.json, whose files are cleared away when the work is done. */
export const withApp = <Result>(work: (app: App) => Result): Result => {
  const cdk = new URL('../../cdk.json', import.meta.url);
  const switches = context.parse(JSON.parse(readFileSync(cdk, 'utf8')));
  const outdir = mkdtempSync(join(tmpdir(), 'zapisy-synth-'));
  try {
    return work(new App({ ...switches, outdir }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

const templatesOf = ({ data, service, edge }: Deployment): DeployedEnvironment => {
  const templateOf = (stack: Stack): Deployed => new Deployed(Template.fromStack(stack));
  return {
    data: templateOf(data),
    service: templateOf(service),
    edge: edge === undefined ? undefined : templateOf(edge),
  };
};

/** Synthesises environments that may differ from those that there are; `look` sees them while they are constructs. */
export const synthesised = (
  environments: readonly Environment[],
  bundles: Bundles,
  look: (app: App, deployments: readonly Deployment[]) => void = () => undefined,
): ReadonlyMap<string, DeployedEnvironment> =>
  withApp((app) => {
    const deployments = environments.map((environment) => deploy(app, environment, bundles));
    const templates = deployments.map(templatesOf);
    look(app, deployments);
    return new Map(
      environments.flatMap(({ name }, at) => {
        const found = templates[at];
        return found === undefined ? [] : [[name, found] as const];
      }),
    );
  });

/** The environment of a name, as it is described. */
export const environmentOf = (name: string): Environment => {
  const [environment] = environmentsNamed(name);
  if (environment === undefined) throw new Error(`No environment ${name}`);
  return environment;
};

/** Synthesises an environment in this process. */
export const deployed = (name: string, bundles: Bundles): DeployedEnvironment => {
  const found = synthesised([environmentOf(name)], bundles).get(name);
  if (found === undefined) throw new Error(`No environment ${name}`);
  return found;
};

/** An environment with everything that is an option. */
export const FULL: Environment = {
  ...environmentOf('prod'),
  name: 'full',
  stacks: 'ZapisyFull',
  firewall: { requestsInFiveMinutes: 2000 },
  reserved: { publicPages: 100, registrations: 50, settling: 10, mailing: 5 },
  traces: true,
};

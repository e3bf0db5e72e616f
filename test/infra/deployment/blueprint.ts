import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { bundleAll, type Bundles } from '../../../infra/bundle.ts';
import { deploy } from '../../../infra/stacks/deployment.ts';
import { Deployed, environmentOf, withApp } from '../deployed.ts';

/** A function as its stack describes it; what CloudFormation fills in is still a reference. */
export type FunctionPlan = {
  /** What the published package holds. */
  readonly code: Uint8Array;
  readonly variables: Readonly<Record<string, unknown>>;
};

const lambda = z.object({
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
const alias = z.object({ FunctionName: z.object({ Ref: z.string() }) });

const FILE = 'index.mjs';
/** CDK puts eight signs of its own behind our names. */
const nameOf = (id: string): string => id.slice(0, -8);

/** The name of the function whose alias something refers to. */
export const targetOf = (service: Deployed, reference: unknown): string => {
  const [, id = ''] = /"Ref":"(\w+)"/.exec(JSON.stringify(reference)) ?? [];
  return nameOf(alias.parse(service.resources[id]?.Properties).FunctionName.Ref);
};

const plansIn = (service: Deployed, app: App): ReadonlyMap<string, FunctionPlan> =>
  new Map(
    service.ofType('AWS::Lambda::Function').map(([id, { Properties }]) => {
      const { Code, Environment } = lambda.parse(Properties);
      const folder = `asset.${Code.S3Key.replace('.zip', '')}`;
      return [
        nameOf(id),
        { code: readFileSync(join(app.outdir, folder, FILE)), variables: Environment.Variables },
      ];
    }),
  );

export type Blueprint = {
  readonly service: Deployed;
  readonly plans: ReadonlyMap<string, FunctionPlan>;
  readonly bundles: Bundles;
};

/** The production environment, synthesised with its bundles. */
export const blueprintOf = async (): Promise<Blueprint> => {
  const bundles = await bundleAll();
  return withApp((app) => {
    const stacks = deploy(app, environmentOf('prod'), bundles);
    const service = new Deployed(Template.fromStack(stacks.service));
    return { service, plans: plansIn(service, app), bundles };
  });
};

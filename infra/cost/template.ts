import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { bundleAll } from '../bundle.ts';
import type { Environment } from '../environments.ts';
import { deploy } from '../stacks/deployment.ts';
import { EdgeStack } from '../stacks/edgeStack.ts';

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

const template = z.object({ Resources: z.record(z.string(), resource) });

/** The resources of all stacks of an environment, by their logical ids. */
export type Resources = ReadonlyMap<string, z.infer<typeof resource>>;

const context = z.object({ context: z.record(z.string(), z.unknown()) });
const CDK = new URL('../../cdk.json', import.meta.url);

const resourcesOf = async (describe: (app: App) => void): Promise<Resources> => {
  const switches = context.parse(JSON.parse(await readFile(CDK, 'utf8'))).context;
  const outdir = await mkdtemp(join(tmpdir(), 'zapisy-cost-'));
  try {
    const app = new App({ context: switches, outdir });
    describe(app);
    const templates: unknown[] = app.synth().stacks.map((stack): unknown => stack.template);
    return new Map(templates.flatMap((each) => Object.entries(template.parse(each).Resources)));
  } finally {
    await rm(outdir, { recursive: true });
  }
};

/** What an environment consists of, synthesised in this process; needs no account. */
export const deployedResources = async (environment: Environment): Promise<Resources> => {
  const bundles = await bundleAll();
  return resourcesOf((app) => {
    deploy(app, environment, bundles);
  });
};

/** What the firewall consists of, whether the environment has one or not. */
export const firewallResources = (environment: Environment): Promise<Resources> =>
  resourcesOf((app) => {
    new EdgeStack(app, { firewall: { requestsInFiveMinutes: 1_000 }, ...environment });
  });

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VARIABLE } from '../../../functions/entrypoints/environment.ts';
import { bundle } from '../../../infra/bundle.ts';
import { TEST_TABLE } from '../../support/table.ts';
import { LAMBDA_VARIABLES } from '../lambdaProcess.ts';
import type { Blueprint } from './blueprint.ts';
import { Lambda } from './lambda.ts';

/** What CloudFormation fills in by variable: the table, and the set that mails are sent with. */
const FILLED: Readonly<Record<string, string>> = {
  [VARIABLE.table]: TEST_TABLE,
  [VARIABLE.configurationSet]: 'zapisy-mails',
};
const ELSEWHERE = 'https://filled.in.example';

/** Values of variables that are references in the template. */
type Filling = Readonly<Record<string, string>>;

/** Fills in what a value of the template refers to, as far as a function is told of it too. */
export const fillerFor = ({ plans }: Blueprint, filling: Filling = {}): ((value: unknown) => unknown) => {
  const values = { ...FILLED, ...filling };
  const known = new Map(
    [...plans.values()]
      .flatMap(({ variables }) => Object.entries(variables))
      .filter(([, value]) => typeof value !== 'string')
      .map(([name, value]) => [JSON.stringify(value), values[name] ?? ELSEWHERE] as const),
  );
  return (value) => {
    const filled: unknown = JSON.parse(
      JSON.stringify(value),
      (_, part: unknown) => known.get(JSON.stringify(part)) ?? part,
    );
    return filled;
  };
};

/** Code on disk, as Lambda unpacks it: the address by which a process loads it. */
export type Unpack = (name: string, code: Uint8Array) => Promise<string>;

export const unpackIn =
  (folder: string): Unpack =>
  async (name, code) => {
    const path = join(folder, name);
    await mkdir(path);
    await writeFile(join(path, 'index.mjs'), code);
    return pathToFileURL(join(path, 'index.mjs')).href;
  };

type Surroundings = {
  readonly folder: string;
  readonly unpack: Unpack;
  readonly clock: () => number;
  /** Where the services of AWS are on this machine, by the SDK's own variables. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** What else CloudFormation fills in, where the test has it. */
  readonly filling: Filling;
};

/** Every function of a deployment with its package and its variables, by its name in the stack. */
export const functionsOf = async (
  blueprint: Blueprint,
  { folder, unpack, clock, endpoints, filling }: Surroundings,
): Promise<ReadonlyMap<string, Lambda>> => {
  const { code } = await bundle({ path: 'test/infra/deployment/runtime.ts', budget: Infinity });
  const runtime = join(folder, 'runtime.mjs');
  await writeFile(runtime, code);
  const filled = fillerFor(blueprint, filling);
  const lambdas = new Map<string, Lambda>();
  for (const [name, plan] of blueprint.plans) {
    const variables = Object.fromEntries(
      Object.entries(plan.variables).map(([variable, value]) => [variable, String(filled(value))]),
    );
    const versions = [await unpack(name, plan.code)];
    lambdas.set(
      name,
      new Lambda({
        runtime,
        versions,
        clock,
        variables: { ...LAMBDA_VARIABLES, ...variables, ...endpoints },
      }),
    );
  }
  return lambdas;
};

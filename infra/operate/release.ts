import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environments.ts';
import type { AllowedChange } from './allowedChanges.ts';
import type { Aws } from './aws.ts';
import type { Cdk } from './cdk.ts';
import { type Deployed, templateIn, templateOnAws } from './deployedTemplates.ts';
import { findingsOf } from './guard.ts';
import { judge } from './judgement.ts';
import { type Part, type StackName, stacksOf } from './stackNames.ts';
import { moveOf } from './tableInUse.ts';
import { NO_RESOURCES, readTemplate } from './template.ts';

/** What a release needs of the world. */
export type Release = {
  readonly cdk: Cdk;
  readonly aws: Aws;
  readonly say: (line: string) => void;
  /** `2026-12-31`: by it allowances expire. */
  readonly today: string;
  readonly allowed: readonly AllowedChange[];
  /** Holds the templates of what was released last, a folder for each environment. */
  readonly releasedFolder: string;
  /** A folder of this release's own, for what is synthesised. */
  readonly folder: string;
};

export type Asked = {
  readonly environment: Environment;
  /** One stack, or all of them. */
  readonly part: Part | undefined;
  /** Where the templates are that are deployed, when neither AWS nor the last release is to be asked. */
  readonly against?: string | undefined;
  /** Nothing is deployed yet; it is not believed where AWS or the last release knows better. */
  readonly first?: boolean | undefined;
};

const fileOf = (folder: string, { name }: StackName): string => join(folder, `${name}.template.json`);

const meantBy = ({ environment, part }: Asked): readonly StackName[] =>
  stacksOf(environment).filter((stack) => part === undefined || stack.part === part);

/** Writes the templates of an environment. False when the CDK failed, which has said why. */
const synthesise = async ({ cdk, folder }: Release, { name }: Environment): Promise<boolean> =>
  (await cdk(['synth', '--quiet', '--output', folder, '-c', `environment=${name}`])) === 0;

/** A folder without any stack of the environment is another folder: nothing is known from it. */
const leftIn = (folder: string, environment: Environment, stack: StackName): Deployed =>
  stacksOf(environment).some((one) => existsSync(fileOf(folder, one)))
    ? templateIn(folder, stack)
    : { kind: 'unknown', why: `There are no templates of ${environment.name} in ${folder}.` };

/**
 * What is deployed of a stack: by the folder that is named, else by AWS, else as the last release left it. The word that
 * this release is the first counts where none of them knows.
 */
const deployedOf = async (release: Release, asked: Asked, stack: StackName): Promise<Deployed> => {
  if (asked.against !== undefined) return leftIn(asked.against, asked.environment, stack);
  const onAws = await templateOnAws(release.aws, stack);
  if (onAws.kind === 'known') return onAws;
  const folder = join(release.releasedFolder, asked.environment.name);
  const kept = leftIn(folder, asked.environment, stack);
  if (kept.kind === 'known') return kept;
  if (asked.first !== true) return onAws;
  return { kind: 'known', template: NO_RESOURCES, text: undefined, from: 'your word that it is the first' };
};

const unknown = (stack: StackName, why: string): string =>
  `Nobody knows what is deployed of ${stack.name}. ${why} Sign in to AWS with the AWS CLI, or say --first if ` +
  'nothing is deployed yet or, for diff alone, --against FOLDER with the templates of the last release.';

/**
 * Compares what would be deployed with what is, and shows the difference with the guard's judgement. False when data would
 * be lost without an allowance, when nobody knows what is deployed, or when the templates cannot be made.
 */
export const compare = async (release: Release, asked: Asked): Promise<boolean> => {
  const { cdk, folder, say } = release;
  if (!(await synthesise(release, asked.environment))) return false;
  const findings = [];
  for (const stack of meantBy(asked)) {
    const deployed = await deployedOf(release, asked, stack);
    if (deployed.kind === 'unknown') {
      say(unknown(stack, deployed.why));
      return false;
    }
    const made = existsSync(fileOf(folder, stack));
    const next = made ? readTemplate(readFileSync(fileOf(folder, stack), 'utf8')) : NO_RESOURCES;
    findings.push(...findingsOf(stack.name, deployed.template, next));
    findings.push(...moveOf(stack.name, deployed.template, next));
    if (deployed.text === undefined && !made) continue;
    say(`${stack.name}: what is deployed is known from ${deployed.from}.`);
    if (deployed.text === undefined || !made) continue;
    const before = join(folder, `${stack.name}.deployed.json`);
    writeFileSync(before, deployed.text);
    await cdk(['diff', '--app', folder, '--exclusively', stack.name, '--template', before]);
  }
  const { ok, lines } = judge(findings, release.allowed, release.today);
  for (const line of lines) say(line);
  return ok;
};

const keepReleased = ({ releasedFolder, folder }: Release, asked: Asked): void => {
  const kept = join(releasedFolder, asked.environment.name);
  mkdirSync(kept, { recursive: true });
  for (const stack of meantBy(asked)) {
    if (existsSync(fileOf(folder, stack))) copyFileSync(fileOf(folder, stack), fileOf(kept, stack));
    else rmSync(fileOf(kept, stack), { force: true });
  }
};

/**
 * Deploys what `compare` has passed, and nothing that was made after it. Once everything is deployed the templates are
 * kept as what is released. The CDK's exit code, or 1. Refuses a folder to compare with: it may be out of date, and
 * whoever can deploy can ask AWS.
 */
export const deployRelease = async (release: Release, asked: Asked): Promise<number> => {
  if (asked.against !== undefined) {
    release.say(
      'A release is compared with what AWS knows: --against is for diff alone. Nothing was deployed.',
    );
    return 1;
  }
  if (!(await compare(release, asked))) {
    release.say('Nothing was deployed.');
    return 1;
  }
  const stacks = meantBy(asked)
    .filter((stack) => existsSync(fileOf(release.folder, stack)))
    .map(({ name }) => name);
  const code = await release.cdk(['deploy', '--app', release.folder, '--exclusively', ...stacks]);
  if (code === 0) keepReleased(release, asked);
  return code;
};

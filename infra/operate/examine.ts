import { type Environment, needsEdge } from '../environments.ts';
import {
  bootstrapHealth,
  nodeHealth,
  parameterHealth,
  runsHealth,
  signInHealth,
  stackHealth,
} from './accountHealth.ts';
import type { Aws } from './aws.ts';
import { askAccount, askBootstrap, askParameter, askRuns, askStack, askTable } from './awsQuestions.ts';
import type { Health } from './health.ts';
import { dkimHealth, mailFromHealth, quotaHealth, sandboxHealth, senderHealth } from './mailHealth.ts';
import type { MailQuestions } from './sesQuestions.ts';
import { stacksOf } from './stackNames.ts';
import { closedHealth, restoredHealth } from './tableHealth.ts';

/** Whom the doctor asks. */
export type Sight = {
  readonly node: string;
  readonly aws: Aws;
  readonly mail: MailQuestions;
  /** Letters of the busiest day. */
  readonly peak: number;
};

const ofMail = async (
  { mail, peak }: Sight,
  { mail: { domain } }: Environment,
): Promise<readonly Health[]> => {
  const quota = await mail.quota();
  return [
    sandboxHealth(quota),
    quotaHealth(peak, quota),
    senderHealth(domain, await mail.verification(domain)),
    dkimHealth(domain, await mail.dkim(domain)),
    mailFromHealth(domain, await mail.mailFrom(domain)),
  ];
};

/** What is there on the day of a restore alone. */
const ofRestore = async ({ aws }: Sight, environment: Environment): Promise<readonly Health[]> => {
  const { region, restoredTable: table, closed = false } = environment;
  return [
    ...(table === undefined ? [] : [restoredHealth(table, await askTable(aws, region, table.name))]),
    ...(closed ? [closedHealth(environment)] : []),
  ];
};

/**
 * Looks at everything that a deployment of an environment needs, in the order in which it is set up: before the first
 * one most is missing, and each line says what to do. Changes nothing and reads no secret.
 */
export const examine = async (sight: Sight, environment: Environment): Promise<readonly Health[]> => {
  const { aws } = sight;
  const { name, region } = environment;
  const stacks = stacksOf(environment).filter(({ part }) => part !== 'edge' || needsEdge(environment));
  const [key, client] = [`/zapisy/${name}/key`, `/zapisy/${name}/login-client-secret`];
  const found: Health[] = [nodeHealth(sight.node), signInHealth(await askAccount(aws))];
  for (const place of new Set(stacks.map((stack) => stack.region))) {
    found.push(bootstrapHealth(place, await askBootstrap(aws, place)));
  }
  found.push(
    runsHealth(environment, await askRuns(aws, region)),
    parameterHealth(
      key,
      await askParameter(aws, region, key),
      'Make it as “First deploy” in infra/README.md says.',
    ),
  );
  for (const stack of stacks) {
    const deploy = `npm run deploy -- ${name} ${stack.part}`;
    found.push(stackHealth(stack.name, deploy, await askStack(aws, stack.region, stack.name)));
  }
  found.push(
    parameterHealth(
      client,
      await askParameter(aws, region, client),
      'Hand over the secret of the login client, as “First deploy” in infra/README.md says.',
    ),
    ...(await ofRestore(sight, environment)),
  );
  return [...found, ...(await ofMail(sight, environment))];
};

import * as z from 'zod';
import { type Aws, NO_STACK } from './aws.ts';
import type { Answer } from './health.ts';
import type { SeenTable } from './tableHealth.ts';

const NO_CLI = 'cannot look, install AWS CLI v2 (docs.aws.amazon.com/cli)';

/** Errors that say that a thing is not there, and not that it could not be asked for. */
const ABSENT = new RegExp(`ParameterNotFound|ResourceNotFound|${NO_STACK.source}`);
const SIGNED_OUT = /credentials|expired|\bSSO\b|security token/i;

/** The first line of an error is enough of it. */
const sentence = (said: string): string => said.split('\n').find((line) => line.trim() !== '') ?? 'no answer';

/** Asks by the command line, and reads what it says by a schema. */
const ask = async <Value>(
  aws: Aws,
  words: readonly string[],
  schema: z.ZodType<Value>,
): Promise<Answer<Value>> => {
  const answer = await aws(words);
  switch (answer.kind) {
    case 'no-cli':
      return { kind: 'unknown', why: NO_CLI };
    case 'error':
      return ABSENT.test(answer.said)
        ? { kind: 'absent' }
        : { kind: 'unknown', why: `cannot look: ${sentence(answer.said)}` };
    case 'answer': {
      const read = schema.safeParse(answer.value);
      return read.success
        ? { kind: 'answer', value: read.data }
        : { kind: 'unknown', why: 'cannot read the answer' };
    }
  }
};

const identity = z.object({ Account: z.string() }).transform(({ Account }) => ({ account: Account }));
const parameterValue = z
  .object({ Parameter: z.object({ Value: z.coerce.number() }) })
  .transform(({ Parameter }) => Parameter.Value);
const parameters = z.object({ Parameters: z.array(z.object({ Type: z.string() })) });
const limits = z
  .object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) })
  .transform(({ AccountLimit }) => ({ runs: AccountLimit.ConcurrentExecutions }));
const described = z
  .object({ Stacks: z.tuple([z.object({ StackStatus: z.string() })], z.unknown()) })
  .transform(({ Stacks: [stack] }) => ({ status: stack.StackStatus }));

const table = z
  .object({
    Table: z.object({
      DeletionProtectionEnabled: z.boolean().default(false),
      LatestStreamLabel: z.string().optional(),
    }),
  })
  .transform(({ Table }) => ({
    againstDeletion: Table.DeletionProtectionEnabled,
    streamLabel: Table.LatestStreamLabel,
  }));

/** Who is signed in. That nobody is, is an answer as well. */
export const askAccount = async (aws: Aws): Promise<Answer<{ readonly account: string }>> => {
  const answer = await ask(aws, ['sts', 'get-caller-identity'], identity);
  return answer.kind === 'unknown' && SIGNED_OUT.test(answer.why) ? { kind: 'absent' } : answer;
};

/** The version of the CDK's own stack in a region. */
export const askBootstrap = (aws: Aws, region: string): Promise<Answer<number>> =>
  ask(
    aws,
    ['ssm', 'get-parameter', '--name', '/cdk-bootstrap/hnb659fds/version', '--region', region],
    parameterValue,
  );

/** Of what type a parameter is; its value is never asked for. */
export const askParameter = async (
  aws: Aws,
  region: string,
  name: string,
): Promise<Answer<{ readonly type: string }>> => {
  const filter = ['--parameter-filters', `Key=Name,Values=${name}`];
  const answer = await ask(aws, ['ssm', 'describe-parameters', ...filter, '--region', region], parameters);
  if (answer.kind !== 'answer') return answer;
  const [found] = answer.value.Parameters;
  return found === undefined ? { kind: 'absent' } : { kind: 'answer', value: { type: found.Type } };
};

/** How many Lambdas of the account may run at once. */
export const askRuns = (aws: Aws, region: string): Promise<Answer<{ readonly runs: number }>> =>
  ask(aws, ['lambda', 'get-account-settings', '--region', region], limits);

/** How a table is protected, and which stream it has. */
export const askTable = (aws: Aws, region: string, name: string): Promise<Answer<SeenTable>> =>
  ask(aws, ['dynamodb', 'describe-table', '--table-name', name, '--region', region], table);

/** In which state CloudFormation left a stack. */
export const askStack = (
  aws: Aws,
  region: string,
  name: string,
): Promise<Answer<{ readonly status: string }>> =>
  ask(aws, ['cloudformation', 'describe-stacks', '--stack-name', name, '--region', region], described);

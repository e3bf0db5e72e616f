import type { Environment } from '../environments.ts';
import type { Cdk } from './cdk.ts';
import { type Part, stacksOf } from './stackNames.ts';

const REFUSED: Readonly<Record<Exclude<Part, 'service'>, string>> = {
  data:
    'No command removes data. Should the environment really go: export the table to S3 and keep the export, take the ' +
    'protections off by hand in the console (of the stack, the table and the user pool), and delete the stack there. A ' +
    'table, key and vault that are retained are left over and have to be deleted one by one.',
  edge:
    'The edge stack holds what CloudFront uses and costs next to nothing. Destroy the service first; then take the ' +
    'termination protection off the stack in the console, in us-east-1, and delete it there.',
};

const GOES_ALONG =
  'With it goes what lies in its queues of failed work, and the login client: the next one has another secret, which has ' +
  'to be handed over again.';

/**
 * Removes the service of an environment, after the CDK has asked; it can be deployed again. Refuses the stacks of data and
 * edge, always. The exit code.
 */
export const destroy = async (
  { cdk, say }: { readonly cdk: Cdk; readonly say: (line: string) => void },
  environment: Environment,
  part: Part | undefined,
): Promise<number> => {
  if (part === 'data' || part === 'edge') {
    say(REFUSED[part]);
    return 1;
  }
  const service = stacksOf(environment).find((stack) => stack.part === 'service');
  if (service === undefined) throw new Error('An environment has a service');
  say(`Only ${service.name} is removed. ${GOES_ALONG} ${REFUSED.data}`);
  return cdk(['destroy', '-c', `environment=${environment.name}`, '--exclusively', service.name]);
};

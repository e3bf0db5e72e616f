import type { Construct } from 'constructs';
import type { Bundles } from '../bundle.ts';
import type { Environment } from '../environments.ts';
import { DataStack } from './dataStack.ts';
import { ServiceStack } from './serviceStack.ts';

/** Both stacks of one environment. */
export const deploy = (
  scope: Construct,
  environment: Environment,
  bundles: Bundles,
): readonly [DataStack, ServiceStack] => {
  const data = new DataStack(scope, environment);
  return [data, new ServiceStack(scope, environment, data, bundles)];
};

import type { Construct } from 'constructs';
import type { Bundles } from '../bundle.ts';
import { type Environment, needsEdge } from '../environments.ts';
import { DataStack } from './dataStack.ts';
import { EdgeStack } from './edgeStack.ts';
import { ServiceStack } from './serviceStack.ts';

export type Deployment = {
  readonly data: DataStack;
  readonly service: ServiceStack;
  /** Only where CloudFront needs something from us-east-1. */
  readonly edge: EdgeStack | undefined;
};

/** The stacks of one environment. */
export const deploy = (scope: Construct, environment: Environment, bundles: Bundles): Deployment => {
  const data = new DataStack(scope, environment);
  const edge = needsEdge(environment) ? new EdgeStack(scope, environment) : undefined;
  return { data, edge, service: new ServiceStack(scope, environment, { data, edge, bundles }) };
};

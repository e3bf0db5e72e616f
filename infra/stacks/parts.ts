import type { Stack } from 'aws-cdk-lib';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { EntryName } from '../entryPoints.ts';
import type { Bundles } from '../bundle.ts';
import { type LogSettings, NodeFunction, type NodeFunctionProps } from '../constructs/nodeFunction.ts';
import type { SecretParameter } from '../constructs/secretParameter.ts';
import { metricNamespaceOf, type Environment } from '../environments.ts';
import type { DataStack } from './dataStack.ts';

export type PartsProps = {
  readonly stack: Stack;
  readonly environment: Environment;
  readonly data: DataStack;
  readonly bundles: Bundles;
};

/** Made for a stack from its environment: what the parts of the service have in common. */
export class Parts {
  readonly stack: Stack;
  readonly environment: Environment;
  readonly data: DataStack;
  private readonly bundles: Bundles;

  constructor({ stack, environment, data, bundles }: PartsProps) {
    this.stack = stack;
    this.environment = environment;
    this.data = data;
    this.bundles = bundles;
  }

  /** A function of the stack, with the bundle of an entry point. */
  function(id: string, entry: EntryName, props: Omit<NodeFunctionProps, 'logs' | 'bundle'>): NodeFunction {
    const { traces, closed = false } = this.environment;
    const environment = {
      ...props.environment,
      [VARIABLE.metricNamespace]: metricNamespaceOf(this.environment),
    };
    return new NodeFunction(this.stack, id, {
      traces,
      ...props,
      ...(closed ? { reserved: 0 } : {}),
      environment,
      bundle: this.bundles[entry],
      logs: this.logs,
    });
  }

  get logs(): LogSettings {
    const { logRetention: retention, removalPolicy } = this.environment;
    return { retention, removalPolicy };
  }

  get key(): SecretParameter {
    return { parameter: `/zapisy/${this.environment.name}/key`, variable: VARIABLE.keyParameter };
  }

  get clientSecret(): SecretParameter {
    return {
      parameter: `/zapisy/${this.environment.name}/login-client-secret`,
      variable: VARIABLE.oidcClientSecretParameter,
    };
  }
}

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage, type Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { NODE_VERSION, type Bundle } from '../bundle.ts';
import { acknowledgeIn } from './acknowledged.ts';
import { grantReadSecret, parametersExtension, type SecretParameter } from './secretParameter.ts';

export type LogSettings = { readonly retention: RetentionDays; readonly removalPolicy: RemovalPolicy };

export type NodeFunctionProps = {
  readonly bundle: Bundle;
  readonly description: string;
  readonly timeout: Duration;
  readonly memorySize: number;
  readonly logs: LogSettings;
  /** Variables besides those that a `grant…` gives. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Secrets that it reads while it runs. @default none */
  readonly secrets?: readonly SecretParameter[];
  /** How often Lambda itself repeats a failed run that nobody waits for. @default twice */
  readonly retryAttempts?: number;
  /** Runs at the same time that it has to itself and cannot go beyond. @default it shares what the account has */
  readonly reserved?: number | undefined;
  /** Whether X-Ray follows its runs. @default false */
  readonly traces?: boolean;
};

/**
 * Made once: CDK remembers every runtime that is made and lets the versions of functions with a layer depend on all of
 * them. With one for each function, another function would be a new version of these, which AWS refuses as it is the same.
 */
const RUNTIME = new lambda.Runtime(`nodejs${NODE_VERSION}.x`, lambda.RuntimeFamily.NODEJS);

const INFRA = fileURLToPath(new URL('..', import.meta.url));

/** The code as CDK publishes it; the same text is the same package, whenever and wherever it was bundled. */
const codeOf = ({ code, file }: Bundle): lambda.Code =>
  lambda.Code.fromAsset(INFRA, {
    assetHashType: AssetHashType.CUSTOM,
    assetHash: createHash('sha256').update(file).update(code).digest('hex'),
    bundling: {
      // CDK bundles in a container or by a function of ours; ours never declines, so that no image is asked for.
      image: DockerImage.fromRegistry('scratch'),
      local: {
        tryBundle: (folder) => {
          writeFileSync(`${folder}/${file}`, code);
          return true;
        },
      },
    },
  });

/** A role that can write to its own log and nothing else; the ready-made one may write to every log. */
const roleFor = (scope: Construct, id: string, log: LogGroup): iam.Role => {
  const role = new iam.Role(scope, `${id}Role`, {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
  });
  log.grantWrite(role);
  return role;
};

/** An alias whose role is known, as those of our functions are: CDK takes no other for a function. */
type Live = lambda.Alias & lambda.IFunction;
const hasRole = (alias: lambda.Alias): alias is Live => alias.role !== undefined;

/**
 * A Lambda of ours with its own role and its own log. It may do nothing until a `grant…` function says so. Whatever wakes it
 * wakes its alias `live`, so that a deployment can move the alias and move it back.
 */
export class NodeFunction extends lambda.Function {
  readonly live: Live;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    const {
      bundle,
      logs,
      secrets = [],
      environment = {},
      retryAttempts,
      reserved,
      traces = false,
      ...rest
    } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, logs);
    super(scope, id, {
      ...rest,
      ...(secrets.length === 0 ? {} : { paramsAndSecrets: parametersExtension() }),
      runtime: RUNTIME,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: codeOf(bundle),
      environment: { ...environment },
      role: roleFor(scope, id, logGroup),
      logGroup,
      // Our own lines are JSON already.
      loggingFormat: lambda.LoggingFormat.TEXT,
      tracing: traces ? lambda.Tracing.ACTIVE : lambda.Tracing.DISABLED,
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      // Versions stay, so that one can go back to them.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
    const live = this.addAlias('live', retryAttempts === undefined ? {} : { retryAttempts });
    if (!hasRole(live)) throw new Error(`The function ${id} has no role`);
    this.live = live;
    if (traces) acknowledgeIn(this, 'Resource::*', 'Traces belong to no resource.');
    for (const secret of secrets) grantReadSecret(this, secret);
  }
}

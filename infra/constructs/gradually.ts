import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { reasonably } from './acknowledged.ts';
import type { NodeFunction } from './nodeFunction.ts';

export type GraduallyProps = {
  readonly functions: Readonly<Record<string, NodeFunction>>;
  readonly alarms: readonly Alarm[];
};

/** What CodeDeploy may do: move the aliases, and look at alarms. */
const mover = (scope: Construct, functions: readonly NodeFunction[]): iam.Role => {
  const role = new iam.Role(scope, 'Role', {
    assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com'),
  });
  reasonably(role, {
    'AwsSolutions-IAM5[Resource::*]':
      'CodeDeploy asks CloudWatch about alarms without naming a resource; it only reads.',
  });
  const actions = ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'];
  const resources = functions.flatMap(({ functionArn, live }) => [functionArn, live.functionArn]);
  role.addToPolicy(new iam.PolicyStatement({ actions, resources }));
  role.addToPolicy(new iam.PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }));
  return role;
};

/**
 * A new version of what people wait for is given one request in ten for five minutes, and everything after that; an
 * alarm meanwhile gives everything back to the version before it.
 */
export class Gradually extends Construct {
  constructor(scope: Construct, id: string, { functions, alarms }: GraduallyProps) {
    super(scope, id);
    const application = new codedeploy.LambdaApplication(this, 'Application');
    const role = mover(this, Object.values(functions));
    for (const [name, { live }] of Object.entries(functions)) {
      new codedeploy.LambdaDeploymentGroup(this, name, {
        application,
        alias: live,
        alarms: [...alarms],
        // CDK would add a ready-made policy for all functions of the account.
        role: role.withoutPolicyUpdates(),
        deploymentConfig: codedeploy.LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
        autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      });
    }
  }
}

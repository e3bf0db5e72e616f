import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { acknowledgeIn } from './acknowledged.ts';

/** A SecureString that the operator makes (CloudFormation cannot), and the variable by which code learns its name. */
export type SecretParameter = { readonly parameter: string; readonly variable: string };

/**
 * The extension that reads parameters for a Lambda, over HTTP on its own machine: an SSM client in the bundle would
 * cost more than the sign-up form. It keeps a value for five minutes.
 */
export const parametersExtension = (): lambda.ParamsAndSecretsLayerVersion =>
  lambda.ParamsAndSecretsLayerVersion.fromVersion(lambda.ParamsAndSecretsVersions.V1_0_103, {
    logLevel: lambda.ParamsAndSecretsLogLevel.ERROR,
    parameterStoreTimeout: Duration.seconds(3),
  });

const ANY_KEY =
  'The id of the key is known to nobody before deployment; the conditions leave one parameter to decrypt.';

/** Lets a function read one secret, and decrypt that one alone, and tells it the secret's name. */
export const grantReadSecret = (reader: lambda.Function, { parameter, variable }: SecretParameter): void => {
  const stack = Stack.of(reader);
  const arn = stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: parameter.slice(1) });
  reader.addEnvironment(variable, parameter);
  acknowledgeIn(reader, `Resource::arn:aws:kms:${stack.region}:<AWS::AccountId>:key/*`, ANY_KEY);
  reader.addToRolePolicy(new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources: [arn] }));
  const anyKey = stack.formatArn({ service: 'kms', resource: 'key', resourceName: '*' });
  reader.addToRolePolicy(
    new iam.PolicyStatement({
      actions: ['kms:Decrypt'],
      // The id of the account's own key for parameters is known to nobody before deployment; its conditions are.
      resources: [anyKey],
      conditions: {
        StringEquals: {
          'kms:ViaService': `ssm.${stack.region}.amazonaws.com`,
          'kms:EncryptionContext:PARAMETER_ARN': arn,
        },
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/aws/ssm' },
      },
    }),
  );
};

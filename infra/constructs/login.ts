import { CfnOutput, type RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { reasonably } from './acknowledged.ts';

export type LoginProps = { readonly domainPrefix: string; readonly removalPolicy: RemovalPolicy };

/** The group of the user pool whose members are coordinators; the pages read it as a role. */
const COORDINATOR = 'coordinator';

/** The attribute that names, parted by blanks, the offices whose groups a coordinator looks after. */
export const ORGANISERS = 'organisers';

const REASONS = {
  'AwsSolutions-COG1':
    'Fourteen characters and a second factor; rules about kinds of characters make worse passwords.',
  'AwsSolutions-COG8':
    'The plan above costs five times as much for what few coordinators with a second factor gain little from.',
};

const accounts = (scope: Construct, removalPolicy: RemovalPolicy): cognito.UserPool =>
  new cognito.UserPool(scope, 'Accounts', {
    // The cheapest plan with a sign-in page of our own looks; the first ten thousand people a month cost nothing.
    featurePlan: cognito.FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true }, fullname: { required: true, mutable: true } },
    customAttributes: { [ORGANISERS]: new cognito.StringAttribute({ maxLen: 2048, mutable: true }) },
    passwordPolicy: { minLength: 14 },
    mfa: cognito.Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    removalPolicy,
  });

/** The coordinators' accounts and the address where they sign in, with a second factor. */
export class Login extends Construct {
  readonly pool: cognito.UserPool;

  constructor(scope: Construct, id: string, { domainPrefix, removalPolicy }: LoginProps) {
    super(scope, id);
    this.pool = reasonably(accounts(this, removalPolicy), REASONS);
    this.pool.addGroup('Coordinators', { groupName: COORDINATOR });
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnOutput(this, 'UserPool', { value: this.pool.userPoolId });
  }
}

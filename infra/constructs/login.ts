import { CfnOutput, type RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';

export type LoginProps = {
  /** Where the pages are reached; the provider sends browsers back there and nowhere else. */
  readonly origin: string;
  readonly domainPrefix: string;
  readonly removalPolicy: RemovalPolicy;
};

/** The group of the user pool whose members are coordinators; the pages read it as a role. */
const COORDINATOR = 'coordinator';

/** The attribute that names, parted by blanks, the offices whose groups a coordinator looks after. */
const ORGANISERS = 'organisers';

/** What the pages' client may change is what it must be able to: nobody gives themselves another office. */
const OWN_ATTRIBUTES = { email: true, fullname: true } as const;

const accounts = (scope: Construct, removalPolicy: RemovalPolicy): cognito.UserPool =>
  new cognito.UserPool(scope, 'Accounts', {
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

/** The coordinators' accounts and the sign-in page: OpenID Connect, the code flow alone, with a second factor. */
export class Login extends Construct {
  private readonly pool: cognito.UserPool;
  private readonly client: cognito.UserPoolClient;

  constructor(scope: Construct, id: string, { origin, domainPrefix, removalPolicy }: LoginProps) {
    super(scope, id);
    this.pool = accounts(this, removalPolicy);
    this.pool.addGroup('Coordinators', { groupName: COORDINATOR });
    this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
    this.client = this.pool.addClient('Pages', {
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.PROFILE],
        callbackUrls: [`${origin}/admin/callback`],
        logoutUrls: [`${origin}/admin/groups`],
      },
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new cognito.ClientAttributes()
        .withStandardAttributes(OWN_ATTRIBUTES)
        .withCustomAttributes(ORGANISERS),
      writeAttributes: new cognito.ClientAttributes().withStandardAttributes(OWN_ATTRIBUTES),
      preventUserExistenceErrors: true,
      disableOAuth: false,
    });
    new CfnOutput(this, 'UserPool', { value: this.pool.userPoolId });
    new CfnOutput(this, 'Client', { value: this.client.userPoolClientId });
  }

  /** Tells a function whom to ask who signs in. It needs no permission: the provider answers over HTTPS. */
  grantSignIn(pages: Function): void {
    pages.addEnvironment(VARIABLE.oidcIssuer, this.pool.userPoolProviderUrl);
    pages.addEnvironment(VARIABLE.oidcClientId, this.client.userPoolClientId);
  }
}

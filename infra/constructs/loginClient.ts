import { CfnOutput } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { ORGANISERS } from './login.ts';
import { LOGIN_MARK, LOGIN_STYLE } from './loginStyle.ts';

export type LoginClientProps = {
  readonly pool: cognito.UserPool;
  /** Where the pages are reached; the provider sends browsers back there and nowhere else. */
  readonly origin: string;
};

/** What the pages' client may change is what it must be able to: nobody gives themselves another office. */
const OWN_ATTRIBUTES = { email: true, fullname: true } as const;

/** The pages write to an address only when its owner has proved it. */
const KNOWN_ATTRIBUTES = { ...OWN_ATTRIBUTES, emailVerified: true } as const;

/** The pages as the login provider knows them: OpenID Connect, the code flow alone; and what its sign-in page looks like. */
export class LoginClient extends Construct {
  private readonly issuer: string;
  private readonly client: cognito.UserPoolClient;

  constructor(scope: Construct, id: string, { pool, origin }: LoginClientProps) {
    super(scope, id);
    this.issuer = pool.userPoolProviderUrl;
    this.client = new cognito.UserPoolClient(this, 'Pages', {
      userPool: pool,
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.PROFILE, cognito.OAuthScope.EMAIL],
        callbackUrls: [`${origin}/admin/callback`],
        logoutUrls: [`${origin}/admin/groups`],
      },
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new cognito.ClientAttributes()
        .withStandardAttributes(KNOWN_ATTRIBUTES)
        .withCustomAttributes(ORGANISERS),
      writeAttributes: new cognito.ClientAttributes().withStandardAttributes(OWN_ATTRIBUTES),
      preventUserExistenceErrors: true,
      disableOAuth: false,
    });
    new cognito.CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      settings: LOGIN_STYLE,
      assets: [...LOGIN_MARK],
    });
    new CfnOutput(this, 'Client', { value: this.client.userPoolClientId });
  }

  /** Tells a function whom to ask who signs in. It needs no permission: the provider answers over HTTPS. */
  grantSignIn(pages: Function): void {
    pages.addEnvironment(VARIABLE.oidcIssuer, this.issuer);
    pages.addEnvironment(VARIABLE.oidcClientId, this.client.userPoolClientId);
  }
}

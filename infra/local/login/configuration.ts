import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { LoginKeys } from './keys.ts';
import { memoryAdapter } from './memory.ts';
import { loggedOutPage, logoutPage, refusedPage } from './pages.tsx';
import type { LoginUser } from './users.ts';

export type LoginClient = { readonly id: string; readonly secret: string };

type Parts = {
  readonly keys: LoginKeys;
  readonly client: LoginClient;
  readonly webOrigin: string;
  readonly users: readonly LoginUser[];
};

const hour = 60 * 60;

/**
 * The provider as our web application needs it: the code flow with PKCE and a client secret, nothing else. The ID token
 * carries the claims that Cognito puts into its own, so that the application treats both providers alike.
 */
export function configuration({ keys, client, webOrigin, users }: Parts): Configuration {
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${webOrigin}/admin/callback`],
        post_logout_redirect_uris: [`${webOrigin}/admin/groups`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [keys.signingKey] },
    cookies: {
      keys: [keys.cookieKey],
      names: { session: 'login-session', interaction: 'login-interaction', resume: 'login-resume' },
    },
    scopes: ['openid', 'profile', 'email'],
    claims: {
      openid: ['sub', 'cognito:groups', 'custom:organisers'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    findAccount: (_context, subject) => account(users, subject),
    loadExistingGrant: grantOurClient,
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 8 * hour,
      IdToken: hour,
      Interaction: hour,
      Session: 8 * hour,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    renderError: (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = refusedPage(error, description ?? '');
    },
  };
}

function account(
  users: readonly LoginUser[],
  subject: string,
): ReturnType<NonNullable<Configuration['findAccount']>> {
  const user = users.find((candidate) => candidate.subject === subject);
  if (user === undefined) return undefined;
  const claims = {
    sub: user.subject,
    name: user.name,
    email: user.email,
    email_verified: true,
    'cognito:groups': [...user.groups],
    'custom:organisers': user.organisers.join(' '),
  };
  return { accountId: user.subject, claims: () => claims };
}

/** Nobody is asked whether our own application may know who they are. */
const grantOurClient: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  if (existing !== undefined) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
};

function logoutSource(context: KoaContextWithOIDC, form: string): void {
  context.type = 'html';
  context.body = logoutPage(form);
}

function postLogoutSuccessSource(context: KoaContextWithOIDC): void {
  context.type = 'html';
  context.body = loggedOutPage();
}

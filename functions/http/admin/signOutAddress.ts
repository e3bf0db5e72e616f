import { buildEndSessionUrl, type Configuration } from 'openid-client';

const COGNITO = /^https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\//;

/**
 * Where the browser ends its session at the provider and is sent back from to `back`; nothing if the provider offers
 * no such thing. The standard way is OpenID Connect RP-Initiated Logout 1.0, without an ID token, for we keep none.
 * Cognito knows only a `/logout` of its own beside its authorization endpoint, which wants the client and `logout_uri`.
 */
export const signOutAddressOf = (configuration: Configuration, back: string): URL | undefined => {
  const { issuer, authorization_endpoint, end_session_endpoint } = configuration.serverMetadata();
  if (COGNITO.test(issuer) && authorization_endpoint !== undefined) {
    const address = new URL('/logout', authorization_endpoint);
    address.searchParams.set('client_id', configuration.clientMetadata().client_id);
    address.searchParams.set('logout_uri', back);
    return address;
  }
  if (end_session_endpoint === undefined) return undefined;
  return buildEndSessionUrl(configuration, { post_logout_redirect_uri: back });
};

import * as client from 'openid-client';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { identityOf } from './identity.ts';
import type { Login } from './loginCookie.ts';
import type { OidcSettings } from './parts.ts';
import type { Identity } from './session.ts';
import { signOutAddressOf } from './signOutAddress.ts';

/** Seconds to wait for the provider; a Lambda behind an HTTP API has to answer within 30. */
const TIMEOUT = 8;

/** `declined`: the provider ended the sign-in. `untrusted`: its answer does not belong to what this browser asked. */
export type SignInRefusal = { readonly kind: 'declined' | 'untrusted' };

/** Sign-in by OpenID Connect: the authorization code flow with PKCE. Every method throws when the provider is down. */
export type Provider = {
  /** The address to send the browser to, and what has to be kept until it comes back. */
  begin(): Promise<{ readonly address: URL } & Pick<Login, 'state' | 'nonce' | 'codeVerifier'>>;
  /** Who signed in, from the query of the address that the browser came back to. */
  finish(query: string, login: Login): Promise<Result<Identity, SignInRefusal>>;
  /** Where the browser ends its session at the provider; nothing if there is no such place. */
  signOutAddress(): Promise<URL | undefined>;
};

/** Only a provider on this very machine may be spoken to without encryption. */
const isLocal = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');

const discover = ({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> => {
  const server = new URL(issuer);
  return client.discovery(server, clientId, undefined, client.ClientSecretPost(clientSecret), {
    timeout: TIMEOUT,
    execute: isLocal(server) ? [client.allowInsecureRequests] : [],
  });
};

/** Asks for the provider's description once in a process; after a failure, again with the next request. */
const onceFound = <Found>(find: () => Promise<Found>): (() => Promise<Found>) => {
  let found: Promise<Found> | undefined;
  return () => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
};

const UNTRUSTED = new Set<string | undefined>([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

const PROVIDER_TROUBLE = new Set(['server_error', 'temporarily_unavailable']);

/** What a failed sign-in means; nothing if the provider itself is in trouble. */
const refusalOf = (error: unknown): SignInRefusal | undefined => {
  if (error instanceof client.AuthorizationResponseError) {
    return PROVIDER_TROUBLE.has(error.error) ? undefined : { kind: 'declined' };
  }
  if (error instanceof client.ResponseBodyError) {
    return error.error === 'invalid_grant' ? { kind: 'untrusted' } : undefined;
  }
  return error instanceof client.ClientError && UNTRUSTED.has(error.code) ? { kind: 'untrusted' } : undefined;
};

/** The provider that `settings` name, for the pages at `origin`. Nothing is asked of it before it is needed. */
export const providerOf = (settings: OidcSettings, origin: string): Provider => {
  const configuration = onceFound(() => discover(settings));
  const callback = `${origin}/admin/callback`;
  return {
    begin: async () => {
      const found = await configuration();
      const codeVerifier = client.randomPKCECodeVerifier();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const address = client.buildAuthorizationUrl(found, {
        redirect_uri: callback,
        scope: 'openid profile email',
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address, state, nonce, codeVerifier };
    },
    finish: async (query, { state, nonce, codeVerifier }) => {
      try {
        const tokens = await client.authorizationCodeGrant(
          await configuration(),
          // The address as the browser saw it: behind a gateway the request's own has another host.
          new URL(`${callback}${query}`),
          {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: codeVerifier,
            idTokenExpected: true,
          },
        );
        return accepted(identityOf(tokens.claims(), settings.roleClaim));
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined) throw error;
        return refused(refusal);
      }
    },
    signOutAddress: async () => signOutAddressOf(await configuration(), `${origin}/admin/groups`),
  };
};

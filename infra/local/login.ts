import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Provider } from 'oidc-provider';
import { configuration, type LoginClient } from './login/configuration.ts';
import { interaction } from './login/interaction.ts';
import { loginKeys } from './login/keys.ts';
import type { LoginUser } from './login/users.ts';
import { requireFreePort } from './ports.ts';

export type LoginOptions = {
  readonly port: number;
  /** The address under which browser and web application know the provider, such as http://localhost:3003. */
  readonly issuer: string;
  /** The web application's address: `/admin/callback` and `/admin/groups` under it are the only places we send people to. */
  readonly webOrigin: string;
  readonly users: readonly LoginUser[];
  readonly client: LoginClient;
  /** Holds the signing and cookie keys; made on first start. */
  readonly keysFile: string;
};

export type Login = { readonly issuer: string; readonly stop: () => Promise<void> };

/**
 * Starts an OpenID Connect provider on this machine, in the place of Cognito. Sessions live in memory: after a restart
 * everybody signs in again. Throws a StartupError: `port-in-use`, `data-folder-broken`.
 */
export async function startLogin(options: LoginOptions): Promise<Login> {
  const { port, issuer, webOrigin, users, client, keysFile } = options;
  await requireFreePort(port, 'login');
  const keys = await loginKeys(keysFile);
  const provider = new Provider(issuer, configuration({ keys, client, webOrigin, users }));
  const answer = provider.callback();
  const ask = getRequestListener(interaction(provider, users, webOrigin).fetch);
  const server = createServer((request, response) => {
    const isOurs = request.url?.startsWith('/interaction/') === true;
    void (isOurs ? ask : answer)(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { issuer, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

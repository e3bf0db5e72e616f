import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { type RoutedSite, siteOf } from '../routes.ts';
import { requireFreePort } from './ports.ts';

/** Whatever answers requests: a hono app, or a choice between two. */
export type Site = { readonly fetch: (request: Request) => Response | Promise<Response> };

export type Website = { readonly stop: () => Promise<void> };

/** Serves a site on this machine alone. Throws a StartupError: `port-in-use`. */
export const startWebsite = async (site: Site, port: number, part: string): Promise<Website> => {
  await requireFreePort(port, part);
  const server = serve({ fetch: (request) => site.fetch(request), port, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  return {
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
};

/** The same split as the HTTP API's routes. */
export const byRoute = (sites: Readonly<Record<RoutedSite | 'public', Site>>): Site => ({
  fetch: (request) => sites[siteOf(new URL(request.url).pathname)].fetch(request),
});

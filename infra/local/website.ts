import { once } from 'node:events';
import { serve } from '@hono/node-server';
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

/** The same split as the HTTP API's routes: coordinators' pages under `/admin`, everything else public. */
export const byPath = (publicSite: Site, adminSite: Site): Site => ({
  fetch: (request) => {
    const { pathname } = new URL(request.url);
    const admin = pathname === '/admin' || pathname.startsWith('/admin/');
    return (admin ? adminSite : publicSite).fetch(request);
  },
});

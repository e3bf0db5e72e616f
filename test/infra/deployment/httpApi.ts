import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { type RoutedSite, siteOf } from '../../../infra/routes.ts';
import { FunctionFailed } from './environment.ts';
import type { Lambda } from './lambda.ts';
import { eventOf, FAILED, type Reply, replyOf } from './payload.ts';

export type Sites = Readonly<Record<RoutedSite | 'public', Lambda>>;

export type HttpApi = { readonly url: string; readonly stop: () => Promise<void> };

const answered = async (lambda: Lambda, event: unknown): Promise<Reply> => {
  try {
    return replyOf(await lambda.invoke(event));
  } catch (error) {
    if (error instanceof FunctionFailed) return FAILED;
    throw error;
  }
};

/** Plays the HTTP API on a port of this machine, with the clock in epoch milliseconds. */
export const startHttpApi = async (sites: Sites, clock: () => number): Promise<HttpApi> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const event = eventOf(request, await buffer(request), clock());
    const { status, headers, body } = await answered(sites[siteOf(event.rawPath)], event);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.writeHead(status).end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

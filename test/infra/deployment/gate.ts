import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';

/** A call in whose middle something happens. */
export type Wire = {
  /** The last part of the `x-amz-target`, or the mail service's action. */
  readonly action: string;
  /** A text in the call's body. */
  readonly holds: string;
  /** Before the call arrives, or when its answer is there and nobody has read it. */
  readonly when: 'before' | 'after';
};

/** Stands between our functions and a service: hands everything on, but for the call that it was told to strike in. */
export type Gate = {
  readonly url: string;
  /** Strikes once, in the next such call, which gets no answer. Resolves when it has. */
  readonly strikeIn: (wire: Wire, strike: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Trap = { readonly wire: Wire; readonly strike: () => Promise<void>; readonly sprung: () => void };

const actionOf = ({ headers }: IncomingMessage, body: string): string => {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1) ?? '';
  return /(?:^|&)Action=(\w+)/.exec(body)?.[1] ?? '';
};

/** Opens a gate before the service at an address, on a free port. */
export const openGate = async (service: string): Promise<Gate> => {
  const agent = new Agent({ keepAlive: true });
  let traps: readonly Trap[] = [];

  const handOn = async (
    { method, headers, url }: IncomingMessage,
    body: Buffer,
  ): Promise<IncomingMessage> => {
    const sending = send(new URL(url ?? '/', service), { method, headers, agent });
    sending.end(body);
    const [answer] = z.tuple([z.custom<IncomingMessage>()]).parse(await once(sending, 'response'));
    return answer;
  };
  const strike = async (trap: Trap, response: ServerResponse): Promise<void> => {
    traps = traps.filter((each) => each !== trap);
    await trap.strike();
    response.destroy();
    trap.sprung();
  };
  const work = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const text = body.toString('utf8');
    const action = actionOf(request, text);
    const trap = traps.find(({ wire }) => wire.action === action && text.includes(wire.holds));
    if (trap?.wire.when === 'before') return strike(trap, response);
    const answer = await handOn(request, body);
    const bytes = await buffer(answer);
    if (trap !== undefined) return strike(trap, response);
    response.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes);
  };
  const server = createServer((request, response) => {
    work(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    strikeIn: (wire, strikes) =>
      new Promise((resolve) => {
        traps = [...traps, { wire, strike: strikes, sprung: resolve }];
      }),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
};

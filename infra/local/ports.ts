import { createServer } from 'node:net';
import { StartupError } from './startupFailure.ts';

/** A port nobody listens on at the moment, chosen by the operating system: tests side by side never collide. */
export async function freePort(): Promise<number> {
  return listenOnce(0);
}

/**
 * Refuses with `port-in-use` when somebody already listens on the port of this machine's loopback address
 * (`port-forbidden` when this user may not use it). `part` is the name under which the sentence mentions it, such as "web".
 */
export async function requireFreePort(port: number, part: string): Promise<void> {
  try {
    await listenOnce(port);
  } catch (error) {
    const forbidden = error instanceof Error && 'code' in error && error.code === 'EACCES';
    throw new StartupError({ kind: forbidden ? 'port-forbidden' : 'port-in-use', port, part });
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  });
}

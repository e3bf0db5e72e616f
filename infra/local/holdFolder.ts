import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from './startupFailure.ts';

/** A folder that is ours until `stop`, or until this process is gone. */
export type HeldFolder = { readonly stop: () => Promise<void> };

/**
 * The socket that stands for a folder. Not inside it: the path of a socket is short, and not every disk can hold one.
 */
const socketOf = async (folder: string): Promise<string> => {
  const owner = process.getuid?.() ?? '';
  const digest = createHash('sha256').update(`${owner} ${await realpath(folder)}`);
  const name = `zapisy-${digest.digest('hex').slice(0, 20)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const listenOn = async (socket: string): Promise<Server | undefined> => {
  const server = createServer((caller) => caller.destroy());
  try {
    await once(server.listen(socket), 'listening');
    return server.unref();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
};

const answers = async (socket: string): Promise<boolean> => {
  const caller = connect(socket);
  try {
    await once(caller, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    caller.destroy();
  }
};

/** A socket on which nobody answers was left by a crash: what holds a folder is a process, not a file. */
const takeSocket = async (socket: string): Promise<Server | undefined> => {
  const server = await listenOn(socket);
  if (server !== undefined || (await answers(socket))) return server;
  await rm(socket, { force: true });
  return listenOn(socket);
};

/**
 * Makes the data folder if it is missing and holds it for this process alone: two engines over one file, or two pumps
 * over one set of checkpoints, would lose what people wrote. Throws a StartupError: `data-folder-in-use`,
 * `data-folder-broken`.
 */
export const holdFolder = async (folder: string): Promise<HeldFolder> => {
  const server = await mkdir(folder, { recursive: true })
    .then(async () => takeSocket(await socketOf(folder)))
    .catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      throw new StartupError({ kind: 'data-folder-broken', path: folder, detail });
    });
  if (server === undefined) throw new StartupError({ kind: 'data-folder-in-use', path: folder });
  return {
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
};

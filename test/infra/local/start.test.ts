import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeRow } from '../../support/freeRow.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapisy-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    if (!isOver) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

type Ended = { readonly code: number | null; readonly said: string };
type Runner = {
  readonly child: ChildProcess;
  readonly greeted: Promise<void>;
  readonly ended: Promise<Ended>;
};

/** What `npm start` runs, without npm. */
const startOn = (port: number): Runner => {
  const child = spawn(process.execPath, ['--no-warnings', '--import', 'tsx', 'infra/local/start.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  const greeted = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => {
      reject(new Error(said));
    });
  });
  greeted.catch(() => undefined);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, said });
    });
  });
  return { child, greeted, ended };
};

/** A line to the database that a runner started: it breaks when the database ends. */
const lineToDatabase = async (port: number): Promise<Socket> => {
  const line = connect(port + 3, '127.0.0.1');
  await once(line, 'connect');
  return line.resume();
};

describe('A runner', () => {
  it.each([
    ['Ctrl-C, twice as npm and the terminal send it', ['SIGINT', 'SIGINT']],
    ['the end of its terminal', ['SIGHUP']],
  ] as const)('ends orderly, with its database, at %s', async (_, signals) => {
    const port = await freeRow();
    const { child, greeted, ended } = startOn(port);
    await greeted;
    const line = await lineToDatabase(port);
    for (const signal of signals) child.kill(signal);
    const [{ code }] = await Promise.all([ended, once(line, 'close')]);
    expect(code).toBe(0);
  });

  it('refuses, in one sentence, data that another one works with', async () => {
    const first = startOn(await freeRow());
    await first.greeted;
    const { code, said } = await startOn(await freeRow()).ended;
    expect(code).toBe(1);
    expect(said.trim().split('\n').at(-1)).toBe(
      `The data at ${folder} are in use by another start of Zapisy: stop that one, or choose another folder with DATA_DIR.`,
    );
  });
});

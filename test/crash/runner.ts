import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addressesFrom, type Addresses } from '../../infra/local/addresses.ts';
import type { CrashPoint } from './killer.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KILLER = './test/crash/killer.ts';

/** One life of the local runner: from its start to the kill. */
export type Life = {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  /** Its log, line by line, as far as it came. */
  readonly said: () => readonly string[];
};

export type Place = { readonly port: number; readonly dataFolder: string };

export const addressesOf = ({ port }: Place): Addresses => addressesFrom(port);

const answersAt = async (port: number): Promise<boolean> => {
  const line = connect(port, '127.0.0.1');
  try {
    await once(line, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    line.destroy();
  }
};

/** A runner that was killed leaves its database for a moment: until it is gone too, nobody can start on its ports. */
const untilPortsAreFree = async (place: Place): Promise<void> => {
  const ports = Object.values(addressesOf(place)).map(({ port }) => port);
  for (let tries = 0; tries < 400; tries += 1) {
    const taken = await Promise.all(ports.map(answersAt));
    if (!taken.includes(true)) return;
    await pause(25);
  }
  throw new Error('The ports of a runner that was killed do not become free');
};

/** Starts the runner over its data, with its clock at `now` (epoch milliseconds), and returns when it greets. */
export const startLife = async (
  place: Place,
  now: () => number,
  point: CrashPoint | undefined,
): Promise<Life> => {
  await untilPortsAreFree(place);
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', '--import', KILLER, 'infra/local/start.ts'],
    {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        DYNOXIDE_BIN: process.env['DYNOXIDE_BIN'],
        PORT: String(place.port),
        DATA_DIR: place.dataFolder,
        CLOCK: new Date(now()).toISOString(),
        CRASH_POINT: point === undefined ? '' : JSON.stringify(point),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  let over = false;
  const ended = once(child, 'close').then(() => {
    over = true;
  });
  const greeted = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  await Promise.race([greeted, ended]);
  const life = { child, ended, hasEnded: () => over, said: () => text.split('\n') };
  const struck = text.includes('"event":"crash"');
  // The one way to end before the greeting is the kill that was asked for.
  if (life.hasEnded() && !struck) throw new Error(`The runner did not start again:\n${text.slice(-2000)}`);
  return life;
};

/** Kills the runner, or its database and after a while the runner, which cannot go on without it. */
export const killLife = async (life: Life, victim: CrashPoint['victim']): Promise<void> => {
  if (victim === 'database' && !life.hasEnded()) {
    life.child.kill('SIGUSR2');
    await Promise.race([life.ended, pause(400)]);
  }
  life.child.kill('SIGKILL');
  await life.ended;
};

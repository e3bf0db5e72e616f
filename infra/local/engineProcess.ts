import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { endAfterUs } from './endAfterUs.ts';
import { StartupError, type StartupFailure } from './startupFailure.ts';

export type EngineProcess = { readonly stop: () => Promise<void>; readonly ended: Promise<void> };

type Command = {
  readonly binary: string;
  readonly port: number;
  readonly databaseFile: string | undefined;
};

const answerWithinMs = 10_000;
const askEveryMs = 3;
const endWithinMs = 5_000;

/**
 * Runs the engine's program and returns once it answers. It gets a process group of its own: Ctrl-C in the terminal
 * reaches only us, so that we can finish our writes before we end it.
 */
export async function spawnEngine(command: Command): Promise<EngineProcess> {
  const place = command.databaseFile === undefined ? [] : ['--db-path', command.databaseFile];
  const args = ['serve', '--host', '127.0.0.1', '--port', String(command.port), ...place];
  const child = spawn(command.binary, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const said = collect(child);
  const ended = new Promise<void>((resolve) => {
    child.once('close', resolve);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => {
      reject(new StartupError(notStarted(command.binary, error)));
    });
    child.once('close', () => {
      reject(new StartupError(whyEnded(command, said())));
    });
  });
  failed.catch(() => undefined);
  endWithUs(child);
  const asking = new AbortController();
  try {
    await Promise.race([failed, untilItAnswers(command, asking.signal)]);
  } catch (error) {
    asking.abort();
    child.kill('SIGKILL');
    throw error;
  }
  return { stop: () => stop(child, ended), ended };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-4_000);
  });
  return () => text;
}

async function untilItAnswers(command: Command, given: AbortSignal): Promise<void> {
  const deadline = performance.now() + answerWithinMs;
  while (performance.now() < deadline && !given.aborted) {
    try {
      await fetch(`http://127.0.0.1:${command.port}/`, { signal: AbortSignal.timeout(1_000) });
      return;
    } catch {
      await pause(askEveryMs);
    }
  }
  const detail = `it gave no answer within ${answerWithinMs / 1_000} seconds`;
  throw new StartupError({ kind: 'engine-broken', binary: command.binary, detail });
}

function notStarted(binary: string, error: Error): StartupFailure {
  return { kind: 'engine-broken', binary, detail: error.message };
}

function whyEnded(command: Command, said: string): StartupFailure {
  const detail = lastLine(said);
  if (/already in use/i.test(said)) return { kind: 'port-in-use', port: command.port, part: 'database' };
  if (command.databaseFile !== undefined && /database|sqlite|disk/i.test(said)) {
    return { kind: 'data-folder-broken', path: command.databaseFile, detail };
  }
  return { kind: 'engine-broken', binary: command.binary, detail };
}

/** The engine's own last words, short enough for one sentence. */
function lastLine(said: string): string {
  const line = said.trim().split('\n').at(-1) ?? '';
  const [sentence = ''] = line.replace(/^error: (Internal error: )?/i, '').split('. ');
  return sentence === '' ? 'it ended without a word' : sentence;
}

/** Should we end without having stopped it (an exception nobody caught, a kill), it must not stay behind on its port. */
function endWithUs(child: ChildProcess): void {
  const kill = (): void => {
    child.kill('SIGTERM');
  };
  process.once('exit', kill);
  const callOff = child.pid === undefined ? undefined : endAfterUs(child.pid);
  const forget = (): void => {
    process.off('exit', kill);
    callOff?.();
  };
  child.once('close', forget);
  child.once('error', forget);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const patience = setTimeout(() => child.kill('SIGKILL'), endWithinMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(patience);
}

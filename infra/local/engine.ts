import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type EngineProcess, spawnEngine } from './engineProcess.ts';
import { freePort, requireFreePort } from './ports.ts';
import { enginePackage, StartupError, type StartupFailure } from './startupFailure.ts';

/** Where the database engine is: a program to start, or one that already runs. */
export type FoundEngine =
  | { readonly kind: 'binary'; readonly binary: string }
  | { readonly kind: 'endpoint'; readonly endpoint: string };

export type EngineMissing = Extract<StartupFailure, { kind: 'engine-missing' }>;

/** A database that answers. `stop` ends it if we started it, and returns when it is gone. */
export type RunningEngine = {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
  /** Resolves when an engine we started has ended, whoever ended it. */
  readonly ended: Promise<void>;
};

export type EngineOptions = { readonly binary: string; readonly port: number } & (
  { readonly databaseFile: string } | { readonly inMemory: true }
);

type Environment = Readonly<Record<string, string | undefined>>;
type Machine = { readonly platform: string; readonly arch: string };

/**
 * Finds the engine: `DYNOXIDE_BIN`, else the npm package of this platform, else `DYNAMODB_ENDPOINT`.
 * Refuses with `engine-missing`, whose sentence names the install line.
 */
export function findEngine(env: Environment, machine: Machine = process): FoundEngine | EngineMissing {
  const named = env['DYNOXIDE_BIN'];
  if (named !== undefined && named !== '') return { kind: 'binary', binary: named };
  const installed = installedBinary(machine);
  if (installed !== undefined) return { kind: 'binary', binary: installed };
  const endpoint = env['DYNAMODB_ENDPOINT'];
  if (endpoint !== undefined && endpoint !== '') return { kind: 'endpoint', endpoint };
  return { kind: 'engine-missing', platform: machine.platform, arch: machine.arch };
}

function installedBinary(machine: Machine): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${enginePackage(machine)}/package.json`);
    const binary = join(dirname(manifest), machine.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Starts the engine and returns once it answers. Throws a StartupError: `port-in-use`, `engine-missing` (no such
 * program), `engine-broken`, or `data-folder-broken` (the file or its folder cannot be used).
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  await requireFreePort(options.port, 'database');
  if ('databaseFile' in options) await makeFolder(options.databaseFile);
  const engine: EngineProcess = await spawnEngine({
    binary: options.binary,
    port: options.port,
    databaseFile: 'databaseFile' in options ? options.databaseFile : undefined,
  });
  return { endpoint: `http://127.0.0.1:${options.port}`, stop: engine.stop, ended: engine.ended };
}

/** A fresh engine on a free port that forgets everything when it stops: for tests. */
export async function startInMemoryEngine(env: Environment = process.env): Promise<RunningEngine> {
  const found = findEngine(env);
  switch (found.kind) {
    case 'binary':
      return startEngine({ binary: found.binary, port: await freePort(), inMemory: true });
    case 'endpoint':
      return useEndpoint(found.endpoint);
    case 'engine-missing':
      throw new StartupError(found);
  }
}

/** An engine somebody else runs: checked once, never stopped. Throws `engine-unreachable` when nothing answers. */
export async function useEndpoint(endpoint: string): Promise<RunningEngine> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(5_000) });
  } catch {
    throw new StartupError({ kind: 'engine-unreachable', endpoint });
  }
  return { endpoint, stop: () => Promise.resolve(), ended: new Promise(() => undefined) };
}

async function makeFolder(databaseFile: string): Promise<void> {
  const path = dirname(databaseFile);
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new StartupError({ kind: 'data-folder-broken', path, detail });
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEvent } from '../../functions/observability/log.ts';
import { type Machine, startMachine } from '../../infra/local/machine.ts';
import { freePort } from '../../infra/local/ports.ts';
import { StartupError } from '../../infra/local/startupFailure.ts';

/** The whole product on ports of its own over a data folder of its own, which goes when it stops. */
export type TestMachine = Machine & { readonly events: readonly LogEvent[]; readonly dataFolder: string };

const MOST_TRIES = 20;

/** Four ports in a row are not reserved by anybody: another test may take one in between, and then others are tried. */
const onFreePorts = async <Value>(start: (port: number) => Promise<Value>): Promise<Value> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const port = Math.min(await freePort(), 65_000);
    try {
      return await start(port);
    } catch (error) {
      if (!(error instanceof StartupError) || error.failure.kind !== 'port-in-use') throw error;
    }
  }
  throw new Error('No four free ports in a row');
};

/** Starts it at `startsAt` (epoch milliseconds). */
export const startTestMachine = async (startsAt: number): Promise<TestMachine> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zapisy-machine-'));
  const events: LogEvent[] = [];
  const machine = await onFreePorts((port) =>
    startMachine({
      port,
      dataFolder,
      startsAt,
      env: {},
      log: (event) => events.push(event),
      onError: (part, error) => {
        throw new Error(`${part} failed`, { cause: error });
      },
    }),
  );
  return {
    ...machine,
    events,
    dataFolder,
    stop: async () => {
      await machine.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};

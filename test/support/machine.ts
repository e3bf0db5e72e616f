import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEvent } from '../../functions/observability/log.ts';
import { type Machine, startMachine } from '../../infra/local/machine.ts';
import { freeRow } from './freeRow.ts';

/** The whole product on ports of its own over a data folder of its own, which goes when it stops. */
export type TestMachine = Machine & { readonly events: readonly LogEvent[]; readonly dataFolder: string };

/** Starts it at `startsAt` (epoch milliseconds). */
export const startTestMachine = async (startsAt: number): Promise<TestMachine> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zapisy-machine-'));
  const events: LogEvent[] = [];
  const machine = await startMachine({
    port: await freeRow(),
    dataFolder,
    startsAt,
    env: {},
    log: (event) => events.push(event),
    onError: (part, error) => {
      throw new Error(`${part} failed`, { cause: error });
    },
  });
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

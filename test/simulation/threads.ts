import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { addTally, emptyTally, tally, type Tally, type WorkOrder } from './tally.ts';

const runOrder = async (file: string, order: WorkOrder): Promise<Tally> => {
  // Histories leave much behind that is soon forgotten: with room for it, it is swept up seldom.
  const worker = new Worker(file, {
    workerData: { order },
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  try {
    return z.tuple([tally]).parse(await once(worker, 'message'))[0];
  } finally {
    await worker.terminate();
  }
};

export type Run = {
  readonly seed: number;
  readonly histories: number;
  readonly coordinators: boolean;
  /** Histories that may fail in one thread before it stops. */
  readonly failures: number;
  readonly threads: number;
};

/** Runs histories in threads that take turns with the seeds, and adds up what came of them. */
export const runInThreads = async (file: string, run: Run): Promise<Tally> => {
  const { seed, histories, coordinators, failures, threads } = run;
  const orders = Array.from({ length: threads }, (_, number): WorkOrder => ({
    seeds: { first: seed + number, step: threads, count: Math.ceil((histories - number) / threads) },
    coordinators,
    failures,
  }));
  const total = emptyTally();
  for (const result of await Promise.all(orders.map((order) => runOrder(file, order))))
    addTally(total, result);
  return total;
};

import { sweep } from '../use-cases/sweep.ts';
import { openStore } from './openStore.ts';
import type { Runtime } from './runtime.ts';

/** The scheduled tidying-up. Run twice at once, it does the same as once. */
export const sweeper = (runtime: Runtime): (() => Promise<void>) => {
  const ports = { ...openStore(runtime.env), clock: runtime.clock };
  return async () => {
    runtime.log({ event: 'swept', ...(await sweep(ports)) });
  };
};

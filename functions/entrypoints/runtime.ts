import type { Log } from '../observability/log.ts';
import type { Clock } from '../use-cases/ports.ts';
import type { Environment } from './configuration.ts';

/** What every composition root is given: on AWS the process's own, on one machine the local runner's. */
export type Runtime = { readonly env: Environment; readonly clock: Clock; readonly log: Log };

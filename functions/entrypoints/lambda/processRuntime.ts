import { faultOf, logToStdout } from '../../observability/log.ts';
import { optional } from '../configuration.ts';
import { VARIABLE } from '../environment.ts';
import type { Runtime } from '../runtime.ts';
import { systemClock } from '../systemClock.ts';

const namespace = optional(process.env, VARIABLE.metricNamespace);

/** What a Lambda runs with: its own variables, the real clock, the log that CloudWatch reads. */
export const processRuntime: Runtime = {
  env: process.env,
  clock: systemClock,
  log: logToStdout(systemClock, namespace),
};

/**
 * Makes a value at the first call and keeps it while the Lambda lives; a failure is not kept. Not at start-up: the
 * extension that hands out secrets answers only once a call has come.
 */
export const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      processRuntime.log({ event: 'start-failed', fault: faultOf(error) });
      throw error;
    });
    return made;
  };
};

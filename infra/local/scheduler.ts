/** Runs jobs again and again, never two rounds at once; `runNow` waits for a whole round of its own. */
export type Scheduler = { readonly runNow: () => Promise<void>; readonly stop: () => Promise<void> };

type Job = { readonly name: string; readonly run: () => Promise<void> };

/** Plays EventBridge Scheduler. A job that fails is reported and does not keep the others from running. */
export const startScheduler = (
  jobs: readonly Job[],
  everyMs: number,
  onError: (job: string, error: unknown) => void,
): Scheduler => {
  let last: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    for (const { name, run } of jobs) {
      try {
        await run();
      } catch (error) {
        onError(name, error);
      }
    }
  };
  const runNow = (): Promise<void> => {
    last = last.then(round);
    return last;
  };
  const timer = setInterval(() => void runNow(), everyMs);
  return {
    runNow,
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
};

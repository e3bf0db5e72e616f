/**
 * Knows when nothing is left to do. Consumers write to the table themselves, so it is quiet only once every consumer
 * has found its stream read to the end in a look that began after the last record anybody handled.
 */
export type Quiet = {
  /** A consumer begins to look; the mark goes back with what it found. */
  readonly look: () => number;
  /** Returns whether somebody waits who needs a later look than this one. */
  readonly foundNothing: (consumer: string, mark: number) => boolean;
  readonly handled: () => void;
  readonly failed: (error: unknown) => void;
  /** Resolves when it is quiet; rejects when a consumer cannot read its stream meanwhile. */
  readonly wait: () => Promise<void>;
};

type Waiter = { readonly since: number; readonly resolve: () => void; readonly reject: (why: Error) => void };

/** `wake` makes every consumer look at once instead of after its pause. */
export function quiet(consumers: readonly string[], wake: () => void): Quiet {
  let mark = 0;
  let lastHandled = 0;
  const emptyAt = new Map<string, number>();
  let waiters: readonly Waiter[] = [];

  const release = (): void => {
    const since = Math.min(...consumers.map((name) => emptyAt.get(name) ?? 0));
    const free = waiters.filter((waiter) => since > Math.max(waiter.since, lastHandled));
    waiters = waiters.filter((waiter) => !free.includes(waiter));
    for (const waiter of free) waiter.resolve();
  };

  return {
    look: () => ++mark,
    foundNothing: (consumer, looked) => {
      emptyAt.set(consumer, looked);
      release();
      return waiters.some((waiter) => looked <= Math.max(waiter.since, lastHandled));
    },
    handled: () => {
      lastHandled = ++mark;
      if (waiters.length > 0) wake();
    },
    failed: (error) => {
      const why = error instanceof Error ? error : new Error(String(error));
      const given = waiters;
      waiters = [];
      for (const waiter of given) waiter.reject(why);
    },
    wait: () =>
      new Promise((resolve, reject) => {
        waiters = [...waiters, { since: ++mark, resolve, reject }];
        wake();
        if (consumers.length === 0) resolve();
      }),
  };
}

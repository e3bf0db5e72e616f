/** Pauses that can be cut short: all of them at a wake-up, and for good at the end. */
export type Pauses = {
  readonly ended: () => boolean;
  /** A rest until something may have happened: a wake-up ends it early. */
  readonly rest: (ms: number) => Promise<void>;
  /** A wait that only the end cuts short. */
  readonly wait: (ms: number) => Promise<void>;
  readonly wake: () => void;
  readonly end: () => void;
};

export function pauses(): Pauses {
  let over = false;
  const resting = new Set<() => void>();
  const waiting = new Set<() => void>();

  const pauseIn =
    (group: Set<() => void>) =>
    (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          group.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, over ? 0 : ms);
        group.add(finish);
      });

  const cut = (group: Set<() => void>): void => {
    for (const finish of [...group]) finish();
  };

  return {
    ended: () => over,
    rest: pauseIn(resting),
    wait: pauseIn(waiting),
    wake: () => {
      cut(resting);
    },
    end: () => {
      over = true;
      cut(resting);
      cut(waiting);
    },
  };
}

/** Waits at most so many milliseconds, and not always the same: those who met wait differently long. */
export type Pause = (atMost: number) => Promise<void>;

export const jitteredPause: Pause = (atMost) =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * atMost);
  });

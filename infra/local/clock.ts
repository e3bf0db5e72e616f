/** The product's time on one machine: it goes on by itself and can be put forward, so that a deadline can be tried. */
export type MovableClock = {
  /** Whole seconds since 1970, as the product counts. */
  readonly seconds: () => number;
  /** Milliseconds since 1970, as the stand-ins count. */
  readonly milliseconds: () => number;
  readonly advance: (seconds: number) => void;
};

/** A clock that shows `startsAt` (epoch milliseconds) now, or the real time. */
export const movableClock = (startsAt: number | undefined): MovableClock => {
  let ahead = startsAt === undefined ? 0 : startsAt - Date.now();
  const milliseconds = (): number => Date.now() + ahead;
  return {
    milliseconds,
    seconds: () => Math.floor(milliseconds() / 1000),
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
};

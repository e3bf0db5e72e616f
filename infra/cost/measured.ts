/** The functions whose runs were measured. */
export type WorkedFunction =
  | 'public'
  | 'registration'
  | 'browse'
  | 'reference'
  | 'settle'
  | 'housekeep'
  | 'mail'
  | 'mailAgain'
  | 'mailFeedback';

/** What one run of a function took, or several together. */
export type Taken = {
  readonly runs: number;
  /** Calls of the table. */
  readonly calls: number;
  /** Read and write request units. */
  readonly read: number;
  readonly write: number;
  /** Lines of our own in the log, and their bytes. */
  readonly logLines: number;
  readonly logBytes: number;
  /** Bytes of the answers to requests, rounded up. */
  readonly sent: number;
};

/** What a piece of work takes of each function that has a part in it. */
export type Work = Readonly<Partial<Record<WorkedFunction, Taken>>>;

export type Measured = {
  /** The day of the measurement. */
  readonly on: string;
  /** The one request that signs up, answered with a seat; and the other pages of that visit, with what is the same for everybody. */
  readonly signUp: { readonly request: Work; readonly pages: Work };
  /** Everything that the stream makes of the seat, with two notices planned: to the participant and to the institution. */
  readonly settling: Work;
  /** A mail and what became of it, to the participant with a private link, and to the institution; and their bytes, rounded up. */
  readonly mail: {
    readonly first: Work;
    readonly further: Work;
    readonly bytes: { readonly first: number; readonly further: number };
  };
  /** The request that is refused because the last seat has just gone; and the other pages of that visit. */
  readonly refusal: { readonly request: Work; readonly pages: Work };
  /** Mails about one person with a seat, from the sign-up to the last meeting. */
  readonly mailsOfALife: number;
  /** Both runs of a minute in which nobody does anything, over the five programmes as they are loaded. */
  readonly idleMinute: Work;
  /** What a Monday takes beyond 1,440 such minutes: bookmarks, the night's audit, the look for the week's digests. */
  readonly idleMonday: Work;
  /** Both runs of a minute with nothing but full groups. */
  readonly fullMinute: { readonly groups: number; readonly people: number; readonly work: Work };
  /** Bytes of the table, rounded up: as the five programmes and the sample directory are loaded, and what one life adds. */
  readonly bytes: { readonly loaded: number; readonly life: number };
  /** How many numbers of ours CloudWatch is told: always, and besides while people sign up. */
  readonly metrics: { readonly idle: number; readonly signUp: number };
};

/** One line of the table below, in the order of the type. */
const taken = (
  ...[runs, calls, read, write, logLines, logBytes, sent]: readonly [
    runs: number,
    calls: number,
    read: number,
    write: number,
    logLines: number,
    logBytes: number,
    sent: number,
  ]
): Taken => ({ runs, calls, read, write, logLines, logBytes, sent });

/**
 * As the local engine reports it for the functions' own code; a test measures it again and compares. Writes that are
 * refused are counted as DynamoDB counts them.
 */
export const MEASURED: Measured = {
  on: '2026-11-22',
  signUp: {
    request: { public: taken(1, 3, 0.5, 2, 1, 301, 0) },
    pages: {
      browse: taken(2, 7, 3.5, 0, 0, 0, 15000),
      reference: taken(2, 0, 0, 0, 0, 0, 100000),
      public: taken(5, 9, 4.5, 0, 0, 0, 35000),
      registration: taken(1, 4, 3, 0, 0, 0, 10000),
    },
  },
  settling: { settle: taken(1, 6, 1.5, 6, 1, 88, 0) },
  mail: {
    first: { mail: taken(1, 11, 5.5, 6, 1, 291, 0), mailFeedback: taken(2, 3, 2, 1, 2, 614, 0) },
    further: { mail: taken(1, 11, 5.5, 6, 1, 291, 0), mailFeedback: taken(2, 3, 2, 1, 2, 614, 0) },
    bytes: { first: 10_000, further: 6_000 },
  },
  refusal: {
    request: { public: taken(1, 1, 0.5, 0, 1, 265, 5000) },
    pages: {
      browse: taken(2, 7, 3.5, 0, 0, 0, 15000),
      reference: taken(2, 0, 0, 0, 0, 0, 100000),
      public: taken(5, 9, 4.5, 0, 0, 0, 35000),
    },
  },
  mailsOfALife: 7,
  idleMinute: { housekeep: taken(1, 55, 71, 1, 1, 434, 0), mailAgain: taken(1, 6, 3, 0, 1, 208, 0) },
  idleMonday: { housekeep: taken(0, 254, 233.5, 35, 0, 0, 0) },
  fullMinute: {
    groups: 25,
    people: 20,
    work: { housekeep: taken(1, 55, 115.5, 1, 1, 434, 0), mailAgain: taken(1, 6, 3, 0, 1, 208, 0) },
  },
  bytes: { loaded: 600_000, life: 5_500 },
  metrics: { idle: 3, signUp: 4 },
};

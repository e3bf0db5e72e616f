/**
 * Whose number an alarm looks at: our own, which the functions tell; the HTTP API's; that of a function that works
 * through the stream; of all functions of the account; of the queues of what failed; of the mails as SES counts them.
 */
export type Source = 'own' | 'api' | 'settle' | 'mail' | 'functions' | 'queues' | 'mails';

/** One alarm. */
export type AlarmRow = {
  /** Names the alarm and, with words parted by hyphens, its section of `runbook.md`. */
  readonly name: string;
  /** What somebody suffers while it rings. */
  readonly suffers: string;
  readonly source: Source;
  readonly metric: string;
  readonly statistic: 'Sum' | 'Maximum' | 'Average' | 'p99';
  /** It rings from this number on. */
  readonly threshold: number;
  /** Minutes over which the statistic is taken. */
  readonly minutes: number;
  /** In how many of the last periods the number must be reached. @default one of one */
  readonly reached?: { readonly of: number; readonly times: number };
  /** Whether silence is an alarm too: the number is told every minute by what would notice. @default false */
  readonly silenceRings?: boolean;
  /** Whether it takes a deployment back that is under way. @default false */
  readonly takesBack?: boolean;
};

const HOUR_OF_FIVE_MINUTES = { of: 12, times: 1 } as const;

/** Everything that wakes an operator. Nothing that is one person's bad luck is among it. */
export const ALARMS = [
  {
    name: 'server-errors',
    suffers:
      'People see an error page instead of the page they asked for; some do not know whether they are signed up.',
    source: 'api',
    metric: '5xx',
    statistic: 'Sum',
    threshold: 3,
    minutes: 1,
    takesBack: true,
  },
  {
    name: 'slow-pages',
    suffers: 'One page in a hundred takes longer than four seconds; people press the button again.',
    source: 'api',
    metric: 'Latency',
    statistic: 'p99',
    threshold: 4000,
    minutes: 1,
    reached: { of: 3, times: 3 },
    takesBack: true,
  },
  {
    name: 'throttled-functions',
    suffers:
      'Sign-ups are turned away, or mails and offers wait, because the account may run no more functions.',
    source: 'functions',
    metric: 'Throttles',
    statistic: 'Sum',
    threshold: 5,
    minutes: 5,
  },
  {
    name: 'ledger-stream-behind',
    suffers: 'Seats are given and freed, but lists, offers and notices follow only minutes later.',
    source: 'settle',
    metric: 'IteratorAge',
    statistic: 'Maximum',
    threshold: 120_000,
    minutes: 1,
    reached: { of: 3, times: 3 },
  },
  {
    name: 'notice-stream-behind',
    suffers: 'Confirmations and offers do not go out at once but with the next look at the outbox.',
    source: 'mail',
    metric: 'IteratorAge',
    statistic: 'Maximum',
    threshold: 120_000,
    minutes: 1,
    reached: { of: 3, times: 3 },
  },
  {
    name: 'failed-work',
    suffers:
      'Something was given up after all its tries: a seat that no list shows yet, a notice, a mail that came back unseen.',
    source: 'queues',
    metric: 'ApproximateNumberOfMessagesVisible',
    statistic: 'Maximum',
    threshold: 1,
    minutes: 5,
  },
  {
    name: 'unsent-notice',
    suffers:
      'Somebody has waited for a mail for a quarter of an hour or longer, or nobody looks at the outbox at all.',
    source: 'own',
    metric: 'OldestUnsent',
    statistic: 'Maximum',
    threshold: 15 * 60,
    minutes: 5,
    // A mail that cannot be sent is tried at longer and longer intervals, and seen waiting only then.
    reached: HOUR_OF_FIVE_MINUTES,
    silenceRings: true,
  },
  {
    name: 'unreadable-notices',
    suffers:
      'Notices stand in the outbox that this version of the code cannot read; they stay unsent until one can.',
    source: 'own',
    metric: 'UnreadableNotices',
    statistic: 'Maximum',
    threshold: 1,
    minutes: 5,
  },
  {
    name: 'bounced-mails',
    suffers: 'Mails come back; from one in twenty on AWS may stop all our mail.',
    source: 'mails',
    metric: 'Reputation.BounceRate',
    statistic: 'Average',
    threshold: 0.04,
    minutes: 60,
  },
  {
    name: 'complaints',
    suffers: 'People mark our mails as unwanted; from one in a thousand on AWS may stop all our mail.',
    source: 'mails',
    metric: 'Reputation.ComplaintRate',
    statistic: 'Average',
    threshold: 0.0008,
    minutes: 60,
  },
  {
    name: 'pending-registrations',
    suffers: 'People signed up minutes ago and nothing was decided or told, or nobody tidies up any more.',
    source: 'own',
    metric: 'PendingRegistrations',
    statistic: 'Maximum',
    threshold: 1,
    minutes: 5,
    silenceRings: true,
  },
  {
    name: 'seats-over-capacity',
    suffers: 'A group has more seats given away than it has: somebody will have to be told so.',
    source: 'own',
    metric: 'SeatsOverCapacity',
    statistic: 'Sum',
    threshold: 1,
    minutes: 5,
  },
  {
    name: 'seats-left-free',
    suffers: 'A seat stays free although somebody waits for it who may have it.',
    source: 'own',
    metric: 'SeatsLeftFree',
    statistic: 'Sum',
    threshold: 1,
    minutes: 5,
  },
  {
    name: 'ledger-differences',
    suffers: 'A list or a limit shows something else than the seats that were given: a report may be wrong.',
    source: 'own',
    metric: 'LedgerDifferences',
    statistic: 'Sum',
    threshold: 1,
    minutes: 5,
  },
  {
    name: 'key-failures',
    suffers: 'A function may not use a key: nobody can sign up, or links in mails do not open.',
    source: 'own',
    metric: 'KeyFailures',
    statistic: 'Sum',
    threshold: 1,
    minutes: 5,
  },
  {
    name: 'sign-in-failures',
    suffers: 'Coordinators cannot sign in, or somebody tries to.',
    source: 'own',
    metric: 'SignInFailures',
    statistic: 'Sum',
    threshold: 5,
    minutes: 5,
  },
] as const satisfies readonly AlarmRow[];

/** The budget rings too, but by a mail of its own; its section of the runbook. */
export const COSTS = 'costs-above-budget';

/** Where the operator reads what to do. */
export const RUNBOOK = 'infra/runbook.md';

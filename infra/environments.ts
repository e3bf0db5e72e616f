import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Requests a second that are let through, and how many at once. */
export type Throttle = { readonly rateLimit: number; readonly burstLimit: number };

/** A table that DynamoDB or AWS Backup has made from another one, by its name and its stream's label. */
export type RestoredTable = { readonly name: string; readonly streamLabel: string };

/** One deployment of Zapisy: everything in which it differs from another one, and nothing else. */
export type Environment = {
  /** In names of parameters: `/zapisy/<name>/key`. */
  readonly name: string;
  /** What the names of its stacks begin with. */
  readonly stacks: string;
  readonly region: string;
  /**
   * Where the pages are reached: a host name of one's own, for which a stack in us-east-1 makes the certificate, or the
   * name that CloudFront gives.
   */
  readonly domain: { readonly kind: 'own'; readonly host: string } | { readonly kind: 'cloudfront' };
  /** Origins whose pages may frame the sign-up. */
  readonly embedOrigins: readonly string[];
  readonly mail: {
    readonly domain: string;
    readonly sender: { readonly name: string; readonly address: string };
  };
  /** The first part of the sign-in page's address; nobody else in the region may have it. */
  readonly loginPrefix: string;
  /** What is let through to all addresses together, and to each of those where a sign-up is written down. */
  readonly throttle: { readonly everything: Throttle; readonly signUp: Throttle };
  /**
   * AWS WAF before everything else: its managed rules, and a limit for each address of the internet. It costs
   * 9.00 USD a month (5.00 for the list and 1.00 for each of its four rules) and 0.60 USD per million requests.
   * @default none
   */
  readonly firewall?: { readonly requestsInFiveMinutes: number };
  /**
   * Runs at the same time that each of these has to itself and cannot go beyond, so that a flood in one place leaves the
   * others alone. A new account has ten runs in all and must ask for more before any can be set aside.
   * @default none: all share what the account has
   */
  readonly reserved?: {
    readonly publicPages: number;
    readonly registrations: number;
    readonly settling: number;
    readonly mailing: number;
  };
  /**
   * The table in use, where one that was restored has taken the place of the one that the data stack made; that one stays as
   * it is. It is encrypted with the same key. The label is the last part of its stream's address.
   * @default the table that the data stack made
   */
  readonly restoredTable?: RestoredTable;
  /**
   * Nothing runs: whoever comes is turned away, streams and outbox wait, and a release goes out at once instead of being
   * taken back by the alarms that ring meanwhile. For the hours in which a restored table is put into use.
   * @default false
   */
  readonly closed?: boolean;
  /** Whether requests and records are followed by X-Ray; the runs of every minute never are. */
  readonly traces: boolean;
  readonly operator: {
    /** Who is written to when an alarm goes off. */
    readonly address: string;
    /** Dollars a month above which the operator is told of the account's costs. */
    readonly budget: number;
  };
  /** For how many days the backup of each day is kept, beside the restore to any moment of the last five weeks. */
  readonly backupDays: number;
  readonly logRetention: RetentionDays;
  /** What becomes of the table, its key, its backups, the coordinators' accounts and the logs when their stack is removed. */
  readonly removalPolicy: RemovalPolicy;
};

const ENVIRONMENTS = {
  dev: {
    name: 'dev',
    stacks: 'ZapisyDev',
    region: 'eu-central-1',
    domain: { kind: 'cloudfront' },
    embedOrigins: [],
    mail: {
      domain: 'zapisy-dev.example.org',
      sender: { name: 'Zapisy (test)', address: 'zapisy@zapisy-dev.example.org' },
    },
    loginPrefix: 'zapisy-dev-example-org',
    throttle: {
      everything: { rateLimit: 50, burstLimit: 100 },
      signUp: { rateLimit: 10, burstLimit: 20 },
    },
    traces: true,
    operator: { address: 'operator@zapisy-dev.example.org', budget: 10 },
    backupDays: 7,
    logRetention: RetentionDays.TWO_WEEKS,
    removalPolicy: RemovalPolicy.DESTROY,
  },
  prod: {
    name: 'prod',
    stacks: 'ZapisyProd',
    region: 'eu-central-1',
    domain: { kind: 'own', host: 'zapisy.example.org' },
    embedOrigins: [],
    mail: {
      domain: 'zapisy.example.org',
      sender: { name: 'Zapisy', address: 'zapisy@zapisy.example.org' },
    },
    loginPrefix: 'zapisy-example-org',
    throttle: {
      everything: { rateLimit: 500, burstLimit: 1000 },
      // A thousand people on one group in the same second; what comes above is asked to try again.
      signUp: { rateLimit: 200, burstLimit: 1000 },
    },
    traces: false,
    operator: { address: 'operator@zapisy.example.org', budget: 25 },
    backupDays: 35,
    logRetention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  },
} as const satisfies Record<string, Environment>;

/** The environment of that name, or all of them without a name. Throws on a name that is none. */
export const environmentsNamed = (name: unknown): readonly Environment[] => {
  const all: readonly Environment[] = Object.values(ENVIRONMENTS);
  if (name === undefined) return all;
  const chosen = all.filter((environment) => environment.name === name);
  if (chosen.length > 0) return chosen;
  throw new Error(`No environment of that name; there are: ${all.map((known) => known.name).join(', ')}`);
};

/** Under which name CloudWatch keeps the numbers that the functions of an environment tell. */
export const metricNamespaceOf = ({ name }: Environment): string => `Zapisy/${name}`;

/** Whether an environment has anything that CloudFront takes from us-east-1 alone, and so a stack there. */
export const needsEdge = ({ domain, firewall }: Environment): boolean =>
  domain.kind === 'own' || firewall !== undefined;

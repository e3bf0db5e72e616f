import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** One deployment of Zapisy: everything in which it differs from another one, and nothing else. */
export type Environment = {
  /** In names of parameters: `/zapisy/<name>/key`. */
  readonly name: string;
  /** What the names of its stacks begin with. */
  readonly stacks: string;
  readonly region: string;
  /** The host name of the pages. */
  readonly host: string;
  /** Origins whose pages may frame the sign-up. */
  readonly embedOrigins: readonly string[];
  readonly mail: {
    readonly domain: string;
    readonly sender: { readonly name: string; readonly address: string };
  };
  /** The first part of the sign-in page's address; nobody else in the region may have it. */
  readonly loginPrefix: string;
  /** Requests a second that are let through, and how many at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly logRetention: RetentionDays;
  /** What becomes of the table, its key, the coordinators' accounts and the logs when their stack is removed. */
  readonly removalPolicy: RemovalPolicy;
};

const ENVIRONMENTS = {
  dev: {
    name: 'dev',
    stacks: 'ZapisyDev',
    region: 'eu-central-1',
    host: 'zapisy-dev.example.org',
    embedOrigins: [],
    mail: {
      domain: 'zapisy-dev.example.org',
      sender: { name: 'Zapisy (test)', address: 'zapisy@zapisy-dev.example.org' },
    },
    loginPrefix: 'zapisy-dev-example-org',
    throttle: { rateLimit: 50, burstLimit: 100 },
    logRetention: RetentionDays.TWO_WEEKS,
    removalPolicy: RemovalPolicy.DESTROY,
  },
  prod: {
    name: 'prod',
    stacks: 'ZapisyProd',
    region: 'eu-central-1',
    host: 'zapisy.example.org',
    embedOrigins: [],
    mail: {
      domain: 'zapisy.example.org',
      sender: { name: 'Zapisy', address: 'zapisy@zapisy.example.org' },
    },
    loginPrefix: 'zapisy-example-org',
    throttle: { rateLimit: 500, burstLimit: 1000 },
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

/** Where the pages are reached, without a slash at the end. */
export const originOf = ({ host }: Environment): string => `https://${host}`;

/**
 * How sure a price is. `list`: AWS's price list of the region, as somebody wrote down who read it on that day. `page`: AWS's
 * own page as it stood, or was quoted, on that day. `scaled`: the price of us-east-1, times what storage in the same table
 * costs more here. `example`: as others name it; not found at AWS itself. The source is where to look it up.
 */
export type Evidence = 'list' | 'page' | 'scaled' | 'example';

export type Price = {
  /** US dollars, without taxes. */
  readonly usd: number;
  /** For how many of what. */
  readonly per: number;
  readonly of: string;
  readonly source: string;
  readonly evidence: Evidence;
  /** The day on which the source said so, or was read. */
  readonly on: string;
  /** How many a month cost nothing in any account, for ever; they are shared by everything that the account runs. */
  readonly free?: number;
};

const MILLION = 1_000_000;
const GIGABYTE = 1e9;

const page = (usd: number, per: number, of: string, service: string, on: string, more: Partial<Price> = {}) =>
  ({
    usd,
    per,
    of,
    source: `https://aws.amazon.com/${service}/pricing/`,
    evidence: 'page',
    on,
    ...more,
  }) as const;

const list = (usd: number, per: number, of: string, service: string, on: string, more: Partial<Price> = {}) =>
  page(usd, per, of, service, on, { evidence: 'list', ...more });

const example = (usd: number, per: number, of: string, service: string, on: string, free?: number) =>
  page(usd, per, of, service, on, { evidence: 'example', ...(free === undefined ? {} : { free }) });

/** Where the prices hold. */
export const REGION = 'eu-central-1';

/** When they were looked up. */
export const LOOKED_UP = '2026-11-22';

/** On-demand prices of eu-central-1. Nothing here is negotiated, reserved, or free for a first year. */
export const PRICES = {
  write: list(0.7625, MILLION, 'write request units', 'dynamodb', '2026-07-24'),
  read: list(0.1525, MILLION, 'read request units', 'dynamodb', '2026-07-24'),
  stored: example(0.306, GIGABYTE, 'bytes in the table for a month', 'dynamodb', LOOKED_UP, 25 * GIGABYTE),
  restorable: page(0.2448, GIGABYTE, 'bytes restorable to any moment for a month', 'dynamodb', LOOKED_UP, {
    evidence: 'scaled',
  }),
  backedUp: page(0.1224, GIGABYTE, 'bytes of backups for a month', 'backup', LOOKED_UP, {
    evidence: 'scaled',
  }),
  lambdaRun: list(0.2, MILLION, 'runs of functions', 'lambda', '2026-07-24', { free: MILLION }),
  lambdaTime: example(0.0000133334, 1, 'gigabyte-seconds of arm64', 'lambda', '2026-10-01', 400_000),
  httpRequest: list(1.2, MILLION, 'requests of the HTTP API', 'api-gateway', '2026-07-24'),
  edgeRequest: example(1.2, MILLION, 'requests of CloudFront', 'cloudfront', '2026-03-26', 10 * MILLION),
  edgeSent: example(0.085, GIGABYTE, 'bytes from CloudFront', 'cloudfront', LOOKED_UP, 1000 * GIGABYTE),
  mail: page(0.1, 1000, 'mails by SES, à la carte', 'ses', '2026-08-13'),
  /** What an account pays that first sends after 21 July 2026 and chooses nothing; by the list of us-east-1. */
  mailEssentials: example(0.16, 1000, 'mails by SES, plan Essentials', 'ses', '2026-08-13'),
  mailData: example(0.12, GIGABYTE, 'bytes of mails', 'ses', '2026-08-13'),
  /** The page says that events which a service publishes only when asked to are paid; it does not name SES. */
  event: example(1, MILLION, 'events on the bus', 'eventbridge', LOOKED_UP),
  schedule: example(1, MILLION, 'starts by the scheduler', 'eventbridge', LOOKED_UP, 14 * MILLION),
  logIn: list(0.63, GIGABYTE, 'bytes into logs', 'cloudwatch', '2026-07-24', { free: 5 * GIGABYTE }),
  logKept: example(0.0324, GIGABYTE, 'bytes kept in logs for a month', 'cloudwatch', LOOKED_UP, 5 * GIGABYTE),
  metric: example(0.3, 1, 'numbers of our own for a month', 'cloudwatch', '2026-06-13', 10),
  alarm: example(0.1, 1, 'metrics under alarms for a month', 'cloudwatch', '2026-06-13', 10),
  dashboard: example(3, 1, 'dashboards for a month', 'cloudwatch', '2026-03-26', 3),
  key: page(1, 1, 'keys for a month', 'kms', '2026-08-08'),
  keyUse: page(0.03, 10_000, 'uses of keys', 'kms', '2026-08-08', { free: 20_000 }),
  trace: page(5, MILLION, 'traces', 'xray', LOOKED_UP, { free: 100_000 }),
  firewall: page(5, 1, 'firewalls for a month', 'waf', '2026-08-08'),
  firewallRule: page(1, 1, 'rules of firewalls for a month', 'waf', '2026-08-08'),
  firewallRequest: page(0.6, MILLION, 'requests that firewalls look at', 'waf', '2026-08-08'),
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof PRICES;

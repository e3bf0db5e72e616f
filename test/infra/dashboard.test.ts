import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { MailEvent } from '../../functions/domain/delivery.ts';
import type { Refusal } from '../../functions/domain/refusal.ts';
import type { Standing } from '../../functions/domain/standing.ts';
import type { LogEvent } from '../../functions/observability/log.ts';
import { metricsOf } from '../../functions/observability/metrics.ts';
import { Dashboard } from '../../infra/constructs/dashboard.ts';
import { MAIL_WORDS, REASON_WORDS, STANDING_WORDS } from '../../infra/constructs/dashboardWords.ts';

/** Refusals that no sign-up gets: they are of offers, links, transfers and keys of requests. */
type Elsewhere =
  | 'offer-expired'
  | 'no-offer'
  | 'unknown-registration'
  | 'group-started'
  | 'transfer-under-way'
  | 'link-invalid'
  | 'link-expired'
  | 'idempotency-key-reused';

const WORDS = {
  Standing: STANDING_WORDS satisfies Record<Exclude<Standing['kind'], 'gone' | 'absent'>, string>,
  Reason: REASON_WORDS satisfies Record<Exclude<Refusal['kind'], Elsewhere>, string>,
  Kind: MAIL_WORDS satisfies Record<Exclude<MailEvent['kind'], 'send'>, string>,
} as const;

const shownStack = (): Template => {
  const stack = new Stack(new App(), 'Shown', { env: { region: 'eu-central-1' } });
  new Dashboard(stack, 'Dashboard', { name: 'zapisy-test', namespace: 'Zapisy/test' });
  return Template.fromStack(stack);
};

const body = (): string => JSON.stringify(shownStack().findResources('AWS::CloudWatch::Dashboard'));

const shape = z.object({
  widgets: z.array(
    z.object({ properties: z.object({ metrics: z.array(z.array(z.unknown())).default([]) }) }),
  ),
});

const written = z.object({
  Properties: z.object({
    DashboardBody: z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  }),
});

/** What is shown: the name of each number and the dimension that it is parted by. */
const shown = (): readonly string[] => {
  const [dashboard] = Object.values(shownStack().findResources('AWS::CloudWatch::Dashboard'));
  const { DashboardBody } = written.parse(dashboard).Properties;
  const text = DashboardBody['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : 'filled in'));
  return shape
    .parse(JSON.parse(text.join('')))
    .widgets.flatMap(({ properties }) => properties.metrics)
    .filter(([namespace]) => namespace === 'Zapisy/test')
    .map(([, name, dimension]) => [name, ...(typeof dimension === 'string' ? [dimension] : [])].join(' '));
};

const HOUSEKEPT = {
  groups: 1,
  closed: 0,
  given: 0,
  lapsed: 0,
  moved: 0,
  settled: 0,
  told: 0,
  alarms: 0,
  pending: 0,
  waiting: 0,
};
const TOLD: readonly LogEvent[] = [
  { event: 'registration-answered', group: 'g', seat: 's', standing: 'seated' },
  { event: 'registration-refused', group: 'g', reason: 'group-full' },
  { event: 'registration-withdrawn', group: 'g', seat: 's' },
  { event: 'notice-delivered', notice: 'n', outcome: 'sent' },
  { event: 'mail-event', notice: 'n', kind: 'delivery', outcome: 'noted' },
  { event: 'outbox-swept', oldest: 0 },
  { event: 'housekept', ...HOUSEKEPT },
];

describe('The dashboard of a coordinator’s chief', () => {
  it.each(['Standing', 'Reason', 'Kind'] as const)(
    'has a Polish word for each kind of its numbers: %s',
    (dimension) => {
      const text = body();
      for (const [kind, word] of Object.entries(WORDS[dimension])) {
        expect(text).toContain(kind);
        expect(text).toContain(word);
      }
    },
  );

  it('shows our own numbers alone, few enough to cost nothing', () => {
    expect(body()).not.toContain('AWS/');
    expect(shown().length).toBeLessThanOrEqual(50);
  });

  it('shows sign-ups, refusals, who waits, who withdrew, and mails, each as the functions tell it', () => {
    const told = TOLD.flatMap((event) => metricsOf(event)).map(({ name, by }) =>
      [name, ...(by?.slice(0, 1) ?? [])].join(' '),
    );
    const known = new Set([...told.filter((name) => name !== 'PendingRegistrations')]);
    expect(new Set(shown())).toEqual(known);
  });
});

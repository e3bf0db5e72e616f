import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../functions/observability/log.ts';
import { lineOf } from '../../functions/observability/metricLine.ts';
import { metricsOf } from '../../functions/observability/metrics.ts';

const REFUSED: LogEvent = { event: 'registration-refused', group: 'grupa-1', reason: 'group-full' };
const OPENED: LogEvent = { event: 'institution-opened', institution: 'dps', by: 'code' };

describe('A line of the log', () => {
  it('is the event alone where nobody counts', () => {
    expect(JSON.parse(lineOf(REFUSED, 1_700_000_000))).toEqual(REFUSED);
  });

  it('is the event alone where there is nothing to count', () => {
    expect(JSON.parse(lineOf(OPENED, 1_700_000_000, 'Zapisy/test'))).toEqual(OPENED);
  });

  it('tells CloudWatch beside the event what it counts, when, and by which kind', () => {
    expect(JSON.parse(lineOf(REFUSED, 1_700_000_000, 'Zapisy/test'))).toEqual({
      ...REFUSED,
      Refusals: 1,
      Reason: 'group-full',
      _aws: {
        Timestamp: 1_700_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Zapisy/test',
            Dimensions: [['Reason']],
            Metrics: [{ Name: 'Refusals', Unit: 'Count' }],
          },
        ],
      },
    });
  });

  it('can tell two numbers at once, each without a kind', () => {
    const counts = { groups: 1, closed: 0, given: 0, lapsed: 0, moved: 0, settled: 0, told: 0, alarms: 0 };
    const event: LogEvent = { event: 'housekept', ...counts, pending: 2, waiting: 7 };
    expect(JSON.parse(lineOf(event, 0, 'Zapisy/test'))).toMatchObject({
      PendingRegistrations: 2,
      PeopleWaiting: 7,
      _aws: { CloudWatchMetrics: [{ Dimensions: [[]] }, { Dimensions: [[]] }] },
    });
  });

  it('covers up nothing of the event with what it counts', () => {
    const line: unknown = JSON.parse(lineOf(REFUSED, 0, 'Zapisy/test'));
    expect(line).toMatchObject(REFUSED);
  });
});

describe('What is counted', () => {
  const seen = (event: LogEvent) => metricsOf(event).map(({ name, by }) => [name, ...(by ?? [])].join(' '));

  it.each([
    ['over-capacity', 'SeatsOverCapacity'],
    ['seat-left-free', 'SeatsLeftFree'],
    ['place-given-twice', 'LedgerDifferences'],
  ])('of a difference %s is %s', (difference, name) => {
    expect(seen({ event: 'audit-difference', group: 'grupa-1', difference, seat: null })).toEqual([name]);
  });

  it.each(['AccessDeniedException', 'KMSInvalidStateException', 'InaccessibleEncryptionException'])(
    'of a fault of a key is a failure of a key: %s',
    (fault) => {
      expect(seen({ event: 'request-failed', route: '/', fault })).toEqual(['KeyFailures']);
    },
  );

  it('of any other fault of a page is nothing: the API counts its answers itself', () => {
    expect(seen({ event: 'request-failed', route: '/', fault: 'TimeoutError' })).toEqual([]);
  });

  it('of a login provider that does not answer is a failed sign-in', () => {
    const event: LogEvent = { event: 'request-failed', route: '/admin/callback', fault: 'TypeError' };
    expect(seen(event)).toEqual(['SignInFailures']);
  });

  it('of a coordinator of another office is nothing: they did sign in', () => {
    expect(seen({ event: 'coordinator-refused', reason: 'another-organiser' })).toEqual([]);
  });

  it('is never parted by a group, a seat, an institution, a notice or a person', () => {
    const answered: LogEvent = { event: 'registration-answered', group: 'g', seat: 's', standing: 'seated' };
    const delivered: LogEvent = { event: 'notice-delivered', notice: 'n', outcome: 'sent' };
    const told: LogEvent = { event: 'mail-event', notice: 'n', kind: 'bounce', outcome: 'noted' };
    expect([answered, delivered, told].flatMap(seen)).toEqual([
      'Registrations Standing seated',
      'Notices Outcome sent',
      'MailEvents Kind bounce',
    ]);
  });
});

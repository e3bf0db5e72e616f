import type { LogEvent } from './log.ts';

/** One number that an event tells CloudWatch. `by` parts it by a kind, of which there are few: never by an id. */
export type Metric = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'Count' | 'Seconds';
  readonly by?: readonly [dimension: string, kind: string];
};

const count = (name: string, value = 1): Metric => ({ name, value, unit: 'Count' });
const countBy = (name: string, dimension: string, kind: string): Metric => ({
  ...count(name),
  by: [dimension, kind],
});

/** What DynamoDB and the parameter store say when a key or the right to use it is missing. */
const OF_A_KEY = /KMS|AccessDenied|Encryption/;
const keyFailures = (fault: string): readonly Metric[] =>
  OF_A_KEY.test(fault) ? [count('KeyFailures')] : [];

/** Where coordinators go to and come back from the login provider. */
const SIGN_IN = /^\/admin\/(?:login|callback)$/;

/** What a difference between a ledger and its registrations counts as; the first two are promises to people. */
const differenceName = (difference: string): string => {
  if (difference === 'over-capacity') return 'SeatsOverCapacity';
  return difference === 'seat-left-free' ? 'SeatsLeftFree' : 'LedgerDifferences';
};

/** What an event counts; most count nothing. */
export const metricsOf = (event: LogEvent): readonly Metric[] => {
  switch (event.event) {
    case 'registration-answered':
      return [countBy('Registrations', 'Standing', event.standing)];
    case 'registration-refused':
      return [countBy('Refusals', 'Reason', event.reason)];
    case 'registration-withdrawn':
      return [count('Withdrawals')];
    case 'notice-delivered':
      return [countBy('Notices', 'Outcome', event.outcome)];
    case 'notice-delayed':
      return [countBy('Notices', 'Outcome', 'delayed'), ...keyFailures(event.fault)];
    case 'mail-event':
      return [countBy('MailEvents', 'Kind', event.kind)];
    case 'outbox-swept':
      return [{ name: 'OldestUnsent', value: event.oldest, unit: 'Seconds' }];
    case 'outbox-unreadable':
      return [count('UnreadableNotices', event.notices)];
    case 'housekept':
      return [count('PendingRegistrations', event.pending), count('PeopleWaiting', event.waiting)];
    case 'audit-difference':
      return [count(differenceName(event.difference))];
    case 'quota-difference':
      return [count('LedgerDifferences')];
    case 'request-failed':
      return [...(SIGN_IN.test(event.route) ? [count('SignInFailures')] : []), ...keyFailures(event.fault)];
    case 'coordinator-refused':
      return event.reason.startsWith('sign-in-') ? [count('SignInFailures')] : [];
    case 'stream-record-failed':
      return keyFailures(event.fault);
    case 'start-failed':
      return [count('KeyFailures')];
    default:
      return [];
  }
};

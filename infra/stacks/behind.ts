import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { STREAM_PREFIX } from '../../functions/store/table.ts';
import { MailFeedback } from '../constructs/mailFeedback.ts';
import type { NodeFunction } from '../constructs/nodeFunction.ts';
import { RepeatedRun } from '../constructs/repeatedRun.ts';
import { StreamConsumer } from '../constructs/streamConsumer.ts';
import type { Parts } from './parts.ts';

/** A seat that has become free is not to lie idle for longer. */
const HOUSEKEEPING = Duration.minutes(1);
/** A sender that died holds its notice for this long. */
const MAILING_AGAIN = Duration.minutes(1);

const BEHIND = { timeout: Duration.minutes(1), memorySize: 512 };
/** A batch of mails at once, each of which may wait for the mail service for some seconds, with its repetitions. */
const MAILING = { timeout: Duration.minutes(1), memorySize: 512 };
/** What comes again by itself is not repeated before. A long round may meet the next one: the writes of both are conditional. */
const REPEATED = { timeout: Duration.minutes(5), memorySize: 512, retryAttempts: 0, traces: false };

/**
 * A function that works through the stream, and the queues of what could not be worked on. A run that was not started is
 * not among it: the one of the next minute does its work.
 */
export type Work = { readonly follows: NodeFunction; readonly queues: readonly Queue[] };

/** Registrations follow their ledgers, and times that have come are written down. */
export const settlingOf = (parts: Parts): Work => {
  const { table } = parts.data;
  const settle = parts.function('Settle', 'settle', {
    ...BEHIND,
    description: 'Lets registrations follow their ledger, plans notices and gives freed seats on',
    reserved: parts.environment.reserved?.settling,
  });
  table.grantItems(settle, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  const records = new StreamConsumer(parts.stack, 'LedgerRecords', {
    table,
    function: settle,
    sortKeyPrefix: STREAM_PREFIX.ledger,
    batchSize: 25,
  });
  const housekeep = parts.function('Housekeep', 'housekeep', {
    ...REPEATED,
    description: 'Expires and makes offers, closes groups in time, settles what a crash left, audits',
  });
  table.grantItems(housekeep, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  new RepeatedRun(parts.stack, 'Housekeeping', {
    function: housekeep,
    every: HOUSEKEEPING,
    description: 'Tidies up',
  });
  return { follows: settle, queues: [records.failures] };
};

/** Notices become mails. `origin` is where their links lead. */
export const mailingOf = (parts: Parts, origin: string): Work => {
  const { table, mail } = parts.data;
  const mailer = { environment: { [VARIABLE.origin]: origin }, secrets: [parts.key] };
  const first = parts.function('Mail', 'mail', {
    ...MAILING,
    ...mailer,
    description: 'Sends notices as they are planned',
    reserved: parts.environment.reserved?.mailing,
  });
  table.grantItems(first, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
  mail.grantSend(first);
  const records = new StreamConsumer(parts.stack, 'NoticeRecords', {
    table,
    function: first,
    sortKeyPrefix: STREAM_PREFIX.notice,
    insertsOnly: true,
    batchSize: 10,
  });
  const again = parts.function('MailAgain', 'mailAgain', {
    ...REPEATED,
    ...mailer,
    description: 'Sends what is left in the outbox',
  });
  table.grantItems(again, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
  mail.grantSend(again);
  new RepeatedRun(parts.stack, 'MailingAgain', {
    function: again,
    every: MAILING_AGAIN,
    description: 'Sends what is left',
  });
  return { follows: first, queues: [records.failures, feedbackOf(parts)] };
};

/** Notices follow what became of their mails. */
const feedbackOf = (parts: Parts): Queue => {
  const { table, mail } = parts.data;
  const feedback = parts.function('MailFeedback', 'mailFeedback', {
    ...BEHIND,
    description: 'Lets notices follow what became of their mails',
    secrets: [parts.key],
  });
  table.grantItems(feedback, 'GetItem', 'PutItem', 'UpdateItem');
  const { configurationSetName } = mail;
  return new MailFeedback(parts.stack, 'MailEvents', { function: feedback, configurationSetName }).failures;
};

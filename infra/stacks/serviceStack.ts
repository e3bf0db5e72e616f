import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { STREAM_PREFIX } from '../../functions/store/table.ts';
import type { Bundles } from '../bundle.ts';
import { HttpApi } from '../constructs/httpApi.ts';
import { MailFeedback } from '../constructs/mailFeedback.ts';
import { NodeFunction, type NodeFunctionProps } from '../constructs/nodeFunction.ts';
import { RepeatedRun } from '../constructs/repeatedRun.ts';
import type { SecretParameter } from '../constructs/secretParameter.ts';
import { StreamConsumer } from '../constructs/streamConsumer.ts';
import { originOf, type Environment } from '../environments.ts';
import type { DataStack } from './dataStack.ts';

/** A seat that has become free is not to lie idle for longer. */
const HOUSEKEEPING = Duration.minutes(1);
/** A sender that died holds its notice for this long. */
const MAILING_AGAIN = Duration.minutes(1);

/** Somebody waits for these; the sign-in waits for the login provider, which is given eight seconds. */
const WEB = { timeout: Duration.seconds(20), memorySize: 1024 };
const BEHIND = { timeout: Duration.minutes(1), memorySize: 512 };
/** A batch of mails at once, each of which may wait for the mail service for some seconds, with its repetitions. */
const MAILING = { timeout: Duration.minutes(1), memorySize: 512 };
/** What comes again by itself is not repeated before. A long round may meet the next one: the writes of both are conditional. */
const REPEATED = { timeout: Duration.minutes(5), memorySize: 512, retryAttempts: 0 };

/** The code, and what wakes it. Everything here can be thrown away and made again from the sources. */
export class ServiceStack extends Stack {
  private readonly settings: Environment;
  private readonly data: DataStack;
  private readonly bundles: Bundles;

  constructor(scope: Construct, environment: Environment, data: DataStack, bundles: Bundles) {
    super(scope, `${environment.stacks}Service`, {
      description: `Zapisy, ${environment.name}: pages, consumers, schedules`,
      env: { region: environment.region },
    });
    this.settings = environment;
    this.data = data;
    this.bundles = bundles;
    this.pages();
    this.settling();
    this.mailing();
  }

  private pages(): void {
    const { embedOrigins, host, throttle } = this.settings;
    const { table, login, certificate } = this.data;
    const publicPages = this.function('Public', {
      ...WEB,
      bundle: this.bundles.public,
      description: 'The sign-up, on pages and by the API',
      environment: { ...this.origin, [VARIABLE.embedOrigins]: embedOrigins.join(' ') },
      secrets: [this.key],
    });
    table.grantItems(publicPages, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
    const browse = this.function('Browse', {
      ...WEB,
      bundle: this.bundles.browse,
      description: 'The pages and the part of the API that only read',
      environment: this.origin,
    });
    table.grantItems(browse, 'GetItem', 'BatchGetItem', 'Query');
    const reference = this.function('Reference', {
      ...WEB,
      bundle: this.bundles.reference,
      description: 'What is the same for everybody: the stylesheet, the texts, the description of the API',
      environment: this.origin,
    });
    const admin = this.function('Admin', {
      ...WEB,
      bundle: this.bundles.admin,
      description: 'The pages of coordinators',
      environment: this.origin,
      secrets: [this.key, this.clientSecret],
    });
    table.grantItems(admin, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
    login.grantSignIn(admin);
    const institution = this.function('Institution', {
      ...WEB,
      bundle: this.bundles.institution,
      description: 'What institutions see of their own people, and their agreement',
      environment: this.origin,
      secrets: [this.key],
    });
    table.grantItems(institution, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
    const routed = { admin, browse, institution, reference };
    new HttpApi(this, 'Http', { host, certificate, throttle, logs: this.logs, publicPages, routed });
  }

  private settling(): void {
    const { table } = this.data;
    const settle = this.function('Settle', {
      ...BEHIND,
      bundle: this.bundles.settle,
      description: 'Lets registrations follow their ledger, plans notices and gives freed seats on',
    });
    table.grantItems(settle, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
    new StreamConsumer(this, 'LedgerRecords', {
      table,
      function: settle,
      sortKeyPrefix: STREAM_PREFIX.ledger,
      batchSize: 25,
    });
    const housekeep = this.function('Housekeep', {
      ...REPEATED,
      bundle: this.bundles.housekeep,
      description: 'Expires and makes offers, closes groups in time, settles what a crash left, audits',
    });
    table.grantItems(housekeep, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
    new RepeatedRun(this, 'Housekeeping', {
      function: housekeep,
      every: HOUSEKEEPING,
      description: 'Tidies up',
    });
  }

  private mailing(): void {
    const { table, mail } = this.data;
    const mailer = { environment: this.origin, secrets: [this.key] };
    const first = this.function('Mail', {
      ...MAILING,
      ...mailer,
      bundle: this.bundles.mail,
      description: 'Sends notices as they are planned',
    });
    table.grantItems(first, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
    mail.grantSend(first);
    this.feedback();
    new StreamConsumer(this, 'NoticeRecords', {
      table,
      function: first,
      sortKeyPrefix: STREAM_PREFIX.notice,
      insertsOnly: true,
      batchSize: 10,
    });
    const again = this.function('MailAgain', {
      ...REPEATED,
      ...mailer,
      bundle: this.bundles.mailAgain,
      description: 'Sends what is left in the outbox',
    });
    table.grantItems(again, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
    mail.grantSend(again);
    new RepeatedRun(this, 'MailingAgain', {
      function: again,
      every: MAILING_AGAIN,
      description: 'Sends what is left',
    });
  }

  private feedback(): void {
    const { table, mail } = this.data;
    const feedback = this.function('MailFeedback', {
      ...BEHIND,
      bundle: this.bundles.mailFeedback,
      description: 'Lets notices follow what became of their mails',
      secrets: [this.key],
    });
    table.grantItems(feedback, 'GetItem', 'PutItem', 'UpdateItem');
    const { configurationSetName } = mail;
    new MailFeedback(this, 'MailEvents', { function: feedback, configurationSetName });
  }

  private function(id: string, props: Omit<NodeFunctionProps, 'logs'>): NodeFunction {
    return new NodeFunction(this, id, { ...props, logs: this.logs });
  }

  private get logs(): NodeFunctionProps['logs'] {
    const { logRetention: retention, removalPolicy } = this.settings;
    return { retention, removalPolicy };
  }

  private get origin(): Readonly<Record<string, string>> {
    return { [VARIABLE.origin]: originOf(this.settings) };
  }

  private get key(): SecretParameter {
    return { parameter: `/zapisy/${this.settings.name}/key`, variable: VARIABLE.keyParameter };
  }

  private get clientSecret(): SecretParameter {
    return {
      parameter: `/zapisy/${this.settings.name}/login-client-secret`,
      variable: VARIABLE.oidcClientSecretParameter,
    };
  }
}

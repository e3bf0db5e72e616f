import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { STREAM_PREFIX } from '../../functions/store/table.ts';
import type { Bundles } from '../bundle.ts';
import { HttpApi } from '../constructs/httpApi.ts';
import { NodeFunction, type NodeFunctionProps } from '../constructs/nodeFunction.ts';
import { RepeatedRun } from '../constructs/repeatedRun.ts';
import type { SecretParameter } from '../constructs/secretParameter.ts';
import { StreamConsumer } from '../constructs/streamConsumer.ts';
import { originOf, type Environment } from '../environments.ts';
import type { DataStack } from './dataStack.ts';

const EVERY = Duration.minutes(5);

/** Somebody waits for these; the sign-in waits for the login provider, which is given eight seconds. */
const WEB = { timeout: Duration.seconds(20), memorySize: 1024 };
const BEHIND = { timeout: Duration.minutes(1), memorySize: 512 };
/** A batch of mails, each of which may wait for the mail service for some ten seconds. */
const MAILING = { timeout: Duration.minutes(4), memorySize: 512 };
/** What comes again in five minutes is not repeated before. */
const REPEATED = { timeout: EVERY, memorySize: 512, retryAttempts: 0 };

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
      description: 'The pages and the API that anybody reaches',
      environment: { ...this.origin, [VARIABLE.embedOrigins]: embedOrigins.join(' ') },
      secrets: [this.key],
    });
    table.grantItems(publicPages, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
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
    table.grantItems(admin, 'GetItem', 'BatchGetItem', 'Query', 'UpdateItem');
    login.grantSignIn(admin);
    const routed = { admin, reference };
    new HttpApi(this, 'Http', { host, certificate, throttle, logs: this.logs, publicPages, routed });
  }

  private settling(): void {
    const { table } = this.data;
    const settle = this.function('Settle', {
      ...BEHIND,
      bundle: this.bundles.settle,
      description: 'Lets registrations follow their ledger and plans notices',
    });
    table.grantItems(settle, 'PutItem', 'UpdateItem');
    new StreamConsumer(this, 'LedgerRecords', {
      table,
      function: settle,
      sortKeyPrefix: STREAM_PREFIX.ledger,
      batchSize: 25,
    });
    const sweep = this.function('Sweep', {
      ...REPEATED,
      bundle: this.bundles.sweep,
      description: 'Closes groups in time and settles what a crash left',
    });
    table.grantItems(sweep, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
    new RepeatedRun(this, 'Sweeping', { function: sweep, every: EVERY, description: 'Tidies up' });
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
    table.grantItems(first, 'GetItem', 'PutItem', 'UpdateItem');
    mail.grantSend(first);
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
      every: EVERY,
      description: 'Sends what is left',
    });
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

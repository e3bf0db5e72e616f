import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, environmentsNamed } from '../../../infra/environments.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { mailbox } from '../../../infra/local/mailbox/mailbox.ts';
import { startWebsite, type Website } from '../../../infra/local/website.ts';
import { nodeHealth } from '../../../infra/operate/accountHealth.ts';
import type { Aws, AwsAnswer } from '../../../infra/operate/aws.ts';
import { examine, type Sight } from '../../../infra/operate/examine.ts';
import { exitCodeOf, type Health, linesOf } from '../../../infra/operate/health.ts';
import { type MailQuestions, sesQuestions } from '../../../infra/operate/sesQuestions.ts';

const [PROD] = environmentsNamed('prod');
if (PROD === undefined) throw new Error('There is an environment for tests');

const answer = (value: unknown): AwsAnswer => ({ kind: 'answer', value });
const error = (said: string): AwsAnswer => ({ kind: 'error', said });
const stack = (StackStatus: string): AwsAnswer => answer({ Stacks: [{ StackStatus }] });

const restoredTable = { name: 'zapisy-restored', streamLabel: '2026-11-22T09:30:00.000' };
const tableSeen = (changes: object = {}): AwsAnswer => {
  const { streamLabel: LatestStreamLabel } = restoredTable;
  return answer({ Table: { DeletionProtectionEnabled: true, LatestStreamLabel, ...changes } });
};

/** An account in which everything is as it should be, by the command that asks for it. */
const WELL: Readonly<Record<string, AwsAnswer>> = {
  'get-caller-identity': answer({ Account: '111122223333' }),
  'get-parameter': answer({ Parameter: { Value: '21' } }),
  'describe-parameters': answer({ Parameters: [{ Name: '/zapisy/prod/key', Type: 'SecureString' }] }),
  'get-account-settings': answer({ AccountLimit: { ConcurrentExecutions: 1000 } }),
  'describe-stacks': stack('UPDATE_COMPLETE'),
  'describe-table': tableSeen(),
};

const awsWith = (changes: Readonly<Record<string, AwsAnswer>>): Aws => {
  const answers = { ...WELL, ...changes };
  return ([, verb = '']) => Promise.resolve(answers[verb] ?? error(`No answer to ${verb}`));
};

const told =
  <Value>(value: Value) =>
  () =>
    Promise.resolve({ kind: 'answer', value } as const);
const nothing = () => Promise.resolve({ kind: 'absent' } as const);

const MAIL: MailQuestions = {
  quota: told({ perDay: 50_000, perSecond: 14, today: 12 }),
  verification: told({ status: 'Success' }),
  dkim: told({ enabled: true, status: 'Success' }),
  mailFrom: told({ status: 'Success' }),
};

type Changes = {
  readonly aws?: Readonly<Record<string, AwsAnswer>> | Aws;
  readonly mail?: Partial<MailQuestions>;
  readonly environment?: Partial<Environment>;
};

const sightOf = ({ aws = {}, mail = {} }: Changes): Sight => ({
  node: 'v20.19.0',
  aws: typeof aws === 'function' ? aws : awsWith(aws),
  mail: { ...MAIL, ...mail },
  peak: 2000,
});

const found = (changes: Changes = {}): Promise<readonly Health[]> =>
  examine(sightOf(changes), { ...PROD, ...changes.environment });

/** What is not as it should be. */
const wrong = async (changes: Changes): Promise<readonly string[]> =>
  (await found(changes))
    .filter(({ state }) => state !== 'good')
    .map(({ what, state }) => `${state}: ${what}`);

describe('The doctor', () => {
  it('has nothing to say against an environment that is as it should be', async () => {
    const all = await found();
    expect([exitCodeOf(all), linesOf(all).at(-1)]).toEqual([0, '15 of 15 are as they should be.']);
  });

  it.each<[string, Changes, readonly string[]]>([
    [
      'nobody is signed in',
      { aws: { 'get-caller-identity': error('Unable to locate credentials.') } },
      ['missing: AWS account'],
    ],
    [
      'the account was never prepared',
      { aws: { 'get-parameter': error('An error occurred (ParameterNotFound)') } },
      ['missing: CDK bootstrap in eu-central-1', 'missing: CDK bootstrap in us-east-1'],
    ],
    [
      'it was prepared by an old CDK',
      { aws: { 'get-parameter': answer({ Parameter: { Value: '5' } }) } },
      ['missing: CDK bootstrap in eu-central-1', 'missing: CDK bootstrap in us-east-1'],
    ],
    [
      'no secret was handed over',
      { aws: { 'describe-parameters': answer({ Parameters: [] }) } },
      ['missing: Parameter /zapisy/prod/key', 'missing: Parameter /zapisy/prod/login-client-secret'],
    ],
    [
      'the secrets are readable',
      { aws: { 'describe-parameters': answer({ Parameters: [{ Type: 'String' }] }) } },
      ['missing: Parameter /zapisy/prod/key', 'missing: Parameter /zapisy/prod/login-client-secret'],
    ],
    [
      'a new account may run ten functions at once',
      { aws: { 'get-account-settings': answer({ AccountLimit: { ConcurrentExecutions: 10 } }) } },
      ['missing: Lambda runs at once'],
    ],
    [
      'what is set aside leaves too little for the rest',
      {
        aws: { 'get-account-settings': answer({ AccountLimit: { ConcurrentExecutions: 130 } }) },
        environment: { reserved: { publicPages: 15, registrations: 5, settling: 10, mailing: 10 } },
      },
      ['missing: Lambda runs at once'],
    ],
    [
      'nothing is deployed',
      { aws: { 'describe-stacks': error('Stack with id ZapisyProdData does not exist') } },
      ['missing: Stack ZapisyProdData', 'missing: Stack ZapisyProdEdge', 'missing: Stack ZapisyProdService'],
    ],
    [
      'the last release was rolled back, of an environment without a host of its own',
      {
        aws: { 'describe-stacks': stack('UPDATE_ROLLBACK_COMPLETE') },
        environment: { domain: { kind: 'cloudfront' } },
      },
      ['missing: Stack ZapisyProdData', 'missing: Stack ZapisyProdService'],
    ],
    ['the pages are still closed', { environment: { closed: true } }, ['missing: Pages']],
    [
      'the restored table is not there',
      {
        aws: { 'describe-table': error('An error occurred (ResourceNotFoundException)') },
        environment: { restoredTable },
      },
      ['missing: Restored table zapisy-restored'],
    ],
    [
      'the restored table can be deleted',
      {
        aws: { 'describe-table': tableSeen({ DeletionProtectionEnabled: false }) },
        environment: { restoredTable },
      },
      ['missing: Restored table zapisy-restored'],
    ],
    [
      'the restored table has another stream than the one that is named',
      {
        aws: { 'describe-table': tableSeen({ LatestStreamLabel: '2026-11-23T08:00:00.000' }) },
        environment: { restoredTable },
      },
      ['missing: Restored table zapisy-restored'],
    ],
    ['nothing of a restored table that is as it should be', { environment: { restoredTable } }, []],
    [
      'the mail service is in its sandbox',
      { mail: { quota: told({ perDay: 200, perSecond: 1, today: 0 }) } },
      ['missing: SES out of the sandbox', 'missing: SES letters a day'],
    ],
    [
      'nothing of a mail service without a limit',
      { mail: { quota: told({ perDay: -1, perSecond: 14, today: 0 }) } },
      [],
    ],
    [
      'a busy day has more letters than may be sent',
      { mail: { quota: told({ perDay: 1999, perSecond: 14, today: 0 }) } },
      ['missing: SES letters a day'],
    ],
    [
      'the domain is not verified yet',
      { mail: { verification: told({ status: 'Pending' }) } },
      ['missing: Sender domain zapisy.example.org'],
    ],
    [
      'letters are not signed',
      { mail: { dkim: told({ enabled: false, status: 'Success' }) } },
      ['missing: DKIM of zapisy.example.org'],
    ],
    [
      'letters return to somebody else',
      { mail: { mailFrom: nothing } },
      ['missing: Return address of zapisy.example.org (MAIL FROM)'],
    ],
  ])('tells that %s', async (_, changes, lines) => {
    expect(await wrong(changes)).toEqual(lines);
  });

  it('takes what nobody could look at for no pass', async () => {
    const all = await found({ aws: () => Promise.resolve({ kind: 'no-cli' }) });
    const unknown = all.filter(({ state }) => state === 'unknown');
    expect([unknown.length, unknown[0]?.says, exitCodeOf(all)]).toEqual([
      9,
      'cannot look, install AWS CLI v2 (docs.aws.amazon.com/cli)',
      2,
    ]);
  });

  it('does not take a right that it lacks for something that is missing', async () => {
    expect(
      await wrong({ aws: { 'get-account-settings': error('AccessDeniedException: not authorized') } }),
    ).toEqual(['unknown: Lambda runs at once']);
  });

  it('asks for no value of a secret', async () => {
    const asked: string[] = [];
    const aws: Aws = (words) => {
      asked.push(words.join(' '));
      return awsWith({})(words);
    };
    await found({ aws });
    expect(asked.filter((words) => /with-decryption|get-parameter .*zapisy/.test(words))).toEqual([]);
  });

  it.each([
    ['v20.18.3', 'missing'],
    ['v20.19.0', 'good'],
    ['v22.1.0', 'good'],
  ])('knows which Node.js is new enough: %s', (version, state) => {
    expect(nodeHealth(version).state).toBe(state);
  });
});

describe('The doctor and a mail service that answers', () => {
  let folder: string;
  let site: Website;
  let questions: MailQuestions;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zapisy-doctor-'));
    const box = await mailbox({ folder, clock: () => 0, perSecond: 14 });
    const port = await freePort();
    site = await startWebsite(box.app, port, 'mailbox');
    questions = sesQuestions('eu-central-1', `http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    await site.stop();
    await rm(folder, { recursive: true });
  });

  it('reads its quota', async () => {
    expect(await questions.quota()).toEqual({
      kind: 'answer',
      value: { perDay: 50_000, perSecond: 14, today: 0 },
    });
  });

  it('reads that a domain is verified', async () => {
    expect(await questions.verification('zapisy.example.org')).toEqual({
      kind: 'answer',
      value: { status: 'Success' },
    });
  });

  it('does not know what the service does not tell', async () => {
    expect(await questions.dkim('zapisy.example.org')).toEqual({
      kind: 'unknown',
      why: 'cannot look: InvalidAction',
    });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentsNamed } from '../../../infra/environments.ts';
import type { AwsAnswer } from '../../../infra/operate/aws.ts';
import { destroy } from '../../../infra/operate/destroy.ts';
import { type Asked, compare, deployRelease, type Release } from '../../../infra/operate/release.ts';
import { environmentIn, partIn } from '../../../infra/operate/stackNames.ts';

const [DEV] = environmentsNamed('dev');
if (DEV === undefined) throw new Error('There is an environment for tests');
const ASKED: Asked = { environment: DEV, part: undefined };

const topic = { Type: 'AWS::SNS::Topic', Properties: {} };
const table = { Type: 'AWS::DynamoDB::GlobalTable', DeletionPolicy: 'Retain', Properties: {} };
const WITH_TABLE = JSON.stringify({ Resources: { Table: table } });
const WITHOUT = JSON.stringify({ Resources: { Topic: topic } });

let root: string;
let said: string[];
let ran: (readonly string[])[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zapisy-release-test-'));
  said = [];
  ran = [];
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const NO_CLI: AwsAnswer = { kind: 'no-cli' };

/** A release whose templates say this; AWS answers nothing unless told otherwise. */
const releaseOf = (data: string, aws: AwsAnswer = NO_CLI): Release => {
  const folder = mkdtempSync(join(root, 'made-'));
  return {
    cdk: (words) => {
      ran.push(words.map((word) => word.replace(root, '')));
      if (words[0] === 'synth') {
        writeFileSync(join(folder, 'ZapisyDevData.template.json'), data);
        writeFileSync(join(folder, 'ZapisyDevService.template.json'), WITHOUT);
      }
      return Promise.resolve(0);
    },
    aws: () => Promise.resolve(aws),
    say: (line) => said.push(line),
    today: '2026-11-22',
    allowed: [],
    releasedFolder: join(root, 'released'),
    folder,
  };
};

const verbs = (): readonly (string | undefined)[] => ran.map(([verb]) => verb);

describe('A release', () => {
  it('is deployed as it was judged, by the names of its stacks', async () => {
    const release = releaseOf(WITH_TABLE);
    expect(await deployRelease(release, { ...ASKED, first: true })).toBe(0);
    const folder = release.folder.replace(root, '');
    expect(ran).toEqual([
      ['synth', '--quiet', '--output', folder, '-c', 'environment=dev'],
      ['deploy', '--app', folder, '--exclusively', 'ZapisyDevData', 'ZapisyDevService'],
    ]);
  });

  it('may be one stack alone', async () => {
    await deployRelease(releaseOf(WITH_TABLE), { ...ASKED, part: 'service', first: true });
    expect(ran.at(-1)?.slice(3)).toEqual(['--exclusively', 'ZapisyDevService']);
  });

  it('is what the next one is compared with', async () => {
    await deployRelease(releaseOf(WITH_TABLE), { ...ASKED, first: true });
    expect([await compare(releaseOf(WITH_TABLE), ASKED), await compare(releaseOf(WITHOUT), ASKED)]).toEqual([
      true,
      false,
    ]);
  });

  it('that loses data is not deployed', async () => {
    await deployRelease(releaseOf(WITH_TABLE), { ...ASKED, first: true });
    ran = [];
    expect([await deployRelease(releaseOf(WITHOUT), ASKED), verbs().includes('deploy'), said.at(-1)]).toEqual(
      [1, false, 'Nothing was deployed.'],
    );
  });

  it('that loses data is deployed once somebody has allowed it', async () => {
    await deployRelease(releaseOf(WITH_TABLE), { ...ASKED, first: true });
    const allowed = [{ change: 'ZapisyDevData/Table removed', reason: 'Moved', until: '2026-11-30' }];
    expect(await deployRelease({ ...releaseOf(WITHOUT), allowed }, ASKED)).toBe(0);
  });

  it('is not deployed against a folder, which may be out of date', async () => {
    const against = mkdtempSync(join(root, 'templates-'));
    writeFileSync(join(against, 'ZapisyDevData.template.json'), WITH_TABLE);
    expect(await deployRelease(releaseOf(WITH_TABLE), { ...ASKED, against })).toBe(1);
    expect([verbs(), said[0]]).toEqual([[], expect.stringContaining('--against is for diff alone')]);
  });

  it('that turns to another table is not deployed', async () => {
    const reading = (name: string): string => {
      const Properties = { Environment: { Variables: { TABLE_NAME: name } } };
      return JSON.stringify({ Resources: { Own: { Type: 'AWS::Lambda::Function', Properties } } });
    };
    await deployRelease(releaseOf(reading('zapisy')), { ...ASKED, first: true });
    expect(await deployRelease(releaseOf(reading('zapisy-restored')), ASKED)).toBe(1);
    expect(said).toContain(
      'REFUSED  ZapisyDevData/functions moved to zapisy-restored while functions run: what holds every registration would be another table than today.',
    );
  });

  it('is compared with what CloudFormation says rather than with what was kept', async () => {
    await deployRelease(releaseOf(WITHOUT), { ...ASKED, first: true });
    const deployed: AwsAnswer = { kind: 'answer', value: { TemplateBody: WITH_TABLE } };
    expect(await compare(releaseOf(WITHOUT, deployed), ASKED)).toBe(false);
  });

  it('is the first where CloudFormation has no such stack', async () => {
    const none: AwsAnswer = { kind: 'error', said: 'Stack with id ZapisyDevData does not exist' };
    expect(await compare(releaseOf(WITH_TABLE, none), ASKED)).toBe(true);
  });

  it('is not the first, whatever is said, where CloudFormation knows better', async () => {
    const deployed: AwsAnswer = { kind: 'answer', value: { TemplateBody: WITH_TABLE } };
    expect(await compare(releaseOf(WITHOUT, deployed), { ...ASKED, first: true })).toBe(false);
  });

  it('is not the first, whatever is said, where one was kept', async () => {
    await deployRelease(releaseOf(WITH_TABLE), { ...ASKED, first: true });
    expect(await compare(releaseOf(WITHOUT), { ...ASKED, first: true })).toBe(false);
  });

  it('is not the first where nobody is signed in, though the AWS CLI misses something else', async () => {
    const signedOut: AwsAnswer = {
      kind: 'error',
      said: 'Error loading SSO Token: Token for x does not exist',
    };
    expect(await compare(releaseOf(WITH_TABLE, signedOut), ASKED)).toBe(false);
  });

  it('is refused where nobody knows what is deployed', async () => {
    expect(await deployRelease(releaseOf(WITH_TABLE), ASKED)).toBe(1);
    expect(said[0]).toMatch(
      /^Nobody knows what is deployed of ZapisyDevData\. The AWS CLI is not installed\./,
    );
  });

  it('is refused against a folder that has nothing of the environment', async () => {
    expect(await compare(releaseOf(WITH_TABLE), { ...ASKED, against: root })).toBe(false);
  });
});

describe('Destroying', () => {
  const shell = () => ({ cdk: releaseOf(WITHOUT).cdk, say: (line: string) => said.push(line) });

  it.each(['data', 'edge'] as const)('is refused for the stack of %s, with what to do', async (part) => {
    expect([await destroy(shell(), DEV, part), ran, said.length]).toEqual([1, [], 1]);
  });

  it.each([undefined, 'service'] as const)('removes the service alone', async (part) => {
    await destroy(shell(), DEV, part);
    expect(ran).toEqual([['destroy', '-c', 'environment=dev', '--exclusively', 'ZapisyDevService']]);
  });
});

describe('The words of a command', () => {
  it.each([
    ['no environment', [], 'Name the environment: dev or prod.'],
    ['another one', ['test'], 'No environment of that name; there are: dev, prod'],
  ])('name %s', (_, words, sentence) => {
    expect(() => environmentIn(words)).toThrow(sentence);
  });

  it('name no other stack', () => {
    expect(() => partIn(['dev', 'tables'])).toThrow(
      'A stack is data, edge, service; without one all of them are meant.',
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Aws, AwsAnswer } from '../../../infra/operate/aws.ts';
import { examine } from '../../../infra/operate/examine.ts';
import { exitCodeOf, type Health, linesOf } from '../../../infra/operate/health.ts';
import type { MailQuestions } from '../../../infra/operate/sesQuestions.ts';
import { PARTS } from '../../../infra/operate/stackNames.ts';
import { environmentOf } from '../deployed.ts';

const text = readFileSync(new URL('../../../infra/README.md', import.meta.url), 'utf8');
const [, firstDeploy = ''] = text.split('\n## First deploy\n');
const [steps = '', said = ''] = firstDeploy.split('\n### What the doctor says\n');

/** Each row of the table: a step, and what is as it should be from then on. */
const ROWS = [...said.matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(([, step = '', what = '']) => ({
  step: Number(step),
  good: what.split(/, |; and .*?: /),
}));

const told =
  <Value>(value: Value) =>
  () =>
    Promise.resolve({ kind: 'answer', value } as const);
const nothing = () => Promise.resolve({ kind: 'absent' } as const);

const answer = (value: unknown): AwsAnswer => ({ kind: 'answer', value });
const ABSENT: AwsAnswer = { kind: 'error', said: 'ParameterNotFound, or a stack that does not exist' };

/** What AWS answers after a step of a new account's first deployment, by the words of the question. */
const awsAfter = (step: number): Aws => {
  const from = (first: number, value: unknown): AwsAnswer => (step >= first ? answer(value) : ABSENT);
  const stack = { Stacks: [{ StackStatus: 'CREATE_COMPLETE' }] };
  const runs = step >= 13 ? 1000 : 10;
  const answers: readonly (readonly [RegExp, AwsAnswer])[] = [
    [/get-caller-identity/, answer({ Account: '111122223333' })],
    [/get-account-settings/, answer({ AccountLimit: { ConcurrentExecutions: runs } })],
    [/cdk-bootstrap/, from(2, { Parameter: { Value: '21' } })],
    [/Values=\/zapisy\/prod\/key/, answer({ Parameters: step >= 3 ? [{ Type: 'SecureString' }] : [] })],
    [/login-client-secret/, answer({ Parameters: step >= 9 ? [{ Type: 'SecureString' }] : [] })],
    [/ZapisyProdData/, from(4, stack)],
    [/ZapisyProdEdge/, from(6, stack)],
    [/ZapisyProdService/, from(7, stack)],
  ];
  return (words) => Promise.resolve(answers.find(([asked]) => asked.test(words.join(' ')))?.[1] ?? ABSENT);
};

const mailAfter = (step: number): MailQuestions => {
  const perDay = step >= 5 ? 50_000 : 200;
  const domain = { status: 'Success', enabled: true };
  return {
    quota: told({ perDay, perSecond: step >= 5 ? 14 : 1, today: 0 }),
    verification: step >= 4 ? told(domain) : nothing,
    dkim: step >= 4 ? told(domain) : nothing,
    mailFrom: step >= 4 ? told(domain) : nothing,
  };
};

const foundAfter = (step: number): Promise<readonly Health[]> =>
  examine(
    { node: 'v20.19.0', aws: awsAfter(step), mail: mailAfter(step), peak: 2000 },
    environmentOf('prod'),
  );

const goodAfter = async (step: number): Promise<readonly string[]> =>
  (await foundAfter(step)).filter(({ state }) => state === 'good').map(({ what }) => what);

describe('The first deployment in infra/README.md', () => {
  it('shows what the doctor says of a new account, word for word', async () => {
    const [, block = ''] = /```text\n([\s\S]*?)\n```/.exec(said) ?? [];
    expect(block.split('\n')).toEqual(linesOf(await foundAfter(1)));
  });

  it.each(ROWS)('names what the doctor finds good after step $step', async ({ step, good }) => {
    const before = await goodAfter(step - 1);
    expect((await goodAfter(step)).filter((what) => !before.includes(what))).toEqual(good);
  });

  it('says of everything that is not there at first with which step it comes', async () => {
    const before = await goodAfter(1);
    const named = [...before, ...ROWS.flatMap(({ good }) => good)];
    expect(named.toSorted()).toEqual((await goodAfter(13)).toSorted());
  });

  it('leaves nothing to be missed after its last step', async () => {
    const all = await foundAfter(13);
    expect([exitCodeOf(all), said.includes(linesOf(all).at(-1) ?? '?')]).toEqual([0, true]);
  });

  it('deploys each stack by the command that the doctor names, in the order in which they need each other', async () => {
    const named = (await foundAfter(1)).flatMap(({ says }) => /npm run deploy -- prod \w+/.exec(says) ?? []);
    expect(named).toEqual(PARTS.map((part) => `npm run deploy -- prod ${part}`));
    const numbered = steps.slice(steps.indexOf('\n1. '));
    const places = named.map((command) => numbered.indexOf(`\`${command}\``));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import { noticeIdOf } from '../../functions/mail/noticeId.ts';
import { randomOf } from '../simulation/random.ts';
import { startTestTable, TEST_TABLE } from '../support/table.ts';
import { ORIGIN, TEST_KEY } from '../support/world.ts';
import { accidents } from './accidents.ts';
import { check, type Death, type Findings } from './check.ts';
import { fastClock } from './pace.ts';
import { plan } from './scene.ts';
import { type MailService, startService } from './service.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Options = {
  readonly notices: number;
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

export type Proof = Findings & { readonly kills: number; readonly seconds: number };

/** Mails a second that the account of the story may send: as fast as this machine can. */
const PER_SECOND = 500;

const startSender = (env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['--no-warnings', '--import', 'tsx', 'test/delivery/sender.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Ends a process as a power cut does, and looks at what it leaves behind. */
const kill = async (sender: ChildProcess, unsent: () => Promise<readonly Notice[]>): Promise<Death> => {
  const ended = once(sender, 'close');
  sender.kill('SIGKILL');
  await ended;
  return { at: Date.now(), unrecorded: new Set((await unsent()).map(noticeIdOf)) };
};

/** Waits until the mail service was called so often: each sender dies in the middle of its work. */
const untilCalled = async (service: MailService, sender: ChildProcess, calls: number): Promise<void> => {
  while (service.calls() < calls) {
    if (sender.exitCode !== null) throw new Error('The sender ended by itself');
    await pause(5);
  }
};

/** Nothing is under way or put off any more. */
const untilNothingIsLeft = async (unsent: () => Promise<readonly Notice[]>): Promise<void> => {
  let quiet = 0;
  while (quiet < 2) {
    await pause(500);
    quiet = (await unsent()).length === 0 ? quiet + 1 : 0;
  }
};

/**
 * Sends so many notices through a mail service on which everything goes wrong now and then, with senders that are killed
 * in the middle of it, and looks at every notice in the end. The seed decides what goes wrong and after how many mails
 * a sender dies; the operating system decides the rest.
 */
export const deliverAll = async ({ notices, kills, seed, say }: Options): Promise<Proof> => {
  const from = performance.now();
  const seconds = (): number => Math.round((performance.now() - from) / 1000);
  const table = await startTestTable();
  const startedAt = Date.now();
  const env = {
    [VARIABLE.table]: TEST_TABLE,
    [VARIABLE.dynamoEndpoint]: table.endpoint,
    [VARIABLE.sender]: 'Zapisy <zapisy@rops.example>',
    [VARIABLE.origin]: ORIGIN,
    [VARIABLE.key]: TEST_KEY,
    STARTED_AT: String(startedAt),
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const errors: unknown[] = [];
  const service = await startService({
    env,
    clock: fastClock(startedAt),
    wrong: accidents(seed),
    perSecond: PER_SECOND,
    onError: (error) => errors.push(error),
  });
  const sending = { ...env, [VARIABLE.sesEndpoint]: service.url };
  const random = randomOf(seed);
  const deaths: Death[] = [];
  const unsent = () => table.store.notices.unsent(notices);
  let sender: ChildProcess | undefined;
  try {
    const planned = await plan(table.store, notices);
    say(`  ${planned.length} notices planned after ${seconds()} s`);
    for (let death = 1; death <= kills; death += 1) {
      sender = startSender(sending);
      const share = (death - 1 + random.between(0.3, 1)) / (kills + 1);
      await untilCalled(service, sender, Math.max(service.calls() + 1, Math.floor(share * notices)));
      deaths.push(await kill(sender, unsent));
      say(`  killed after ${service.calls()} calls, ${seconds()} s`);
    }
    sender = startSender(sending);
    await untilNothingIsLeft(() => table.store.notices.unsent(1));
    await kill(sender, unsent);
    await service.settled();
    const findings = await check({ planned, store: table.store, service, deaths, errors });
    return { ...findings, kills: deaths.length, seconds: seconds() };
  } finally {
    if (sender?.exitCode === null) sender.kill('SIGKILL');
    await service.stop();
    await table.stop();
  }
};

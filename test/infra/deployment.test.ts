import { readFile } from 'node:fs/promises';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { bytesSaid } from '../bench/loadTable.ts';
import { formOf, signUp } from '../http/journey/signUp.ts';
import type { Visitor } from '../http/journey/visitor.ts';
import { anInstitution, DPS } from '../support/builders.ts';
import { type LocalDeployment, startDeployment } from './deployment/deployment.ts';
import {
  ask,
  deliveriesIn,
  emailOf,
  ledgerOf,
  mailsTo,
  openGroup,
  ORIGIN,
  registrationsOf,
  requestOf,
  somebodyBefore,
  standingIn,
} from './deployment/scene.ts';
import { bothVersions, nextMarksIn, nextWritesIn, sortKeysIn } from './deployment/versions.ts';

let deployment: LocalDeployment;

beforeAll(async () => {
  deployment = await startDeployment();
}, 240_000);
afterAll(() => deployment.stop());

describe('The code that is published', () => {
  it('is what the bundles are measured by, for every function', () => {
    const { plans, bundles } = deployment.blueprint;
    const published = [...plans.values()].map(({ code }) => Buffer.from(code).toString('latin1'));
    const bundled = Object.values(bundles).map(({ code }) => Buffer.from(code).toString('latin1'));
    expect(published.toSorted().join() === bundled.toSorted().join()).toBe(true);
  });
});

describe('The table of sizes in README.md', () => {
  it('says of each function how large it is, but for a hundredth and a half', async () => {
    const said = bytesSaid(await readFile(new URL('../../README.md', import.meta.url), 'utf8'));
    const { bundles } = deployment.blueprint;
    const wrong = Object.entries(bundles).filter(
      ([name, { code }]) => Math.abs((said.get(name) ?? 0) / code.length - 1) > 0.015,
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

describe('The deployed pages', () => {
  it('come compressed through the API, and can be read', async () => {
    const [, stylesheet = ''] =
      /href="(\/assets\/[^"]+\.css)"/.exec((await somebodyBefore(deployment).ask('/')).html) ?? [];
    const response = await fetch(`${deployment.url}${stylesheet}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    const { headers } = response;
    expect([headers.get('content-encoding'), headers.get('content-type')]).toEqual([
      'gzip',
      'text/css; charset=utf-8',
    ]);
    expect(await response.text()).toContain('govuk');
  });

  it('are of the function that each address belongs to', async () => {
    const before = deployment.lambda('Reference').given.length;
    await somebodyBefore(deployment).ask('/help');
    expect(deployment.lambda('Reference').given).toHaveLength(before + 1);
  });
});

const ANNA = { firstName: 'Anna', lastName: 'Nowak', email: 'anna.nowak@dps-zory.example' };
const EWA = { firstName: 'Ewa', lastName: 'Lis', email: 'ewa.lis@dps-zory.example' };

describe('Two people and one seat, by the deployed functions alone', () => {
  let group: Group;
  let anna: Visitor;
  let ewa: Visitor;

  beforeAll(async () => {
    group = await openGroup(deployment, 1);
    [anna, ewa] = [somebodyBefore(deployment), somebodyBefore(deployment)];
    await anna.ask(`/groups/${group.id}`);
    await signUp(anna, group, ANNA);
    await signUp(ewa, group, EWA);
    await deployment.rest();
  });

  it('one has the seat, the other the first place on the waiting list', async () => {
    expect((await anna.ask('/registration')).title).toContain('Masz miejsce');
    expect((await ewa.ask('/registration')).title).toContain('Jesteś na 1. miejscu listy rezerwowej');
    const { seats, queue } = await ledgerOf(deployment, group);
    expect([Object.keys(seats).length, Object.keys(queue).length]).toEqual([1, 1]);
  });

  it('each has one mail', async () => {
    expect(await mailsTo(deployment, ANNA.email)).toHaveLength(1);
    expect(await mailsTo(deployment, EWA.email)).toHaveLength(1);
  });

  it('every notice knows from the mail service that it arrived', async () => {
    expect(new Set(await deliveriesIn(deployment, group))).toEqual(new Set(['delivered']));
  });

  it('the private link of the mail opens the registration in another browser', async () => {
    const [mail] = await mailsTo(deployment, ANNA.email);
    const link = new RegExp(`${ORIGIN}(/link/[\\w-]+)`).exec(mail?.parsed.text ?? '')?.[1] ?? '';
    const elsewhere = somebodyBefore(deployment);
    expect((await elsewhere.follow(await elsewhere.ask(link))).title).toContain('Masz miejsce');
  });

  it('who withdraws leaves the seat to the next one, who is told of the offer and takes it', async () => {
    await anna.send(formOf(await anna.ask('/registration/withdraw')));
    await deployment.rest();
    expect((await mailsTo(deployment, EWA.email)).map(({ subject }) => subject)).toHaveLength(2);
    await ewa.send(formOf(await ewa.ask('/registration/accept')));
    await deployment.rest();
    expect((await ewa.ask('/registration')).title).toContain('Masz miejsce');
    const told = (await registrationsOf(deployment, group)).map(({ details, status }) => [
      details.email,
      status.kind,
    ]);
    expect(told.toSorted()).toEqual([
      [ANNA.email, 'withdrawn'],
      [EWA.email, 'confirmed'],
    ]);
  });

  it('their institution asks for a code, finds it in its own mailbox, and sees who has the seat', async () => {
    const office = somebodyBefore(deployment);
    const found = await office.ask('/institution/open?q=Jesie%C5%84');
    await office.send(
      found.forms.find(({ method }) => method === 'post'),
      { institution: DPS },
    );
    await deployment.rest();
    const mails = await mailsTo(deployment, anInstitution().email);
    const code = /\b\d{6}\b/.exec(mails.at(-1)?.parsed.text ?? '')?.[0] ?? '';
    const page = await office.ask(`/institution/code?institution=${DPS}`);
    const opened = await office.follow(await office.send(page.forms[0], { code }));
    expect(opened.text).toContain('Ewa Lis');
  });
});

/** Past every lease and hold, as often as it takes. */
const minutesLater = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) {
    deployment.clock.advance(150);
    await deployment.runSchedules();
  }
};

const CALLS = [
  ['before the registration is put down', { action: 'PutItem', holds: 'REGISTRATION#', when: 'before' }],
  ['after the registration was put down', { action: 'PutItem', holds: 'REGISTRATION#', when: 'after' }],
  ['before the seat is taken', { action: 'UpdateItem', holds: '"LEDGER"', when: 'before' }],
  ['after the seat was taken', { action: 'UpdateItem', holds: '"LEDGER"', when: 'after' }],
  ['after the answer was kept', { action: 'UpdateItem', holds: 'ANSWER#', when: 'after' }],
] as const;

describe('A sign-up whose Lambda is killed', () => {
  it.each(CALLS)('%s gets the seat when it is sent again, once, and one mail', async (_, wire) => {
    const group = await openGroup(deployment, 1);
    const killed = deployment.gates.table.strikeIn(wire, () => deployment.lambda('Registration').kill());
    const [asked] = await Promise.all([ask(deployment, requestOf(group, 1)), killed]);
    await deployment.rest();
    await minutesLater();
    const again = await ask(deployment, requestOf(group, 1));
    const next = await ask(deployment, requestOf(group, 2));
    expect([asked.unanswered, standingIn(asked), standingIn(again), standingIn(next)]).toEqual([
      1,
      'seated',
      'seated',
      'waiting 1',
    ]);
    expect(again.answer).toMatchObject({ seatId: asked.answer.kind === 'seat' ? asked.answer.seatId : '' });
    expect(Object.keys((await ledgerOf(deployment, group)).seats)).toHaveLength(1);
    expect(await mailsTo(deployment, emailOf(group, 1))).toHaveLength(1);
  });

  it('after the registration was put down, and is never sent again, leaves nothing undecided', async () => {
    const group = await openGroup(deployment, 1);
    const [, wire] = CALLS[1];
    const killed = deployment.gates.table.strikeIn(wire, () => deployment.lambda('Registration').kill());
    const { path, ...init } = requestOf(group, 1);
    const [response] = await Promise.all([fetch(`${deployment.url}/api/v1${path}`, init), killed]);
    await deployment.rest();
    await minutesLater();
    const [registration] = await registrationsOf(deployment, group);
    const { seats } = await ledgerOf(deployment, group);
    expect([response.status, registration?.status.kind === 'pending', Object.keys(seats)]).toEqual([
      500,
      false,
      [],
    ]);
  });
});

const BATCH = [
  [
    'settles a registration',
    'Settle',
    'table',
    { action: 'UpdateItem', holds: 'REGISTRATION#', when: 'before' },
  ],
  ['has settled one', 'Settle', 'table', { action: 'UpdateItem', holds: 'REGISTRATION#', when: 'after' }],
  ['has planned a notice', 'Settle', 'table', { action: 'PutItem', holds: 'NOTICE#', when: 'after' }],
  ['is about to send', 'Mail', 'table', { action: 'UpdateItem', holds: '"sending"', when: 'after' }],
  ['hands a mail over', 'Mail', 'mail', { action: 'SendRawEmail', holds: 'Action=', when: 'before' }],
  ['has handed one over', 'Mail', 'mail', { action: 'SendRawEmail', holds: 'Action=', when: 'after' }],
] as const;

describe('A function that is killed in the middle of a batch of the stream, as it', () => {
  it.each(BATCH)('%s, loses nothing and doubles nothing', async (_, name, gate, wire) => {
    const group = await openGroup(deployment, 3);
    for (const number of [1, 2, 3]) await ask(deployment, requestOf(group, number));
    const killed = deployment.gates[gate].strikeIn(wire, () => deployment.lambda(name).kill());
    await deployment.rest();
    await killed;
    await minutesLater();
    const statuses = (await registrationsOf(deployment, group)).map(({ status }) => status.kind);
    expect(statuses).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const mails = await Promise.all([1, 2, 3].map((number) => mailsTo(deployment, emailOf(group, number))));
    expect(mails.map((list) => list.length)).toEqual([1, 1, 1]);
    expect(new Set(await deliveriesIn(deployment, group))).toEqual(new Set(['delivered']));
  });
});

describe('While two versions of the code take turns', () => {
  let group: Group;
  let answers: readonly string[];
  let repeated: readonly string[];

  beforeAll(async () => {
    const { end } = await bothVersions(deployment);
    group = await openGroup(deployment, 3);
    const numbers = [1, 2, 3, 4, 5];
    const first = [];
    for (const number of numbers) first.push(await ask(deployment, requestOf(group, number)));
    // One more call in between: whoever was served by one version is now served by the other.
    await ask(deployment, requestOf(group, 6));
    const second = [];
    for (const number of numbers) second.push(await ask(deployment, requestOf(group, number)));
    await deployment.rest();
    const [gone] = first;
    const token = gone?.answer.kind === 'seat' ? gone.answer.token : '';
    const authorization = `Bearer ${token}`;
    await ask(deployment, { method: 'POST', path: '/registration/withdrawal', headers: { authorization } });
    await deployment.rest();
    await minutesLater();
    [answers, repeated] = [first.map(standingIn), second.map(standingIn)];
    end();
  }, 60_000);

  it('people get the seats and places that one version would give, whichever serves them', () => {
    expect(answers).toEqual(['seated', 'seated', 'seated', 'waiting 1', 'waiting 2']);
  });

  it('a request that is sent again gets the answer that the other version gave', () => {
    expect(repeated).toEqual(answers);
  });

  it('a freed seat is offered to who has waited longest', async () => {
    const { seats } = await ledgerOf(deployment, group);
    expect(
      Object.values(seats)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['offered', 'taken', 'taken']);
    expect(await mailsTo(deployment, emailOf(group, 4))).toHaveLength(2);
  });

  it('what the next version keeps in a ledger is never lost by today’s', () => {
    const writes = nextWritesIn(deployment, group);
    const steps = writes.slice(1).map((count, at) => count - (writes[at] ?? 0));
    expect(new Set(steps)).toEqual(new Set([0, 1]));
  });

  it('what the next version keeps with a registration is there after today’s has changed it', async () => {
    const registrations = await registrationsOf(deployment, group);
    const marks = await nextMarksIn(deployment, registrations);
    expect(registrations.map(({ revision }) => revision > 0)).not.toContain(false);
    expect(marks.filter(Boolean)).toHaveLength(3);
  });
});

describe('The stream’s event sources', () => {
  it('put a ledger that nobody can read aside after eleven tries, and go on with the others', async () => {
    const { table, lambda, source } = deployment;
    const group = await openGroup(deployment, 2);
    await deployment.rest();
    const before = lambda('Settle').given.length;
    await table.table.client.send(
      new PutCommand({
        TableName: table.table.name,
        Item: { pk: 'GROUP#zepsuta', sk: 'LEDGER', cap: 'dużo' },
      }),
    );
    await ask(deployment, requestOf(group, 1));
    await deployment.rest();
    expect(source('Settle').failures).toMatchObject([{ condition: 'RetryAttemptsExhausted', attempts: 11 }]);
    expect(lambda('Settle').given.length - before).toBe(12);
    expect((await registrationsOf(deployment, group)).map(({ status }) => status.kind)).toEqual([
      'confirmed',
    ]);
  });

  it.each([
    ['Settle', /^LEDGER$/, 25],
    ['Mail', /^NOTICE#/, 10],
  ] as const)('wake %s for its own records alone, in batches that are not too large', (name, own, most) => {
    const batches = deployment.lambda(name).given.map((event) => sortKeysIn(event));
    expect(batches).not.toEqual([]);
    expect(Math.max(...batches.map((keys) => keys.length))).toBeLessThanOrEqual(most);
    expect(batches.flat().filter((key) => !own.test(key))).toEqual([]);
  });
});

describe('The log of all functions together', () => {
  it('holds no name, no address of a mail and no private link', () => {
    const log = [...deployment.blueprint.plans.keys()].map((name) => deployment.lambda(name).log).join('');
    expect(log).toContain('registration-answered');
    for (const canary of ['Nowak', 'anna.nowak', '.example"', 'osoba1@', '/link/'])
      expect(log).not.toContain(canary);
  });
});

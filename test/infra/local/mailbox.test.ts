import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  ListIdentitiesCommand,
  ListTemplatesCommand,
  MessageRejected,
  SendEmailCommand,
  SendRawEmailCommand,
  SESClient,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses';
import { type ServerType, createAdaptorServer } from '@hono/node-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { Fault } from '../../../infra/local/mailbox/faults.ts';
import { type Mailbox, mailbox } from '../../../infra/local/mailbox/mailbox.ts';

const now = Date.UTC(2027, 0, 4, 8);
const clock = (): number => now;

let folder: string;
let box: Mailbox;
let server: ServerType;
let client: SESClient;
let connect: (patience: { readonly attempts: number; readonly timeoutMs: number }) => SESClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapisy-mailbox-'));
  box = await mailbox({ folder, clock });
  server = createAdaptorServer({ fetch: box.app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  connect = ({ attempts, timeoutMs }) =>
    new SESClient({
      endpoint: `http://127.0.0.1:${String(port)}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: attempts,
      requestHandler: { requestTimeout: timeoutMs, throwOnRequestTimeout: true },
    });
  client = connect({ attempts: 1, timeoutMs: 20_000 });
});

afterEach(async () => {
  client.destroy();
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
  await rm(folder, { recursive: true });
});

/** A mail as the application composes it: two parts and a calendar file. */
const source = (subject = 'Masz miejsce'): string =>
  [
    'From: Zapisy <zapisy@rops.example>',
    'To: anna@dps.example',
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'X-SES-CONFIGURATION-SET: zapisy',
    'X-SES-MESSAGE-TAGS: notice=confirmed, programme=wsparcie',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Twój status: http://localhost:3000/status/abc',
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><head></head><body><script>alert(1)</script><p>Twój status</p></body></html>',
    '--inner--',
    '--outer',
    'Content-Type: text/calendar; charset=utf-8; method=PUBLISH',
    'Content-Disposition: attachment; filename="szkolenie.ics"',
    '',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    '--outer--',
    '',
  ].join('\r\n');

const rawEmail = (raw: string): SendRawEmailCommand =>
  new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } });
const send = async (subject?: string): Promise<string> =>
  (await client.send(rawEmail(source(subject)))).MessageId ?? '';
const sendImpatiently = async (): Promise<unknown> =>
  connect({ attempts: 1, timeoutMs: 400 }).send(rawEmail(source()));

/** The exception of a sending that must fail. */
const failureOf = async (sending: Promise<unknown>): Promise<Error> => {
  try {
    await sending;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It was sent');
};

const get = async (path: string): Promise<Response> => box.app.request(path);

test('A sent mail is kept with its source as it was sent', async () => {
  const id = await send();
  const mail = await box.read(id);
  expect(Buffer.from(mail?.source ?? []).toString()).toBe(source());
});

test('What is known of a mail is read from its headers', async () => {
  const id = await send();
  expect(box.list()).toEqual([
    {
      id,
      at: '2027-01-04T08:00:00.000Z',
      from: 'zapisy@rops.example',
      to: ['anna@dps.example'],
      subject: 'Masz miejsce',
      tags: { notice: 'confirmed', programme: 'wsparcie' },
      configurationSet: 'zapisy',
    },
  ]);
});

test('Destinations, tags and configuration set of the request come before the headers', async () => {
  await client.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(source()) },
      Destinations: ['kadry@dps.example', 'dyrekcja@dps.example'],
      Tags: [{ Name: 'notice', Value: 'institution' }],
      ConfigurationSetName: 'other',
    }),
  );
  expect(box.list()[0]).toMatchObject({
    to: ['kadry@dps.example', 'dyrekcja@dps.example'],
    tags: { notice: 'institution' },
    configurationSet: 'other',
  });
});

test('A mail sent in parts can be read like any other', async () => {
  const { MessageId } = await client.send(
    new SendEmailCommand({
      Source: 'zapisy@rops.example',
      Destination: { ToAddresses: ['anna@dps.example'] },
      Message: {
        Subject: { Data: 'Żółta łódź' },
        Body: { Text: { Data: 'Treść' }, Html: { Data: '<p>Treść</p>' } },
      },
    }),
  );
  const mail = await box.read(MessageId ?? '');
  expect([mail?.subject, mail?.parsed.text.trim(), mail?.parsed.html.trim()]).toEqual([
    'Żółta łódź',
    'Treść',
    '<p>Treść</p>',
  ]);
});

test('Mails survive a restart, in the order they were sent', async () => {
  await send('pierwszy');
  await send('drugi');
  const reopened = await mailbox({ folder, clock });
  await reopened.app.request('/', {
    method: 'POST',
    body: new URLSearchParams({
      Action: 'SendRawEmail',
      'RawMessage.Data': Buffer.from(source('trzeci')).toString('base64'),
    }),
  });
  const onceMore = await mailbox({ folder, clock });
  expect(onceMore.list().map(({ subject }) => subject)).toEqual(['pierwszy', 'drugi', 'trzeci']);
});

test('Mails sent at the same time are all kept', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => send(String(index))));
  expect(new Set(box.list().map(({ id }) => id))).toEqual(new Set(ids));
});

test('A folder that holds something else is refused with one sentence', async () => {
  await writeFile(join(folder, '00000001-x.json'), '[]');
  await expect(mailbox({ folder, clock })).rejects.toThrow(/cannot be used .*no mail of this mailbox/);
});

test.each<[Fault, string]>([
  ['throttle', 'Throttling'],
  ['reject', 'MessageRejected'],
  ['server-error', 'InternalFailure'],
  ['timeout-before', 'TimeoutError'],
  ['timeout-after', 'TimeoutError'],
])('The fault %s reaches the sender as %s', async (fault, name) => {
  box.faults.add(fault);
  expect((await failureOf(sendImpatiently())).name).toBe(name);
});

test('A rejected mail is typed as MessageRejected by the SDK', async () => {
  box.faults.add('reject');
  expect(await failureOf(send())).toBeInstanceOf(MessageRejected);
});

test('The SDK repeats a throttled mail by itself until it is taken', async () => {
  box.faults.add('throttle');
  await connect({ attempts: 3, timeoutMs: 20_000 }).send(rawEmail(source()));
  expect(box.list()).toHaveLength(1);
});

test.each<[Fault, number]>([
  ['throttle', 0],
  ['reject', 0],
  ['server-error', 0],
  ['timeout-before', 0],
  ['timeout-after', 1],
])('After the fault %s, %d mails were taken', async (fault, taken) => {
  box.faults.add(fault);
  await failureOf(sendImpatiently());
  expect(box.list()).toHaveLength(taken);
});

test('Each mail takes one fault from the queue', async () => {
  box.faults.add('throttle', 2);
  await failureOf(send());
  await failureOf(send());
  await send();
  expect(box.list()).toHaveLength(1);
});

test('A fault can be asked for over the page', async () => {
  await box.app.request('/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'reject', times: 2 }),
  });
  expect(box.faults.pending()).toEqual(['reject', 'reject']);
});

test('A fault asked for by a page of somebody else is refused', async () => {
  const answer = await box.app.request('/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://evil.example' },
    body: 'kind=reject',
  });
  expect([answer.status, box.faults.pending()]).toEqual([403, []]);
});

test('A fault nobody knows is refused', async () => {
  const answer = await box.app.request('/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"kind":"fire"}',
  });
  expect(answer.status).toBe(422);
});

test('An action the mailbox does not know is refused by its name', async () => {
  const failure = await failureOf(client.send(new ListTemplatesCommand({})));
  expect([failure.name, failure.message]).toEqual([
    'InvalidAction',
    'Could not find operation ListTemplates for version 2010-12-01',
  ]);
});

test('A mail without a recipient is refused', async () => {
  const failure = await failureOf(client.send(rawEmail('From: zapisy@rops.example\r\n\r\nTreść')));
  expect([failure.name, failure.message]).toEqual(['InvalidParameterValue', "Missing required header 'To'."]);
});

test('The quota counts the mails of the last day', async () => {
  await send();
  expect((await client.send(new GetSendQuotaCommand({}))).SentLast24Hours).toBe(1);
});

test('A verified address is listed as an identity', async () => {
  await client.send(new VerifyEmailIdentityCommand({ EmailAddress: 'zapisy@rops.example' }));
  expect((await client.send(new ListIdentitiesCommand({}))).Identities).toEqual(['zapisy@rops.example']);
});

test('Every identity counts as verified', async () => {
  const answer = await client.send(
    new GetIdentityVerificationAttributesCommand({ Identities: ['rops.example'] }),
  );
  expect(answer.VerificationAttributes).toEqual({ 'rops.example': { VerificationStatus: 'Success' } });
});

test('The page lists the newest mail first', async () => {
  await send('pierwszy');
  await send('drugi');
  const page = await (await get('/')).text();
  expect(page.indexOf('drugi')).toBeLessThan(page.indexOf('pierwszy'));
});

test('The page of a mail offers its calendar file for download', async () => {
  const id = await send();
  const page = await (await get(`/mails/${id}`)).text();
  expect(page).toContain(`<a href="/mails/${id}/attachments/0">szkolenie.ics</a>`);
});

test('An attachment is downloaded under its name and as its type', async () => {
  const id = await send();
  const file = await get(`/mails/${id}/attachments/0`);
  expect([
    file.headers.get('content-type'),
    file.headers.get('content-disposition'),
    (await file.text()).trim().split(/\s+/),
  ]).toEqual([
    'text/calendar',
    "attachment; filename*=UTF-8''szkolenie.ics",
    ['BEGIN:VCALENDAR', 'END:VCALENDAR'],
  ]);
});

test('A link in the text part can be followed', async () => {
  const id = await send();
  expect(await (await get(`/mails/${id}`)).text()).toContain('<a href="http://localhost:3000/status/abc">');
});

test('The HTML of a mail is served under a policy that runs no script', async () => {
  const id = await send();
  const policy = (await get(`/mails/${id}/html`)).headers.get('content-security-policy') ?? '';
  const directives = policy
    .split('; ')
    .filter((directive) => /^(default-src|script-src|sandbox)/.test(directive));
  expect(directives).toEqual(["default-src 'none'", 'sandbox allow-popups allow-popups-to-escape-sandbox']);
});

test('No page of the mailbox may load or run anything foreign', async () => {
  const policy = (await get('/')).headers.get('content-security-policy');
  expect(policy).toBe(
    "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test('A subject with markup is shown as text', async () => {
  await send('<script>alert(1)</script>');
  expect(await (await get('/')).text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('A mail nobody sent is not found', async () => {
  expect((await get('/mails/00000009-none')).status).toBe(404);
});

test('A test can read both parts and the attachments of a mail as JSON', async () => {
  const id = await send();
  const mail: unknown = await (await get(`/mails/${id}/mail.json`)).json();
  expect(mail).toMatchObject({
    subject: 'Masz miejsce',
    text: 'Twój status: http://localhost:3000/status/abc\n',
    attachments: [{ filename: 'szkolenie.ics', mimeType: 'text/calendar' }],
  });
});

test('The list of mails is there as JSON, oldest first', async () => {
  await send('pierwszy');
  await send('drugi');
  const mails: unknown = await (await get('/mails.json')).json();
  expect(mails).toMatchObject([{ subject: 'pierwszy' }, { subject: 'drugi' }]);
});

/** A mailbox of its own that tells of its mails, and what it told by now. */
const telling = async (own: string) => {
  const told: string[] = [];
  const kind = z.object({
    detail: z.object({
      eventType: z.string(),
      mail: z.object({ tags: z.object({ notice: z.array(z.string()) }) }),
    }),
  });
  const other = await mailbox({
    folder: own,
    clock,
    handle: (event) => {
      const { detail } = kind.parse(event);
      told.push(`${detail.eventType} ${detail.mail.tags.notice.join()}`);
      return Promise.resolve();
    },
  });
  const post = (form: Readonly<Record<string, string>>): Promise<Response> =>
    Promise.resolve(other.app.request('/', { method: 'POST', body: new URLSearchParams(form) }));
  const mail = async (notice: string): Promise<void> => {
    await post({
      Action: 'SendRawEmail',
      'RawMessage.Data': Buffer.from(source()).toString('base64'),
      'Tags.member.1.Name': 'notice',
      'Tags.member.1.Value': notice,
    });
    await other.settled();
  };
  return { told, other, mail };
};

test('What became of a mail is told as the mail service tells it', async () => {
  const { told, mail } = await telling(join(folder, 'own'));
  await mail('one');
  expect(told).toEqual(['Send one', 'Delivery one']);
});

test.each([
  ['bounce-hard', ['Send one', 'Bounce one']],
  ['complaint', ['Send one', 'Delivery one', 'Complaint one']],
  ['silence', []],
] as const)('The next mail can be given another fate: %s', async (fate, events) => {
  const { told, other, mail } = await telling(join(folder, 'own'));
  await other.app.request('/fates', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: fate }),
  });
  await mail('one');
  await mail('two');
  expect(told).toEqual([...events, 'Send two', 'Delivery two']);
});

test('An address can be dead until it is not', async () => {
  const { told, other, mail } = await telling(join(folder, 'own'));
  other.fates.of('anna@dps.example', 'bounce-hard');
  await mail('one');
  other.fates.of('anna@dps.example', undefined);
  await mail('two');
  expect(told).toEqual(['Send one', 'Bounce one', 'Send two', 'Delivery two']);
});

test('What was told is not told again by the next process, and what was not is', async () => {
  const own = join(folder, 'own');
  const silent = await mailbox({ folder: own, clock, handle: () => new Promise(() => undefined) });
  await silent.app.request('/', {
    method: 'POST',
    body: new URLSearchParams({
      Action: 'SendRawEmail',
      'RawMessage.Data': Buffer.from(source()).toString('base64'),
    }),
  });
  const first = await telling(own);
  await first.other.settled();
  const second = await telling(own);
  await second.other.settled();
  expect([first.told, second.told]).toEqual([['Send confirmed', 'Delivery confirmed'], []]);
});

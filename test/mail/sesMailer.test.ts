import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailbox, type Mailbox } from '../../infra/local/mailbox/mailbox.ts';
import { sesClient, sesMailer, sesRate } from '../../functions/mail/sesMailer.ts';
import { writeNotice } from '../../functions/mail/writeNotice.ts';
import { NOW } from '../support/builders.ts';
import { aNotice, CALENDARS } from './aNotice.ts';

const MAIL = writeNotice({ origin: 'https://zapisy.example', calendars: CALENDARS })(
  aNotice('confirmed', 'participant'),
);
/** Milliseconds: long enough to take a mail on a busy machine, shorter than the silence that follows. */
const PATIENCE = 1_000;

let folder: string;
let box: Mailbox;
let server: Server;

const listening = (app: Server): Promise<void> =>
  new Promise((resolve) => {
    app.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  address !== null && typeof address !== 'string';

const addressOf = (app: Server): string => {
  const address = app.address();
  if (!isAddress(address)) throw new Error('the server does not listen');
  return `http://127.0.0.1:${address.port}`;
};

const mailerAt = (endpoint: string, answerWithin = 10 * PATIENCE) =>
  sesMailer({
    client: sesClient({ endpoint, answerWithin }),
    sender: 'Zapisy <zapisy@rops.example>',
    configurationSet: 'zapisy-dev',
    clock: () => NOW,
  });

const send = (answerWithin?: number) => mailerAt(addressOf(server), answerWithin).send(MAIL);

/** A service that refuses every mail with one error. */
const refusing = async (code: string, message: string) => {
  const other = createServer((_, response) => {
    response.writeHead(400, { 'Content-Type': 'text/xml' });
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    );
  });
  await listening(other);
  try {
    return await mailerAt(addressOf(other)).send(MAIL);
  } finally {
    other.closeAllConnections();
    other.close();
  }
};

beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'local';
  folder = await mkdtemp(join(tmpdir(), 'zapisy-mailbox-'));
  box = await mailbox({ folder, clock: () => NOW * 1000, silenceMs: 20 * PATIENCE });
  const listener = getRequestListener(box.app.fetch);
  server = createServer((request, response) => void listener(request, response));
  await listening(server);
});

afterEach(() => {
  box.faults.clear();
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

describe('a mail that the service takes', () => {
  it('is accepted under the id that the service gave it', async () => {
    const outcome = await send();
    expect(outcome).toEqual({ kind: 'accepted', messageId: box.list().at(-1)?.id });
  });

  it('arrives as it was written', async () => {
    await send();
    const mail = await box.read(box.list().at(-1)?.id ?? '');
    expect(mail).toMatchObject({
      from: 'zapisy@rops.example',
      to: [MAIL.to],
      subject: MAIL.subject,
      parsed: { html: `${MAIL.html}\n` },
    });
  });

  it('is marked with its notice, so that what becomes of it can be told', async () => {
    await send();
    expect(box.list().at(-1)).toMatchObject({
      tags: { notice: MAIL.noticeId },
      configurationSet: 'zapisy-dev',
    });
  });
});

describe('a mail that the service refuses for good', () => {
  it('is rejected, with the kind of refusal and no address', async () => {
    box.faults.add('reject');
    expect(await send()).toEqual({ kind: 'rejected', reason: 'MessageRejected' });
  });

  it('is rejected when the recipient is none', async () => {
    expect(await refusing('InvalidParameterValue', 'Missing final @domain')).toEqual({
      kind: 'rejected',
      reason: 'InvalidParameterValue',
    });
  });
});

describe('a mail that may go out later is not rejected', () => {
  it('when the service is too busy each time', async () => {
    box.faults.add('throttle', 3);
    expect(await send()).toEqual({ kind: 'busy' });
  });

  it('but not when the service was too busy once', async () => {
    box.faults.add('throttle');
    expect(await send()).toMatchObject({ kind: 'accepted' });
  });

  it('when the service is broken', async () => {
    box.faults.add('server-error', 3);
    await expect(send()).rejects.toThrow('unknown error');
  });

  it('when no answer comes and the mail was not taken', async () => {
    box.faults.add('timeout-before');
    expect(await send(PATIENCE)).toEqual({ kind: 'unanswered' });
  });

  it('when no answer comes after the mail was taken, and it is not sent a second time', async () => {
    const before = box.list().length;
    box.faults.add('timeout-after');
    expect(await send(PATIENCE)).toEqual({ kind: 'unanswered' });
    expect(box.list()).toHaveLength(before + 1);
  });

  it.each([
    [
      'the sender is not verified yet',
      'MessageRejected',
      'The following identities failed the check in region EU-CENTRAL-1: x@y.example',
    ],
    ['the sender’s domain is not verified yet', 'MailFromDomainNotVerifiedException', 'not verified'],
    ['the account is paused', 'AccountSendingPausedException', 'paused'],
    ['the configuration set is paused', 'ConfigurationSetSendingPausedException', 'paused'],
    ['the configuration set is missing', 'ConfigurationSetDoesNotExist', 'missing'],
    ['the permission is missing', 'AccessDenied', 'not authorized'],
  ])('when %s', async (_, code, message) => {
    await expect(refusing(code, message)).rejects.toThrow(message);
  });

  it('when nobody listens at the address', async () => {
    expect(await mailerAt('http://127.0.0.1:1').send(MAIL)).toEqual({ kind: 'unanswered' });
  });
});

it('a sender that is no address is told at once, not with the first mail', () => {
  const parts = { client: sesClient(), clock: () => NOW };
  expect(() => sesMailer({ ...parts, sender: 'Zapisy' })).toThrow('not an address');
});

describe('the rate of mails', () => {
  it('is what the service says', async () => {
    expect(await sesRate(sesClient({ endpoint: addressOf(server) }))()).toBe(500);
  });

  it('is the least that any account has while the service does not answer', async () => {
    expect(await sesRate(sesClient({ endpoint: 'http://127.0.0.1:1' }))()).toBe(1);
  });
});

describe('a mail of which no message can be made', () => {
  it('is rejected for good', async () => {
    expect(await mailerAt(addressOf(server)).send({ ...MAIL, subject: 'Two\nlines' })).toEqual({
      kind: 'rejected',
      reason: 'MessageNotWritten',
    });
  });
});

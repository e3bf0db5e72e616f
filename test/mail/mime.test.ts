import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { rawMessage, senderOf } from '../../functions/mail/mime.ts';
import { writeNotice } from '../../functions/mail/writeNotice.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { NOW } from '../support/builders.ts';
import { aNotice, CALENDARS } from './aNotice.ts';

const SENDER = senderOf('Zapisy na szkolenia – Śląsk <zapisy@rops.example>');
const write = writeNotice({ origin: 'https://zapisy.example', calendars: CALENDARS });
const seat = write(aNotice('confirmed', 'participant'));
const waiting = write(aNotice('waiting', 'participant'));

const parsed = async (mail: Mail) => PostalMime.parse(await rawMessage(mail, SENDER, NOW));
const header = async (mail: Mail, name: string) =>
  (await parsed(mail)).headers.filter(({ key }) => key === name).map(({ value }) => value);
const source = async (mail: Mail) => (await rawMessage(mail, SENDER, NOW)).toString('latin1');

describe('a mail on its way', () => {
  it('has the text as it was written, with its Polish letters', async () => {
    expect((await parsed(seat)).text?.replaceAll('\r\n', '\n').trim()).toBe(seat.text.trim());
  });

  it('has the HTML as it was written, with its Polish letters', async () => {
    expect((await parsed(seat)).html?.trim()).toBe(seat.html);
  });

  it('has its subject with its Polish letters', async () => {
    expect((await parsed(seat)).subject).toBe('Masz miejsce: Nowe rozwiązania organizacyjno-prawne w…');
  });

  it('names its sender', async () => {
    const { from } = await parsed(seat);
    expect(from).toMatchObject({ name: 'Zapisy na szkolenia – Śląsk', address: 'zapisy@rops.example' });
  });

  it('goes to one address', async () => {
    expect((await parsed(seat)).to?.map(({ address }) => address)).toEqual(['zaneta.lacka@dps-zory.example']);
  });

  it('carries the date of its sending, not the one of the machine', async () => {
    expect(await header(seat, 'date')).toEqual(['Mon, 23 Nov 2026 09:00:00 +0000']);
  });

  it('is known again by its Message-ID when it is sent twice', async () => {
    expect((await parsed(seat)).messageId).toBe(
      '<prawo-katowice-1_k3YfQ2a1_confirmed_participant@rops.example>',
    );
  });

  it('asks robots not to answer', async () => {
    expect(await header(seat, 'auto-submitted')).toEqual(['auto-generated']);
  });

  it('has lines of at most 998 characters of ASCII that end in CRLF', async () => {
    const lines = (await source(seat)).split('\r\n');
    expect(lines.filter((line) => line.length > 998 || /[^\t\u0020-\u007e]/.test(line))).toEqual([]);
  });
});

describe('the calendar in a mail', () => {
  /** The reader of mails gives texts with the line breaks of this machine. */
  const asRead = seat.calendar?.replaceAll('\r\n', '\n');

  const calendars = async (mail: Mail) =>
    (await parsed(mail)).attachments.map(({ mimeType, method, filename, content }) => ({
      mimeType,
      method,
      filename,
      content: typeof content === 'string' ? content : new TextDecoder().decode(content),
    }));

  it('is shown by mail programs that know calendars', async () => {
    expect(await calendars(seat)).toContainEqual(
      expect.objectContaining({ mimeType: 'text/calendar', method: 'PUBLISH', content: asRead }),
    );
  });

  it('is attached as a file for all others', async () => {
    expect(await calendars(seat)).toContainEqual(
      expect.objectContaining({
        mimeType: 'application/ics',
        filename: 'termin.ics',
        content: asRead,
      }),
    );
  });

  it('keeps in the file the line breaks that calendar programs ask for', async () => {
    const base64 =
      (await source(seat)).split('Content-Disposition: attachment')[1]?.split('\r\n\r\n')[1] ?? '';
    expect(Buffer.from(base64.split('----')[0] ?? '', 'base64').toString()).toBe(seat.calendar);
  });

  it('says in both places that events are called off', async () => {
    const gone = write(aNotice('withdrawn', 'participant'));
    expect(
      (await calendars(gone)).map(({ method, content }) => [method, content.includes('METHOD:CANCEL')]),
    ).toEqual([
      ['CANCEL', true],
      [undefined, true],
    ]);
  });

  it('is an alternative of text and HTML', async () => {
    const types = [...(await source(seat)).matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gm)].map(
      ([, type]) => type,
    );
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
  });

  it('that takes other events away is a second file, and does not touch the first', async () => {
    const both = { ...seat, droppedEvents: seat.calendar?.replace('METHOD:PUBLISH', 'METHOD:CANCEL') ?? '' };
    const files = (await calendars(both)).filter(({ filename }) => filename !== null);
    expect(files.map(({ filename, content }) => [filename, /METHOD:(\w+)/.exec(content)?.[1]])).toEqual([
      ['odwolane-terminy.ics', 'CANCEL'],
      ['termin.ics', 'PUBLISH'],
    ]);
  });

  it('is absent from a mail that has none', async () => {
    const types = [...(await source(waiting)).matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gm)].map(
      ([, type]) => type,
    );
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
  });
});

describe('a header cannot be smuggled in', () => {
  const forged = 'x\r\nBcc: wszyscy@example.org';

  it.each(['subject', 'to', 'noticeId'] as const)('through the %s', (field) => {
    expect(() => rawMessage({ ...seat, [field]: forged }, SENDER, NOW)).toThrow('control character');
  });

  it('through the sender’s name', () => {
    expect(() => rawMessage(seat, { ...SENDER, name: forged }, NOW)).toThrow('control character');
  });

  it('and a second recipient is not read out of an address', async () => {
    const { to } = await parsed({ ...seat, to: 'a@x.example, b@y.example' });
    expect(to).toHaveLength(1);
  });
});

describe('the sender of all mails', () => {
  it.each([
    ['Zapisy <zapisy@example.org>', { name: 'Zapisy', address: 'zapisy@example.org' }],
    ['"Zapisy, ROPS" <zapisy@example.org>', { name: 'Zapisy, ROPS', address: 'zapisy@example.org' }],
    ['zapisy@example.org', { name: '', address: 'zapisy@example.org' }],
    ['<zapisy@example.org>', { name: '', address: 'zapisy@example.org' }],
  ])('is read from %s', (text, sender) => {
    expect(senderOf(text)).toEqual(sender);
  });

  it.each(['', 'Zapisy', 'a@b.example, c@d.example', 'Zapisy <zapisy@example.org'])(
    'is refused when it is %j',
    (text) => {
      expect(() => senderOf(text)).toThrow('not an address');
    },
  );
});

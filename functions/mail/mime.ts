import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Moment } from '../domain/time.ts';
import type { Mail } from '../use-cases/mailer.ts';

/** Who sends: a mail address, with or without a name before it. */
type Sender = { readonly name: string; readonly address: string };

/** Reads `Zapisy <zapisy@example.org>` or a bare address. Throws when there is no address in it. */
export const senderOf = (text: string): Sender => {
  const [, name = '', named] = /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  const address = /^\s*([^\s<>@,]+@[^\s<>@,]+)\s*$/.exec(named ?? text)?.[1];
  if (address === undefined) throw new Error('The sender of mails is not an address');
  return { name, address };
};

/** Refuses what would end a header and begin another, whatever the library does with it. */
const header = (value: string): string => {
  if (/\p{Cc}/u.test(value)) throw new Error('A mail header holds a control character');
  return value;
};

const calendarPart = (calendar: string) => ({
  icalEvent: {
    content: calendar,
    method: /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH',
    filename: 'termin.ics',
  },
});

/** A second file, to open: a calendar file either adds events or takes them away. */
const droppedPart = (content: string) => ({
  attachments: [{ filename: 'odwolane-terminy.ics', content, contentType: 'text/calendar; method=CANCEL' }],
});

/**
 * The raw message (RFC 5322 and MIME, UTF-8): text, HTML and calendar as alternatives of one another, and the
 * calendar again as a file to open. Its Message-ID is made from the notice, so that a mail which is sent twice can be
 * known as one. Throws when a header holds a control character.
 */
export const rawMessage = (mail: Mail, sender: Sender, date: Moment): Promise<Buffer> =>
  new MailComposer({
    from: { name: header(sender.name), address: header(sender.address) },
    to: { name: '', address: header(mail.to) },
    subject: header(mail.subject),
    date: new Date(date * 1000),
    messageId: `<${header(mail.noticeId)}@${sender.address.replace(/^.*@/, '')}>`,
    // No absence note or other robot is to answer (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: mail.text,
    html: mail.html,
    ...(mail.calendar === undefined ? {} : calendarPart(mail.calendar)),
    ...(mail.droppedEvents === undefined ? {} : droppedPart(mail.droppedEvents)),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

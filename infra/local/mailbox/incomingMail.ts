import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { parseMail } from './parsedMail.ts';
import type { SesError } from './sesXml.ts';

/** A mail as a sender hands it in, whichever action was used. */
export type IncomingMail = {
  readonly raw: Uint8Array;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | null;
};

export type Form = URLSearchParams;
type Incoming =
  { readonly ok: true; readonly mail: IncomingMail } | { readonly ok: false; readonly error: SesError };

const largestBytes = 10 * 1024 * 1024;
const mostDestinations = 50;

/** Reads `SendRawEmail`: destinations, tags and configuration set from the form, else from the mail's headers. */
export async function rawMail(form: Form): Promise<Incoming> {
  const raw = new Uint8Array(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'));
  if (raw.length === 0) return invalid('RawMessage.Data is missing');
  const parsed = await parseMail(raw);
  const named = members(form, 'Destinations');
  const to = named.length > 0 ? named : [...parsed.to, ...parsed.copies];
  const from = parsed.from === '' ? (form.get('Source') ?? '') : parsed.from;
  const tags = { ...headerTags(parsed.header('x-ses-message-tags')), ...formTags(form) };
  const configurationSet =
    form.get('ConfigurationSetName') ?? parsed.header('x-ses-configuration-set') ?? null;
  return checked({ raw, from, to, subject: parsed.subject, tags, configurationSet });
}

/** Reads `SendEmail` and composes the source that the service would send. */
export async function composedMail(form: Form): Promise<Incoming> {
  const [to, cc, bcc] = [
    members(form, 'Destination.ToAddresses'),
    members(form, 'Destination.CcAddresses'),
    members(form, 'Destination.BccAddresses'),
  ];
  const from = form.get('Source') ?? '';
  const subject = form.get('Message.Subject.Data') ?? '';
  const text = form.get('Message.Body.Text.Data');
  const html = form.get('Message.Body.Html.Data');
  const composer = new MailComposer({
    from,
    to: [...to],
    cc: [...cc],
    subject,
    ...(text === null ? {} : { text }),
    ...(html === null ? {} : { html }),
  });
  const raw = new Uint8Array(await composer.compile().build());
  const configurationSet = form.get('ConfigurationSetName');
  return checked({ raw, from, to: [...to, ...cc, ...bcc], subject, tags: formTags(form), configurationSet });
}

function checked(mail: IncomingMail): Incoming {
  if (mail.from === '') return invalid("Missing required header 'From'.");
  if (mail.to.length === 0) return invalid("Missing required header 'To'.");
  if (mail.to.length > mostDestinations) return invalid(`Recipient count exceeds ${mostDestinations}.`);
  if (mail.to.some((address) => !/.@./.test(address))) return invalid("Missing final '@domain'");
  if (mail.raw.length > largestBytes) {
    const message = `Message length is more than ${largestBytes} bytes long: ${mail.raw.length}.`;
    return { ok: false, error: { code: 'MessageRejected', message } };
  }
  return { ok: true, mail };
}

function invalid(message: string): Incoming {
  return { ok: false, error: { code: 'InvalidParameterValue', message } };
}

/** A list in the Query protocol: `name.member.1`, `name.member.2` and so on. */
export function members(form: Form, name: string): readonly string[] {
  const values: string[] = [];
  for (let at = 1; ; at += 1) {
    const value = form.get(`${name}.member.${at}`);
    if (value === null) return values;
    values.push(value);
  }
}

function formTags(form: Form): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {};
  for (let at = 1; ; at += 1) {
    const name = form.get(`Tags.member.${at}.Name`);
    if (name === null) return tags;
    tags[name] = form.get(`Tags.member.${at}.Value`) ?? '';
  }
}

/** Tags in a header: `name=value, name=value`. */
function headerTags(header: string | undefined): Readonly<Record<string, string>> {
  const pairs = (header ?? '').split(/[,;]/).map((pair) => pair.trim().split('='));
  return Object.fromEntries(
    pairs.flatMap(([name = '', value]) => (value === undefined ? [] : [[name, value]])),
  );
}

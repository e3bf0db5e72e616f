import PostalMime, { type Address, type Email } from 'postal-mime';
import type { KeptMail } from './mailFolder.ts';

type Attachment = {
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Uint8Array<ArrayBuffer>;
};

/** A mail as its reader sees it. Addresses are bare, without display names. */
export type ParsedMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** The first value of a header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
};

/** A kept mail with its content. */
export type ReadMail = KeptMail & { readonly parsed: ParsedMail; readonly source: Uint8Array<ArrayBuffer> };

/** Reads raw MIME; a part that is missing is an empty string. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  const email: Email = await PostalMime.parse(raw);
  return {
    from: email.from?.address ?? '',
    to: addresses(email.to),
    copies: [...addresses(email.cc), ...addresses(email.bcc)],
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    attachments: email.attachments.map(({ filename, mimeType, content }, index) => ({
      filename: filename ?? `part-${index + 1}`,
      mimeType,
      content: new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content),
    })),
    header: (name) => email.headers.find(({ key }) => key === name)?.value,
  };
}

function addresses(list: readonly Address[] | undefined): readonly string[] {
  return (list ?? []).flatMap((entry) =>
    entry.group === undefined ? [entry.address] : entry.group.map(({ address }) => address),
  );
}

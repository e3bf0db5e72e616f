import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { StartupError } from '../startupFailure.ts';

const keptSchema = z.strictObject({
  id: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().nullable(),
});

/** What is known of a mail beside its source. `to` are the addresses it was delivered to. */
export type KeptMail = Readonly<z.infer<typeof keptSchema>>;

export type MailFolder = {
  /** Keeps a mail and returns it with its id; mails are listed in the order of these calls. */
  readonly add: (mail: Omit<KeptMail, 'id'>, raw: Uint8Array) => Promise<KeptMail>;
  /** Oldest first. */
  readonly list: () => readonly KeptMail[];
  readonly source: (id: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
};

/**
 * Opens the folder of mails: one `.eml` with the source and one `.json` per mail, named by a rising number. The source
 * is written first, so a mail that is listed can be read. Throws `data-folder-broken` when a `.json` cannot be read.
 */
export async function openMailFolder(folder: string): Promise<MailFolder> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const mails = await Promise.all(names.map((name) => readKept(join(folder, name))));
  let last = numberOf(names.at(-1));
  let writing: Promise<unknown> = Promise.resolve();

  const write = async (mail: KeptMail, raw: Uint8Array): Promise<KeptMail> => {
    await writeFile(join(folder, `${mail.id}.eml`), raw);
    const draft = join(folder, `${mail.id}.new`);
    await writeFile(draft, JSON.stringify(mail));
    await rename(draft, join(folder, `${mail.id}.json`));
    mails.push(mail);
    return mail;
  };

  return {
    add: (mail, raw) => {
      last += 1;
      const id = `${String(last).padStart(8, '0')}-${randomUUID()}`;
      const written = writing.then(() => write({ id, ...mail }, raw));
      writing = written.catch(() => undefined);
      return written;
    },
    list: () => [...mails],
    source: async (id) => {
      const known = mails.some((mail) => mail.id === id);
      return known ? new Uint8Array(await readFile(join(folder, `${id}.eml`))) : undefined;
    },
  };
}

async function readKept(path: string): Promise<KeptMail> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new StartupError({ kind: 'data-folder-broken', path, detail: 'it is no mail of this mailbox' });
  }
}

function numberOf(name: string | undefined): number {
  return name === undefined ? 0 : Number.parseInt(name, 10);
}

import { Hono } from 'hono';
import { type Faults, faults } from './faults.ts';
import { type KeptMail, openMailFolder } from './mailFolder.ts';
import { mailPages } from './mailPages.tsx';
import { parseMail, type ReadMail } from './parsedMail.ts';
import { type SesActions, sesActions } from './sesActions.ts';

export type Mailbox = {
  /** The SES endpoint (POST /) and the pages for people. */
  readonly app: Hono;
  /** What was taken so far, oldest first. */
  readonly list: () => readonly KeptMail[];
  readonly read: (id: string) => Promise<ReadMail | undefined>;
  readonly faults: Faults;
};

export type MailboxOptions = {
  /** Keeps the mails across restarts; made if missing. */
  readonly folder: string;
  /** Epoch milliseconds: the time of a mail. */
  readonly clock: () => number;
  /** How long a client is kept waiting by a timeout fault before it is cut off, in milliseconds. */
  readonly silenceMs?: number;
};

const day = 24 * 60 * 60 * 1_000;

/**
 * An SES for one machine: it takes mail from `@aws-sdk/client-ses`, delivers none, keeps all of it to be read, and
 * fails on demand. Throws `data-folder-broken` when the folder holds something else.
 */
export async function mailbox({ folder, clock, silenceMs = 120_000 }: MailboxOptions): Promise<Mailbox> {
  const mails = await openMailFolder(folder);
  const queue = faults();
  const act = sesActions({
    faults: queue,
    keep: async ({ raw, from, to, subject, tags, configurationSet }) => {
      const at = new Date(clock()).toISOString();
      const kept = await mails.add(
        { at, from, to: [...to], subject, tags: { ...tags }, configurationSet },
        raw,
      );
      return kept.id;
    },
    sentLately: () => mails.list().filter(({ at }) => Date.parse(at) > clock() - day).length,
  });
  const read = async (id: string): Promise<ReadMail | undefined> => {
    const kept = mails.list().find((mail) => mail.id === id);
    const source = await mails.source(id);
    if (kept === undefined || source === undefined) return undefined;
    return { ...kept, parsed: await parseMail(source), source };
  };
  const app = new Hono();
  app.route('/', sesEndpoint(act, silenceMs));
  app.route('/', mailPages({ list: mails.list, read, faults: queue }));
  return { app, list: mails.list, read, faults: queue };
}

function sesEndpoint(act: SesActions, silenceMs: number): Hono {
  const app = new Hono();
  app.post('/', async (context) => {
    const answer = await act(new URLSearchParams(await context.req.text()));
    if (answer.kind === 'silence') {
      await untilGone(context.req.raw.signal, silenceMs);
      return context.body(null, 504);
    }
    context.header('Content-Type', 'text/xml');
    context.header('x-amzn-RequestId', answer.requestId);
    return context.body(answer.xml, answer.status);
  });
  return app;
}

/** Waits until the client has given up, at most `ms`. */
function untilGone(client: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    client.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

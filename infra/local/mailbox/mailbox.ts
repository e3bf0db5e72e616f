import { Hono } from 'hono';
import { eventBus, type HandleEvent } from './eventBus.ts';
import { type Fates, fates } from './fates.ts';
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
  readonly fates: Fates;
  /** Resolves when everything that is to be told of the mails so far has been handled. */
  readonly settled: () => Promise<void>;
};

export type MailboxOptions = {
  /** Keeps the mails across restarts; made if missing. */
  readonly folder: string;
  /** Epoch milliseconds: the time of a mail. */
  readonly clock: () => number;
  /** The origin whose pictures its mails may show, `http://127.0.0.1:3000`; none when it is left out. */
  readonly picturesFrom?: string;
  /** Told of every mail what became of it; nobody is when it is left out. */
  readonly handle?: HandleEvent;
  /** What goes wrong, and what becomes of mails; nothing until somebody asks for it. */
  readonly faults?: Faults;
  readonly fates?: Fates;
  /** Told when an event is given up. */
  readonly onError?: (error: unknown) => void;
  /** Mails that one account may send in a second. */
  readonly perSecond?: number;
  /** How long a client is kept waiting by a timeout fault before it is cut off, in milliseconds. */
  readonly silenceMs?: number;
};

/** Nobody waits for mail on one machine; the accounts of real services have some fourteen a second. */
const USUAL_RATE = 500;

const day = 24 * 60 * 60 * 1_000;

/**
 * An SES for one machine: it takes mail from `@aws-sdk/client-ses`, delivers none, keeps all of it to be read, and
 * fails on demand. Throws `data-folder-broken` when the folder holds something else.
 */
export async function mailbox(options: MailboxOptions): Promise<Mailbox> {
  const {
    folder,
    clock,
    picturesFrom,
    silenceMs = 120_000,
    perSecond = USUAL_RATE,
    onError = () => undefined,
  } = options;
  const mails = await openMailFolder(folder);
  const queue = options.faults ?? faults();
  const fate = options.fates ?? fates();
  const handle = options.handle ?? (() => Promise.resolve());
  const bus = await eventBus({ folder, fates: fate, handle, onError }, mails.list());
  const act = sesActions({
    faults: queue,
    keep: async ({ raw, from, to, subject, tags, configurationSet }) => {
      const at = new Date(clock()).toISOString();
      const kept = await mails.add(
        { at, from, to: [...to], subject, tags: { ...tags }, configurationSet },
        raw,
      );
      bus.tell(kept);
      return kept.id;
    },
    perSecond,
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
  app.route('/', mailPages({ list: mails.list, read, faults: queue, fates: fate, picturesFrom }));
  return { app, list: mails.list, read, faults: queue, fates: fate, settled: bus.settled };
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

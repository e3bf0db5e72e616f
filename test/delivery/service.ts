import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../functions/entrypoints/configuration.ts';
import { mailFeedback } from '../../functions/entrypoints/mailFeedback.ts';
import { freePort } from '../../infra/local/ports.ts';
import { mailbox } from '../../infra/local/mailbox/mailbox.ts';
import { startWebsite } from '../../infra/local/website.ts';
import type { accidents } from './accidents.ts';

/** A mail that was taken, in real epoch milliseconds; `answered` says that the sender was told so. */
export type Taken = { readonly notice: string; readonly at: number; readonly answered: boolean };

/** The mail service with the bus behind it: it outlives every sender, as on AWS. */
export type MailService = {
  readonly url: string;
  /** Every mail that was taken, in the order in which that was known. */
  readonly taken: readonly Taken[];
  /** How many calls there were, whatever came of them. */
  readonly calls: () => number;
  /** Resolves when every call has ended and all that it led to is told: only then is `taken` complete. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly env: Environment;
  readonly clock: () => number;
  readonly wrong: ReturnType<typeof accidents>;
  readonly perSecond: number;
  readonly onError: (error: unknown) => void;
};

const noticeIn = (form: URLSearchParams): string => form.get('Tags.member.1.Value') ?? '';

export const startService = async (options: Options): Promise<MailService> => {
  const { env, clock, wrong, perSecond, onError } = options;
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-deliver-'));
  const handle = await mailFeedback({ env, clock: () => Math.floor(clock() / 1000), log: () => undefined });
  const box = await mailbox({ folder, clock, ...wrong, handle, onError, perSecond, silenceMs: 20_000 });
  const taken: Taken[] = [];
  const underWay = new Set<Promise<Response>>();
  let calls = 0;
  const answer = async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return box.app.fetch(request);
    const text = await request.clone().text();
    const form = new URLSearchParams(text);
    if (form.get('Action') !== 'SendRawEmail') return box.app.fetch(request);
    calls += 1;
    const notice = noticeIn(form);
    const copies = (): number => box.list().filter(({ tags }) => tags['notice'] === notice).length;
    const [at, before] = [Date.now(), copies()];
    const response = await box.app.fetch(request);
    if (response.status === 200) taken.push({ notice, at, answered: !request.signal.aborted });
    else if (copies() > before) taken.push({ notice, at, answered: false });
    return response;
  };
  const fetch = async (request: Request): Promise<Response> => {
    const call = answer(request);
    underWay.add(call);
    try {
      return await call;
    } finally {
      underWay.delete(call);
    }
  };
  const settled = async (): Promise<void> => {
    await Promise.all(underWay);
    await box.settled();
  };
  const port = await freePort();
  const site = await startWebsite({ fetch }, port, 'mailbox');
  return {
    url: `http://127.0.0.1:${port}`,
    taken,
    calls: () => calls,
    settled,
    stop: async () => {
      await site.stop();
      await settled();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

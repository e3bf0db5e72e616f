/**
 * What stands in a Lambda's process beside our code: it takes invocations one after another, answers for the extension
 * that hands out secrets, and tells the time of the deployment. Bundled, and run by `environment.ts`.
 */
import * as z from 'zod';
import { SECRET } from './secret.ts';
import { tellTime } from './time.ts';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const invocation = z.object({ id: z.number(), event: z.unknown(), now: z.number() });
const loaded = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

const EXTENSION = 'http://localhost:2773/systemsmanager/parameters/get?';

const elsewhere = globalThis.fetch;
globalThis.fetch = (address, options) => {
  const url = address instanceof Request ? address.url : address.toString();
  if (!url.startsWith(EXTENSION)) return elsewhere(address, options);
  const token = new Headers(options?.headers).get('X-Aws-Parameters-Secrets-Token');
  const status = token === process.env['AWS_SESSION_TOKEN'] ? 200 : 401;
  return Promise.resolve(Response.json({ Parameter: { Value: SECRET } }, { status }));
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

const code = import(process.argv[2] ?? '').then((module: unknown) => loaded.parse(module));

const work = async (message: unknown): Promise<void> => {
  const { id, event, now } = invocation.parse(message);
  tellTime(now);
  try {
    const { handler } = await code;
    const answer = await handler(event, { awsRequestId: `request-${id}` });
    process.send?.({ id, answer: answer ?? null });
  } catch (error) {
    process.send?.({ id, failed: reasonOf(error) });
  }
};

process.on('message', (message) => void work(message));
// Nobody is left to work for.
process.on('disconnect', () => process.exit());

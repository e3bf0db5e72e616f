import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

/** What a call was answered: a status, and what it said. */
export type Answer =
  | { readonly kind: 'seat'; readonly seatId: string; readonly standing: string; readonly token: string }
  | { readonly kind: 'standing'; readonly standing: string }
  | { readonly kind: 'problem'; readonly reason: string };

export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const standing = z
  .looseObject({ kind: z.string(), place: z.number().optional() })
  .transform(({ kind, place }) => (place === undefined ? kind : `${kind} ${place}`));

const answer = z.union([
  z
    .object({ type: z.string() })
    .transform(({ type }): Answer => ({ kind: 'problem', reason: type.replace(/^.*\//, '') })),
  z
    .object({ seatId: z.string(), standing, accessToken: z.string() })
    .transform(({ accessToken, ...rest }): Answer => ({ kind: 'seat', ...rest, token: accessToken })),
  z.object({ standing }).transform((told): Answer => ({ kind: 'standing', ...told })),
]);

const ANSWER_WITHIN = 10_000;
const PATIENCE = 15 * 60_000;
const TOO_LATE = 'No answer in time';

/** Nobody was there to take the call: nothing can have come of it. */
const isUnreached = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';

type Reply = { readonly status: number; readonly text: string };

/** Over a connection of its own, so that the end of one runner says nothing about the next. */
const send = (address: string, { method, headers, body }: Call): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sending = request(address, { method, agent: false, headers: { ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    sending.setTimeout(ANSWER_WITHIN, () => sending.destroy(new Error(TOO_LATE)));
    sending.on('error', reject);
    // An answer that breaks off ends with this alone.
    sending.on('close', () => {
      reject(new Error('The connection was closed'));
    });
    sending.end(body);
  });

/** Why nobody knows what became of a call. */
export type Unknown = 'connection broken' | 'no answer in time' | 'answered that it is unknown';

const reasonOf = (error: unknown): Unknown =>
  error instanceof Error && error.message === TOO_LATE ? 'no answer in time' : 'connection broken';

type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'unknown'; readonly reason: Unknown }
  | { readonly kind: 'unreached' };

const once = async (origin: string, call: Call): Promise<Outcome> => {
  try {
    const { status, text } = await send(`${origin}/api/v1${call.path}`, call);
    if (status >= 500) return { kind: 'unknown', reason: 'answered that it is unknown' };
    return { kind: 'answered', answer: answer.parse(JSON.parse(text)) };
  } catch (error) {
    return isUnreached(error) ? { kind: 'unreached' } : { kind: 'unknown', reason: reasonOf(error) };
  }
};

/** Calls until it is answered, however often that takes. `unknown` hears of each time when it was not. */
export const callUntilAnswered = async (
  origin: string,
  call: Call,
  unknown: (reason: Unknown) => void,
): Promise<Answer> => {
  const end = performance.now() + PATIENCE;
  for (let tries = 0; performance.now() < end; tries += 1) {
    const outcome = await once(origin, call);
    if (outcome.kind === 'answered') return outcome.answer;
    if (outcome.kind === 'unknown') unknown(outcome.reason);
    await pause(100 + (tries % 4) * 50);
  }
  throw new Error(`No answer to ${call.path}`);
};

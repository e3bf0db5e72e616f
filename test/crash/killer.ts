/**
 * Loaded into the local runner before anything else (`--import`): ends the process, or its database, in the middle of
 * the n-th call of a kind. Nothing of the product knows of it. `CRASH_POINT` names the call.
 */
import childProcess from 'node:child_process';
import { writeSync } from 'node:fs';
import http, { type ClientRequest } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import * as z from 'zod';

const crashPoint = z.object({
  name: z.string(),
  /** The last part of the `x-amz-target`, or the mail service's action. */
  action: z.string(),
  /** A text in the call's body. */
  holds: z.string(),
  /** Which of the calls. */
  nth: z.int().positive(),
  /** Before the call leaves, or when its answer has come and nobody has read it. */
  when: z.enum(['before', 'after']),
  victim: z.enum(['runner', 'database']),
});
export type CrashPoint = z.infer<typeof crashPoint>;

const given = process.env['CRASH_POINT'];
const point = given === undefined || given === '' ? undefined : crashPoint.parse(JSON.parse(given));

let database: number | undefined;
let seen = 0;

const kill = (victim: CrashPoint['victim'], name: string): void => {
  // Written at once: what waits in a stream would die with us.
  writeSync(1, `${JSON.stringify({ event: 'crash', name })}\n`);
  if (victim === 'runner') process.kill(process.pid, 'SIGKILL');
  else if (database !== undefined) process.kill(database, 'SIGKILL');
};

const watchedSpawn = new Proxy(childProcess.spawn, {
  apply: (target, self, call: readonly unknown[]) => {
    const child: unknown = Reflect.apply(target, self, call);
    const serves = call.some((part) => Array.isArray(part) && part.includes('serve'));
    if (serves && child instanceof childProcess.ChildProcess) database = child.pid;
    return child;
  },
});

const actionOf = (call: ClientRequest, body: string): string => {
  const target = call.getHeader('x-amz-target');
  if (typeof target === 'string') return target.split('.').at(-1) ?? '';
  return /(?:^|&)Action=(\w+)/.exec(body)?.[1] ?? '';
};

const textOf = (chunk: unknown): string =>
  typeof chunk === 'string' ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString('utf8') : '';

/** Looks at what a call sends, and strikes if it is the one. The SDK sends a body in one piece, with `write` or `end`. */
const watch = (call: ClientRequest, { action, holds, nth, when, victim, name }: CrashPoint): void => {
  const look = (chunk: unknown): void => {
    const body = textOf(chunk);
    if (body === '' || actionOf(call, body) !== action || !body.includes(holds)) return;
    seen += 1;
    if (seen !== nth) return;
    if (when === 'before') kill(victim, name);
    else
      call.prependOnceListener('response', () => {
        kill(victim, name);
      });
  };
  for (const method of ['write', 'end'] as const) {
    const send = call[method].bind(call);
    const looked = new Proxy(send, {
      apply: (target, self, args: readonly unknown[]) => {
        look(args[0]);
        const sent: unknown = Reflect.apply(target, self, args);
        return sent;
      },
    });
    Object.defineProperty(call, method, { value: looked });
  }
};

const watchedRequest = (point: CrashPoint) =>
  new Proxy(http.request, {
    apply: (target, self, args: readonly unknown[]) => {
      const call: unknown = Reflect.apply(target, self, args);
      if (call instanceof http.ClientRequest) watch(call, point);
      return call;
    },
  });

childProcess.spawn = watchedSpawn;
if (point !== undefined) http.request = watchedRequest(point);
syncBuiltinESMExports();

process.on('SIGUSR2', () => {
  kill('database', 'database at any moment');
});

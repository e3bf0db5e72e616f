import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';

/** What Lambda tells a caller whose function threw, or whose process ended under it. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

const told = z.union([
  z
    .object({ id: z.number(), answer: z.unknown() })
    .transform(({ answer }) => ({ ok: true as const, answer })),
  z
    .object({ id: z.number(), failed: z.string() })
    .transform(({ failed }) => ({ ok: false as const, failed })),
]);

export type EnvironmentOptions = {
  /** The bundled `runtime.ts`. */
  readonly runtime: string;
  /** The address of the function's own code. */
  readonly code: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
};

/** One process of a function, which Lambda keeps for many invocations and gives one at a time. */
export class ExecutionEnvironment {
  private readonly child: ChildProcess;
  private readonly clock: () => number;
  private readonly closed: Promise<unknown>;
  private text = '';
  private invocations = 0;

  constructor({ runtime, code, variables, clock }: EnvironmentOptions) {
    this.clock = clock;
    this.child = fork(runtime, [code], {
      env: { ...variables },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.closed = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.text += chunk.toString();
      });
    }
  }

  /** Hands one event over. Rejects with `FunctionFailed` when the handler throws or the process ends meanwhile. */
  invoke(event: unknown): Promise<unknown> {
    this.invocations += 1;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.child.off('message', answer);
        reject(new FunctionFailed(`The process ended: ${this.child.signalCode ?? this.text}`));
      };
      const answer = (message: unknown): void => {
        this.child.off('close', end);
        const outcome = told.parse(message);
        if (outcome.ok) resolve(outcome.answer);
        else reject(new FunctionFailed(outcome.failed));
      };
      this.child.once('message', answer);
      this.child.once('close', end);
      this.child.send({ id: this.invocations, event, now: this.clock() });
    });
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null && !this.child.killed;
  }

  /** What it wrote to its log so far. */
  get log(): string {
    return this.text;
  }

  /** Ends it as it stands, in the middle of whatever it does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.closed;
  }
}

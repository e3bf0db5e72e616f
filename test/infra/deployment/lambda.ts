import { ExecutionEnvironment, type EnvironmentOptions, FunctionFailed } from './environment.ts';

export type LambdaOptions = Omit<EnvironmentOptions, 'code'> & {
  /** Addresses of the code of each version that is at work; invocations are given to them in turn. */
  readonly versions: readonly string[];
};

type Process = { readonly code: string; readonly environment: ExecutionEnvironment; busy: boolean };

/** A function as Lambda runs it: an idle process is used again, and another one started when there is none. */
export class Lambda {
  /** Every event that it was given, the oldest first. */
  readonly given: unknown[] = [];
  private readonly options: LambdaOptions;
  private versions: readonly string[];
  private processes: readonly Process[] = [];
  private ended = '';

  constructor(options: LambdaOptions) {
    this.options = options;
    this.versions = options.versions;
  }

  /** Gives an event to a process. Rejects with `FunctionFailed`. */
  async invoke(event: unknown): Promise<unknown> {
    const code = this.versions[this.given.length % this.versions.length];
    if (code === undefined) throw new FunctionFailed('There is no code');
    this.given.push(event);
    const process = this.idle(code);
    process.busy = true;
    try {
      return await process.environment.invoke(event);
    } finally {
      process.busy = false;
    }
  }

  /** Lets other versions work from now on; processes of those that are gone are not used any more. */
  deploy(...versions: readonly string[]): void {
    this.versions = versions;
  }

  /** How many processes there are. */
  get running(): number {
    return this.processes.filter(({ environment }) => environment.alive).length;
  }

  /** What all its processes wrote to the log, also those that are gone. */
  get log(): string {
    return this.processes.reduce((text, { environment }) => text + environment.log, this.ended);
  }

  /** Ends all its processes in the middle of what they do. The next invocation starts a new one. */
  async kill(): Promise<void> {
    const ending = this.processes;
    this.processes = [];
    await Promise.all(ending.map(({ environment }) => environment.kill()));
    this.ended += ending.map(({ environment }) => environment.log).join('');
  }

  private idle(code: string): Process {
    const found = this.processes.find(
      (process) => process.code === code && !process.busy && process.environment.alive,
    );
    if (found !== undefined) return found;
    const started = { code, environment: new ExecutionEnvironment({ ...this.options, code }), busy: false };
    this.processes = [...this.processes, started];
    return started;
  }
}

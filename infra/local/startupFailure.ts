/**
 * Why the local runner cannot start. Closed: whoever starts it prints one sentence and leaves with exit code 1.
 */
export type StartupFailure =
  | { readonly kind: 'port-in-use'; readonly port: number; readonly part: string }
  | { readonly kind: 'port-forbidden'; readonly port: number; readonly part: string }
  | { readonly kind: 'engine-missing'; readonly platform: string; readonly arch: string }
  | { readonly kind: 'engine-broken'; readonly binary: string; readonly detail: string }
  | { readonly kind: 'engine-unreachable'; readonly endpoint: string }
  | { readonly kind: 'data-folder-broken'; readonly path: string; readonly detail: string }
  | { readonly kind: 'data-folder-in-use'; readonly path: string }
  | {
      readonly kind: 'setting-invalid';
      readonly name: string;
      readonly value: string;
      readonly expected: string;
    };

/** Carries a start-up failure up to the one place that prints it. */
export class StartupError extends Error {
  readonly failure: StartupFailure;

  constructor(failure: StartupFailure) {
    super(explain(failure));
    this.name = 'StartupError';
    this.failure = failure;
  }
}

/** One clear sentence that says what is wrong and what to do about it. */
export function explain(failure: StartupFailure): string {
  switch (failure.kind) {
    case 'port-in-use':
      return `Port ${failure.port} (${failure.part}) is already in use: stop the program that holds it, or choose other ports with PORT.`;
    case 'port-forbidden':
      return `Port ${failure.port} (${failure.part}) may not be used by this user: choose one above 1023 with PORT.`;
    case 'engine-missing':
      return `No database engine for ${failure.platform} ${failure.arch}: run "npm install --no-save ${enginePackage(failure)}@${engineVersion}" (packages exist for linux-x64, linux-arm64, darwin-arm64, darwin-x64 and win32-x64), or name one with DYNOXIDE_BIN or DYNAMODB_ENDPOINT.`;
    case 'engine-broken':
      return `The database engine ${failure.binary} does not run: ${failure.detail}.`;
    case 'engine-unreachable':
      return `No database engine answers at ${failure.endpoint}: start it, or correct DYNAMODB_ENDPOINT.`;
    case 'data-folder-broken':
      return `The data at ${failure.path} cannot be used (${failure.detail}): repair or move it away, or choose another folder with DATA_DIR.`;
    case 'data-folder-in-use':
      return `The data at ${failure.path} are in use by another start of Zapisy: stop that one, or choose another folder with DATA_DIR.`;
    case 'setting-invalid':
      return `${failure.name} is ${JSON.stringify(failure.value)}, but has to be ${failure.expected}.`;
  }
}

/** The engine release everything was tried with; package.json pins the same one for Linux. */
export const engineVersion = '1.2.1';

/** The npm package that holds the engine of a platform, in the words of Node's `process.platform` and `process.arch`. */
export function enginePackage(machine: { readonly platform: string; readonly arch: string }): string {
  return `@dynoxide/${machine.platform}-${machine.arch}`;
}

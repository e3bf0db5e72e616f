import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Bundle } from '../../infra/bundle.ts';

/** What Lambda itself puts into every function's environment. */
export const LAMBDA_VARIABLES = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'ASIAROLEOFTHEFUNCTION',
  AWS_SECRET_ACCESS_KEY: 'secret-of-the-role',
  AWS_SESSION_TOKEN: 'token-of-the-role',
} as const;

/** Runs one call of a bundle as Lambda does; the extension for parameters answers from the second variable. */
const CALL = `
  const [file, event] = process.argv.slice(1);
  const extension = 'http://localhost:2773/systemsmanager/parameters/get?';
  const elsewhere = globalThis.fetch;
  globalThis.fetch = (address, options) => {
    if (!String(address).startsWith(extension)) return elsewhere(address, options);
    const known = options.headers['X-Aws-Parameters-Secrets-Token'] === process.env.AWS_SESSION_TOKEN;
    const Value = Buffer.alloc(32, 7).toString('base64url');
    return Promise.resolve(Response.json({ Parameter: { Value } }, { status: known ? 200 : 401 }));
  };
  const { handler } = await import(file);
  process.stdout.write('\\nANSWER ' + JSON.stringify(await handler(JSON.parse(event), {}) ?? null));
`;

const EMPTY: Readonly<Record<string, unknown>> = { Items: [], Count: 0, ScannedCount: 0, Responses: {} };

export type Called = {
  readonly answer: unknown;
  /** What it wrote to its log, line by line. */
  readonly lines: readonly string[];
  /** The headers of each request that reached DynamoDB. */
  readonly requests: readonly IncomingHttpHeaders[];
};

/** An empty table that speaks enough of DynamoDB for reads, on a free port. */
const emptyTable = async () => {
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    requests.push(request.headers);
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/x-amz-json-1.0').end(JSON.stringify(EMPTY));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { address: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
};

/**
 * Calls the handler of a bundled entry point in a process of its own that knows these variables and no others, with
 * an empty table behind it. Throws when the process fails.
 */
export const callBundled = async (
  { file, code }: Bundle,
  variables: Readonly<Record<string, string>>,
  event: unknown,
): Promise<Called> => {
  const folder = mkdtempSync(join(tmpdir(), 'zapisy-lambda-'));
  const table = await emptyTable();
  try {
    writeFileSync(join(folder, file), code);
    const address = pathToFileURL(join(folder, file)).href;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', CALL, address, JSON.stringify(event)],
      { cwd: folder, env: { ...variables, AWS_ENDPOINT_URL_DYNAMODB: table.address } },
    );
    const [log = '', answer = ''] = stdout.split('\nANSWER ');
    const lines = log.split('\n').filter((line) => line !== '');
    return { answer: JSON.parse(answer), lines, requests: table.requests };
  } finally {
    table.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

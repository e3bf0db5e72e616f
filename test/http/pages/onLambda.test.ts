import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { favicon, faviconPath, stylesheetPath } from '../../../functions/http/assets/stylesheet.ts';
import { siteOver } from './site.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { ORIGIN, worldOver } from '../../support/world.ts';
import { manyGroups } from './calendar.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTestTable();
  await manyGroups(worldOver(table), 3);
});

afterAll(() => table.stop());

/** What an HTTP API of API Gateway sends for a request, in the format that names itself 2.0. */
const event = (
  path: string,
  query: string,
  init: { method: string; body?: string; headers: Record<string, string> },
): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: query,
  headers: { host: 'zapisy.example', ...init.headers },
  body: init.body === undefined ? null : Buffer.from(init.body).toString('base64'),
  isBase64Encoded: init.body !== undefined,
  requestContext: {
    accountId: '0',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'zapisy.example',
    domainPrefix: 'zapisy',
    http: { method: init.method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'request',
    routeKey: '$default',
    stage: '$default',
    time: '23/Nov/2026:09:00:00 +0000',
    timeEpoch: 0,
  },
});

const call = (path: string, query: string, init: Parameters<typeof event>[2]) =>
  handle(siteOver(worldOver(table)))(event(path, query, init));

describe('the site behind API Gateway', () => {
  it('sends a page compressed, in a form that the gateway can carry', async () => {
    const answer = await call('/', 'lang=en', { method: 'GET', headers: { 'accept-encoding': 'gzip, br' } });
    expect([answer.statusCode, answer.isBase64Encoded]).toEqual([200, true]);
    expect(gunzipSync(Buffer.from(answer.body, 'base64')).toString()).toContain('Found: 3 dates.');
    expect(answer.cookies).toEqual([expect.stringMatching(/^__Host-lang=en;/)]);
  });

  it('sends a page as it is to a client that unpacks nothing', async () => {
    const answer = await call('/', '', { method: 'GET', headers: {} });
    expect([answer.statusCode, answer.isBase64Encoded]).toEqual([200, false]);
    expect(answer.body).toContain('Znaleziono: 3 terminy.');
  });

  it('sends the stylesheet and the mark whole', async () => {
    const css = await call(stylesheetPath, '', { method: 'GET', headers: { 'accept-encoding': 'br' } });
    expect(brotliDecompressSync(Buffer.from(css.body, 'base64')).toString()).toContain('.zapisy-header');
    expect((await call(faviconPath, '', { method: 'GET', headers: {} })).body).toBe(favicon);
  });

  it('reads a form up to its limit, and refuses a larger one', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN };
    const send = (body: string) => call('/registration/withdraw', '', { method: 'POST', body, headers });
    expect((await send('a=b')).statusCode).not.toBe(413);
    expect((await send(`a=${'b'.repeat(64 * 1024)}`)).statusCode).toBe(413);
  });
});

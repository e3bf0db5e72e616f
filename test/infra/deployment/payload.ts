import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';

/** Content that an HTTP API hands on as text; everything else, forms among it, is handed on in base64. */
const isText = (contentType: string): boolean =>
  /^text\/|^application\/(?:json|javascript|xml)\b|\+(?:json|xml)\b/.test(contentType);

const bodyOf = (bytes: Buffer, contentType: string) => {
  if (bytes.length === 0) return { isBase64Encoded: false };
  const isBase64Encoded = !isText(contentType);
  return { isBase64Encoded, body: bytes.toString(isBase64Encoded ? 'base64' : 'utf8') };
};

/** Headers in small letters, several of one name in one line; cookies stand beside them. */
const headersOf = (request: IncomingMessage, host: string): Readonly<Record<string, string>> => {
  const joined = Object.entries(request.headersDistinct)
    .filter(([name]) => name !== 'cookie')
    .map(([name, values = []]) => [name, values.join(',')] as const);
  return { ...Object.fromEntries(joined), host };
};

const PARTS = { accountId: '123456789012', apiId: 'zapisyapi1', stage: '$default', routeKey: '$default' };

/** A request as an HTTP API writes it for a function, in version 2.0 of its format, at `now` (epoch milliseconds). */
export const eventOf = (request: IncomingMessage, bytes: Buffer, now: number) => {
  const host = `${PARTS.apiId}.execute-api.eu-central-1.amazonaws.com`;
  const { pathname, search, searchParams } = new URL(request.url ?? '/', `https://${host}`);
  const query = [...new Set(searchParams.keys())].map(
    (name) => [name, searchParams.getAll(name).join(',')] as const,
  );
  const cookies = (request.headers.cookie ?? '').split('; ').filter((cookie) => cookie !== '');
  const method = request.method ?? 'GET';
  return {
    version: '2.0',
    routeKey: PARTS.routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookies.length === 0 ? {} : { cookies }),
    headers: headersOf(request, host),
    ...(query.length === 0 ? {} : { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      ...PARTS,
      domainName: host,
      domainPrefix: PARTS.apiId,
      http: {
        method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: `request-${now}`,
      time: new Date(now).toUTCString(),
      timeEpoch: now,
    },
    ...bodyOf(bytes, request.headers['content-type'] ?? ''),
  };
};

const given = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

/** What a function's answer becomes. One that is no answer is the API's own fault page, as on AWS. */
export const replyOf = (answer: unknown): Reply => {
  const read = given.safeParse(answer);
  if (!read.success) return FAILED;
  const { statusCode, headers, cookies, body, isBase64Encoded } = read.data;
  return {
    status: statusCode,
    headers: { ...headers, ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
};

/** What the API answers when a function fails. */
export const FAILED: Reply = {
  status: 500,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"message":"Internal Server Error"}'),
};

import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern } from './eventPattern.ts';
import { eventOf, replyOf } from './payload.ts';

const FILTER = { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'NOTICE#' }] } } } };
const record = (eventName: string, sk: string) => ({ eventName, dynamodb: { Keys: { sk: { S: sk } } } });

describe('An event source’s filter', () => {
  it.each([
    [record('INSERT', 'NOTICE#1'), true],
    [record('MODIFY', 'NOTICE#1'), false],
    [record('INSERT', 'LEDGER'), false],
    [{ eventName: 'INSERT' }, false],
  ])('lets through what it names: %j', (event, passes) => {
    expect(matchesPattern(FILTER, event)).toBe(passes);
  });

  it('of a list of values needs one that fits', () => {
    expect(matchesPattern({ tags: ['ours'] }, { tags: ['theirs', 'ours'] })).toBe(true);
  });

  it('lets everything through that has what it asks for, whatever else there is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (more) =>
        matchesPattern(FILTER, { ...more, ...record('INSERT', 'NOTICE#1') }),
      ),
    );
  });

  it('is not taken for one that it is not', () => {
    expect(() => matchesPattern({ size: [{ numeric: ['>', 1] }] }, { size: 2 })).toThrow();
  });
});

const requestWith = (rawHeaders: readonly string[], url = '/'): IncomingMessage => {
  const request = new IncomingMessage(new Socket());
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    request.headers[name] = rawHeaders[at + 1];
    request.headersDistinct[name] = [...(request.headersDistinct[name] ?? []), rawHeaders[at + 1] ?? ''];
  }
  return Object.assign(request, { method: 'POST', url });
};

describe('A request as a function is given it', () => {
  it('has its cookies beside its headers', () => {
    const event = eventOf(requestWith(['Cookie', 'one=1; two=2']), Buffer.alloc(0), 0);
    expect([event.cookies, event.headers]).toEqual([
      ['one=1', 'two=2'],
      { host: event.requestContext.domainName },
    ]);
  });

  it.each([
    ['application/x-www-form-urlencoded', true],
    ['application/json', false],
    ['application/problem+json; charset=utf-8', false],
    ['image/png', true],
  ])('has its body in base64 where it is no text: %s', (type, isBase64Encoded) => {
    const { body, ...event } = eventOf(requestWith(['content-type', type]), Buffer.from('a=1'), 0);
    expect([event.isBase64Encoded, body]).toEqual([isBase64Encoded, isBase64Encoded ? 'YT0x' : 'a=1']);
  });
});

describe('An answer of a function', () => {
  it('becomes bytes again, with a header for each cookie', () => {
    const { status, headers, body } = replyOf({
      statusCode: 200,
      cookies: ['a=1', 'b=2'],
      body: 'AP8=',
      isBase64Encoded: true,
    });
    expect([status, headers['set-cookie'], [...body]]).toEqual([200, ['a=1', 'b=2'], [0, 255]]);
  });

  it('is a fault page where it is none', () => {
    expect(replyOf({ errorMessage: 'oh' }).status).toBe(500);
  });
});

import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { bodyLimit, MAX_BODY } from '../../../functions/http/middleware/bodyLimit.ts';
import { contentType } from '../../../functions/http/middleware/contentType.ts';
import { sameOrigin } from '../../../functions/http/middleware/sameOrigin.ts';

const OWN = 'https://zapisy.example';

const site = new Hono<HttpEnv>();
site.use(
  '/limited',
  bodyLimit((c) => c.text('', 413)),
);
site.use(
  '/guarded',
  sameOrigin(`${OWN}/`, (c) => c.text('', 403)),
);
site.use(
  '/form',
  contentType('application/x-www-form-urlencoded', (c) => c.text('', 415)),
);
site.all('*', async (c) => c.text(await c.req.text()));

const post = async (path: string, init: RequestInit): Promise<Response> =>
  site.request(path, { method: 'POST', ...init });

/** A body that arrives in pieces, with no length announced or a false one. */
const streamed = (pieces: number, size: number): ReadableStream<Uint8Array> => {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      sent += 1;
      if (sent > pieces) controller.close();
      else controller.enqueue(new Uint8Array(size).fill(97));
    },
  });
};

describe('the limit on bodies', () => {
  it('lets exactly 64 KB through, whole', async () => {
    const response = await post('/limited', { body: 'ż'.repeat(MAX_BODY / 2) });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('ż'.repeat(MAX_BODY / 2));
  });

  it('refuses one byte more', async () => {
    expect((await post('/limited', { body: 'a'.repeat(MAX_BODY + 1) })).status).toBe(413);
  });

  it('refuses by the announced length without reading', async () => {
    const headers = { 'content-length': String(MAX_BODY + 1) };
    expect((await post('/limited', { body: 'a', headers })).status).toBe(413);
  });

  it('refuses a larger body that was announced as small', async () => {
    const init = { body: streamed(70, 1024), duplex: 'half', headers: { 'content-length': '10' } };
    expect((await post('/limited', init)).status).toBe(413);
  });

  it('refuses a large body whose length nobody announced', async () => {
    const init = { body: streamed(5000, 1024), duplex: 'half' };
    expect((await post('/limited', init)).status).toBe(413);
  });

  it('lets a request without a body through', async () => {
    expect((await site.request('/limited')).status).toBe(200);
  });
});

describe('where a form may come from', () => {
  it.each([
    ['our own page', { origin: OWN }, 200],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another site that pretends', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 403],
    ['a site whose name begins like ours', { origin: `${OWN}.evil.example` }, 403],
    ['our own page by another scheme', { origin: 'http://zapisy.example' }, 403],
    [
      'a page of ours whose browser hides the origin',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      200,
    ],
    [
      'a page elsewhere whose browser hides the origin',
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['our own page, told by the other header', { 'sec-fetch-site': 'same-origin' }, 200],
    ['the person, who reloads', { 'sec-fetch-site': 'none' }, 200],
    ['nowhere that is told', {}, 403],
  ])('takes or refuses a form from %s', async (_, headers, status) => {
    expect((await post('/guarded', { headers })).status).toBe(status);
  });

  it('lets everybody read', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await site.request('/guarded', { headers })).status).toBe(200);
  });
});

describe('the content type of forms', () => {
  it.each([
    ['application/x-www-form-urlencoded', 200],
    ['Application/X-WWW-Form-Urlencoded; charset=UTF-8', 200],
    ['multipart/form-data; boundary=x', 415],
    ['application/json', 415],
    ['text/plain', 415],
    ['', 415],
  ])('answers %s with %i', async (type, status) => {
    const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
    expect((await post('/form', { body: new Uint8Array([97]), headers })).status).toBe(status);
  });

  it('does not ask a reader for one', async () => {
    expect((await site.request('/form')).status).toBe(200);
  });
});

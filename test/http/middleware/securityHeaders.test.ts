import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { securityHeaders } from '../../../functions/http/middleware/securityHeaders.ts';

const siteOf = (embedOrigins: readonly string[] = ['https://dps-zory.example']): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.use(securityHeaders({ embedOrigins }));
  app.get('/assets/*', (c) => c.text('', 200, { 'cache-control': 'public, max-age=31536000, immutable' }));
  app.get('/broken', () => {
    throw new Error('broken');
  });
  app.get('*', (c) => (c.req.path === '/nowhere' ? c.notFound() : c.html('')));
  app.onError((_, c) => c.html('', 503));
  return app;
};

const headersOf = async (path: string, site = siteOf()): Promise<Headers> =>
  (await site.request(path)).headers;

const policyOf = async (path: string, site = siteOf()): Promise<readonly string[]> =>
  ((await headersOf(path, site)).get('content-security-policy') ?? '').split('; ');

describe('the headers of every answer', () => {
  it.each([
    '/',
    '/groups/grupa-1',
    '/registration',
    '/nowhere',
    '/broken',
    '/link/abc',
    '/embed/groups/g/register',
  ])('allow %s no script, no foreign content and no guessing of types', async (path) => {
    expect(await policyOf(path)).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ]),
    );
    const headers = await headersOf(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  it('keep our pages out of frames', async () => {
    expect(await policyOf('/groups/grupa-1/register')).toContain("frame-ancestors 'none'");
    expect((await headersOf('/groups/grupa-1/register')).get('x-frame-options')).toBe('DENY');
  });

  it('let only the named sites frame the embedded form', async () => {
    const site = siteOf(['https://dps-zory.example', 'https://pcpr.example']);
    const path = '/embed/groups/grupa-1/register';
    expect(await policyOf(path, site)).toContain(
      'frame-ancestors https://dps-zory.example https://pcpr.example',
    );
    expect((await headersOf(path, site)).has('x-frame-options')).toBe(false);
  });

  it('let nobody frame the embedded form where no site is named', async () => {
    expect(await policyOf('/embed/groups/grupa-1/register', siteOf([]))).toContain("frame-ancestors 'none'");
  });

  it.each([
    '/registration',
    '/registration/withdraw',
    '/groups/grupa-1/register/details',
    '/link/abc',
    '/broken',
  ])('keep %s out of caches and search engines', async (path) => {
    const headers = await headersOf(path);
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex']);
  });

  it.each(['/', '/programmes/makroregion-ii', '/groups/grupa-1', '/accessibility', '/privacy', '/help'])(
    'let search engines find %s',
    async (path) => {
      expect((await headersOf(path)).has('x-robots-tag')).toBe(false);
    },
  );

  it('leave a file that never changes in the cache', async () => {
    expect((await headersOf('/assets/zapisy.css')).get('cache-control')).toContain('immutable');
  });

  it('never pass on the address of a private link', async () => {
    expect((await headersOf('/link/abc')).get('referrer-policy')).toBe('no-referrer');
  });

  it('tell other sites nothing of where a visitor came from', async () => {
    expect((await headersOf('/registration')).get('referrer-policy')).toBe('same-origin');
  });
});

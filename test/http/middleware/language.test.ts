import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { chooseLanguage } from '../../../functions/http/middleware/language.ts';

const site = new Hono<HttpEnv>();
site.use(chooseLanguage);
site.get('*', (c) => c.text(c.get('language')));

const ask = async (path: string, cookie = ''): Promise<Response> =>
  site.request(path, { headers: { cookie } });
const languageOf = async (path: string, cookie?: string): Promise<string> => (await ask(path, cookie)).text();

describe('the language of a page', () => {
  it('is Polish at first', async () => {
    expect(await languageOf('/')).toBe('pl');
  });

  it('is the one asked for, at once', async () => {
    expect(await languageOf('/?lang=en')).toBe('en');
  });

  it('is remembered', async () => {
    const cookie = (await ask('/?lang=en')).headers.get('set-cookie') ?? '';
    expect(await languageOf('/help', cookie.split(';')[0])).toBe('en');
  });

  it('is remembered for a year, on this site only and out of reach of scripts', async () => {
    expect((await ask('/?lang=en')).headers.get('set-cookie')).toBe(
      '__Host-lang=en; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('changes back when asked', async () => {
    const response = await ask('/?lang=pl', '__Host-lang=en');
    expect(await response.text()).toBe('pl');
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-lang=pl;/);
  });

  it.each(['de', '', 'EN', '../../etc', '\u0000'])('takes no other language (%j)', async (lang) => {
    const response = await ask(`/?lang=${encodeURIComponent(lang)}`, '__Host-lang=en');
    expect(await response.text()).toBe('en');
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('ignores a remembered value that is none', async () => {
    expect(await languageOf('/', '__Host-lang=xx')).toBe('pl');
  });

  it.each(['/embed/groups/g/register?lang=en', '/api/v1/groups?lang=en'])(
    'leaves no cookie where cookies have no place (%s)',
    async (path) => {
      const response = await ask(path);
      expect(await response.text()).toBe('en');
      expect(response.headers.has('set-cookie')).toBe(false);
    },
  );
});

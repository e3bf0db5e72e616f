import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { language } from '../../domain/participant.ts';
import type { HttpEnv } from '../context.ts';

const YEAR = 365 * 24 * 3600;

/**
 * In a frame on another site no cookie of ours arrives, so there the language travels in the address alone; the API
 * has no cookies at all.
 */
const remembers = (path: string): boolean => !/^\/(?:embed|api\/v1)\//.test(path);

/** The language of the answer: asked for in the address, else remembered, else Polish. An unknown one is ignored. */
export const chooseLanguage: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const asked = language.safeParse(c.req.query('lang'));
  const remembered = language.safeParse(getCookie(c, 'lang', 'host'));
  c.set('language', asked.data ?? remembered.data ?? 'pl');
  if (asked.success && asked.data !== remembered.data && remembers(c.req.path)) {
    setCookie(c, 'lang', asked.data, {
      prefix: 'host',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: YEAR,
    });
  }
  await next();
};

import type { Context, MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../context.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser sends the origin `null` where a page's referrer policy hides it; then its other header decides. */
const comesFromUs = (origin: string, ownOrigin: string, fetchSite: string | undefined): boolean =>
  origin === '' || origin === 'null'
    ? fetchSite === 'same-origin' || fetchSite === 'none'
    : origin === ownOrigin;

/**
 * Lets a request that may change something through only if it comes from a page of ours: by its `Origin` or, where
 * that is absent, by `Sec-Fetch-Site`. A request with neither is refused, for every browser we support sends one.
 */
export const sameOrigin = (
  ownUrl: string,
  refuse: (c: Context<HttpEnv>) => Response | Promise<Response>,
): MiddlewareHandler<HttpEnv> => {
  const ownOrigin = new URL(ownUrl).origin;
  return async (c, next) => {
    const trusted =
      SAFE_METHODS.has(c.req.method) ||
      comesFromUs(c.req.header('origin') ?? '', ownOrigin, c.req.header('sec-fetch-site'));
    if (!trusted) return refuse(c);
    return next();
  };
};

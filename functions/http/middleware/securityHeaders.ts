import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../context.ts';

const PUBLIC_PAGE = /^\/(?:programmes\/[^/]+|groups\/[^/]+|accessibility|privacy|help)?$/;

/** Pages that say the same to everybody. All others may be about a person, and are treated so. */
const isPublicPage = (path: string): boolean => PUBLIC_PAGE.test(path);

const contentSecurityPolicy = (frameAncestors: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()',
} as const;

/** A link of a mail carries a secret in its address. Elsewhere forms need their origin, which `no-referrer` would hide. */
const referrerPolicy = (path: string): string => (path.startsWith('/link/') ? 'no-referrer' : 'same-origin');

/** A letter to be looked at: it has its own styles, as every mail has, and our pictures, and may do nothing at all. */
const LETTER = /^\/admin\/wordings\/.+\/html$/;
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; sandbox";

const framing = (path: string, embedOrigins: readonly string[]): Readonly<Record<string, string>> =>
  path.startsWith('/embed/')
    ? {
        'content-security-policy': contentSecurityPolicy(embedOrigins.join(' ') || "'none'"),
        'cross-origin-resource-policy': 'cross-origin',
      }
    : {
        'content-security-policy': LETTER.test(path) ? LETTER_POLICY : contentSecurityPolicy("'none'"),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      };

/**
 * The headers of every answer, errors included: no script and no foreign content, frames only for the embedded form
 * and only on the named origins, nothing personal kept by a cache or a search engine. A handler's own
 * `Cache-Control` stands.
 */
export const securityHeaders =
  ({ embedOrigins }: { readonly embedOrigins: readonly string[] }): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await next();
    const { path } = c.req;
    const headers = {
      ...ALWAYS,
      ...framing(path, embedOrigins),
      'referrer-policy': referrerPolicy(path),
    };
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (c.res.headers.has('cache-control')) return;
    const forEverybody = isPublicPage(path) && c.res.status < 400;
    c.res.headers.set('cache-control', forEverybody ? 'private, no-cache' : 'no-store');
    if (!forEverybody) c.res.headers.set('x-robots-tag', 'noindex');
  };

import type { Context, MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../context.ts';

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets only bodies of the given media type through; parameters such as the character set do not matter. */
export const contentType =
  (
    mediaType: string,
    refuse: (c: Context<HttpEnv>) => Response | Promise<Response>,
  ): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const given = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (!WITHOUT_BODY.has(c.req.method) && given !== mediaType) return refuse(c);
    return next();
  };

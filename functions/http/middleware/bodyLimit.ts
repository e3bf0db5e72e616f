import type { Context, MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../context.ts';

/** The largest body that any page or the API reads, in bytes. */
export const MAX_BODY = 64 * 1024;

/** The whole body, or nothing if it is larger than `max` bytes. Whatever was announced, it reads no further. */
const readAtMost = async (
  body: ReadableStream<Uint8Array>,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(Buffer.concat(chunks));
    size += value.byteLength;
    if (size > max) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
};

/** Refuses a body over `max` bytes: by its announced length at once, and by its real length whatever was announced. */
export const bodyLimit =
  (
    refuse: (c: Context<HttpEnv>) => Response | Promise<Response>,
    max: number = MAX_BODY,
  ): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    if (Number(c.req.header('content-length') ?? 0) > max) return refuse(c);
    const { body } = c.req.raw;
    if (body === null) return next();
    const read = await readAtMost(body, max);
    if (read === undefined) return refuse(c);
    c.req.raw = new Request(c.req.raw, { body: read });
    return next();
  };

import { staticFile } from '../../functions/http/assets/staticFiles.ts';
import { freePort } from '../../infra/local/ports.ts';
import { type Site, startWebsite } from '../../infra/local/website.ts';

/** An application that a browser can reach, as it was made, and where. */
export type ServedSite<T extends Site> = {
  readonly origin: string;
  readonly site: T;
  readonly close: () => Promise<void>;
};

/** Serves an application on a free port, with the stylesheet; it is made after its address, which it may need to know. */
export const serveSite = async <T extends Site>(
  make: (origin: string) => T | Promise<T>,
): Promise<ServedSite<T>> => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const site = await make(origin);
  const fetch = (request: Request) => {
    const file = staticFile(new URL(request.url).pathname);
    return file === undefined
      ? site.fetch(request)
      : new Response(Buffer.from(file.body), { headers: { ...file.headers } });
  };
  const { stop } = await startWebsite({ fetch }, port, 'web');
  return { origin, site, close: stop };
};

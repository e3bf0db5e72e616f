import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { favicon, faviconPath, stylesheetBrotli, stylesheetPath } from './stylesheet.ts';

export type StaticFile = Readonly<{
  headers: Readonly<Record<string, string>>;
  body: Uint8Array<ArrayBuffer>;
}>;

type Encoding = 'br' | 'gzip' | 'identity';

/** Made once in the life of a process: the stylesheet is carried as brotli, the other forms are asked for rarely. */
const stylesheets = new Map<Encoding, Uint8Array<ArrayBuffer>>();

const encodeStylesheet = (encoding: Encoding): Uint8Array<ArrayBuffer> => {
  const brotli = Uint8Array.from(Buffer.from(stylesheetBrotli, 'base64'));
  if (encoding === 'br') return brotli;
  const plain = brotliDecompressSync(brotli);
  return Uint8Array.from(encoding === 'gzip' ? gzipSync(plain) : plain);
};

const stylesheet = (encoding: Encoding): Uint8Array<ArrayBuffer> => {
  const body = stylesheets.get(encoding) ?? encodeStylesheet(encoding);
  stylesheets.set(encoding, body);
  return body;
};

/** The smallest form that the browser accepts; an encoding with weight 0 is one that it refuses. */
const chooseEncoding = (acceptEncoding: string): Encoding => {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
};

const forEver = {
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
};

/**
 * The file behind one of the addresses that the pages use, with its headers; `undefined` for any other address. The
 * addresses carry a fingerprint of the content, so the answer may be kept for ever.
 */
export const staticFile = (path: string, acceptEncoding = ''): StaticFile | undefined => {
  if (path === faviconPath) {
    return {
      headers: { ...forEver, 'content-type': 'image/svg+xml' },
      body: new TextEncoder().encode(favicon),
    };
  }
  if (path !== stylesheetPath) return undefined;
  const encoding = chooseEncoding(acceptEncoding);
  const headers = { ...forEver, 'content-type': 'text/css; charset=utf-8', vary: 'Accept-Encoding' };
  return {
    headers: encoding === 'identity' ? headers : { ...headers, 'content-encoding': encoding },
    body: stylesheet(encoding),
  };
};

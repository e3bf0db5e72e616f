import { readdir, readFile } from 'node:fs/promises';
import type { Site } from './website.ts';

/** The pictures that go with this installation; on AWS a bucket is filled from it. */
export const PICTURE_FOLDER = new URL('../pictures/', import.meta.url);

/** A name cannot lead out of the folder: it holds no slash, no dot but the last and no percent sign. */
const NAME = /^[a-z0-9][a-z0-9-]*\.png$/;
const ADDRESS = /^\/pictures\/([^/]+)$/;

/** The eight bytes that every PNG file begins with, and the header that comes first in it. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SIZE_AT = 16;
const HEADER_ENDS = 24;

type Size = { readonly width: number; readonly height: number };

const sizeOf = (file: Buffer): Size | undefined =>
  file.length >= HEADER_ENDS && file.subarray(0, SIGNATURE.length).equals(SIGNATURE)
    ? { width: file.readUInt32BE(SIZE_AT), height: file.readUInt32BE(SIZE_AT + 4) }
    : undefined;

/** The sizes in pixels of the PNG pictures of a folder, by their names; what else lies there is passed over. */
export const readPictures = async (folder: URL): Promise<ReadonlyMap<string, Size>> => {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  const found = await Promise.all(
    names.map(async (name) => ({ name, size: sizeOf(await readFile(new URL(name, folder))) })),
  );
  return new Map(found.flatMap(({ name, size }) => (size === undefined ? [] : [[name, size] as const])));
};

/** Mails that were sent long ago show the picture by its name, so its content may never change: a year, and no question. */
const HEADERS = {
  'content-type': 'image/png',
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  // A mail is read on the pages of the reader's mail service.
  'cross-origin-resource-policy': 'cross-origin',
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const pictureIn = async (folder: URL, name: string): Promise<Response> => {
  if (!NAME.test(name)) return new Response(null, { status: 404 });
  try {
    const file = await readFile(new URL(name, folder));
    return new Response(new Uint8Array(file), { headers: HEADERS });
  } catch (error) {
    if (isMissing(error)) return new Response(null, { status: 404 });
    throw error;
  }
};

/** A site with the pictures of a folder under `/pictures/`, which on AWS no function answers. */
export const withPictures = (site: Site, folder: URL): Site => ({
  fetch: (request) => {
    const name = ADDRESS.exec(new URL(request.url).pathname)?.[1];
    if (name === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
      return site.fetch(request);
    return pictureIn(folder, name);
  },
});

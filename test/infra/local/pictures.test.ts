import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_FOLDER, readPictures, withPictures } from '../../../infra/local/pictures.ts';

/** The site behind the pictures: whatever it is asked, it says what it was asked. */
const site = withPictures({ fetch: ({ url }) => new Response(new URL(url).pathname) }, PICTURE_FOLDER);

const ask = async (path: string, method = 'GET'): Promise<Response> =>
  site.fetch(new Request(`http://localhost${path}`, { method }));

describe('a picture', () => {
  it('is answered as what it is, to the byte', async () => {
    const answer = await ask('/pictures/example-fund.png');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const file = await readFile(new URL('example-fund.png', PICTURE_FOLDER));
    expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
  });

  it('is kept for a year without asking again', async () => {
    const answer = await ask('/pictures/example-fund.png');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('may be shown in a mail on the pages of a mail service, as nothing but a picture', async () => {
    const { headers } = await ask('/pictures/example-fund.png');
    expect([headers.get('cross-origin-resource-policy'), headers.get('x-content-type-options')]).toEqual([
      'cross-origin',
      'nosniff',
    ]);
  });

  it('that is not there is not found', async () => {
    expect((await ask('/pictures/nobody.png')).status).toBe(404);
  });

  it.each([
    '/pictures/..%2fprogrammes%2finstitutions.csv',
    '/pictures/%2e%2e%2fapp.png',
    '/pictures/%2e%2e%5capp.png',
    '/pictures/README.md',
    '/pictures/.png',
    '/pictures/example-fund.png%00.png',
  ])('cannot be had by %s, and neither can anything else', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(['/pictures/../programmes/institutions.csv', '/pictures/', '/pictures/a/b.png', '/groups/grupa-1'])(
    'is not what %s names: the site answers',
    async (path) => {
      expect(await (await ask(path)).text()).toBe(new URL(path, 'http://localhost').pathname);
    },
  );

  it('cannot be posted to', async () => {
    expect(await (await ask('/pictures/example-fund.png', 'POST')).text()).toBe('/pictures/example-fund.png');
  });
});

describe('the pictures of a folder', () => {
  let path: string;

  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'zapisy-pictures-'));
    await writeFile(join(path, 'text.png'), 'no picture, whatever its name says');
    await writeFile(join(path, 'Upper.png'), await readFile(new URL('example-fund.png', PICTURE_FOLDER)));
    await symlink(new URL('example-union.png', PICTURE_FOLDER), join(path, 'union.png'));
  });
  afterAll(() => rm(path, { recursive: true }));

  it('are told with their sizes; files that are none, or have a name that none may have, are not', async () => {
    expect([...(await readPictures(pathToFileURL(`${path}/`)))]).toEqual([
      ['union.png', { width: 300, height: 96 }],
    ]);
  });

  it('that go with the product are small enough to stand under every letter', async () => {
    const names = (await readdir(PICTURE_FOLDER)).filter((name) => name.endsWith('.png'));
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(new URL(name, PICTURE_FOLDER))).size),
    );
    expect([(await readPictures(PICTURE_FOLDER)).size, sizes.filter((size) => size > 20_000)]).toEqual([
      names.length,
      [],
    ]);
  });
});

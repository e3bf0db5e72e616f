import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { favicon, faviconPath, stylesheetPath } from '../../../functions/http/assets/stylesheet.ts';
import { siteOver } from './site.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { worldOver } from '../../support/world.ts';
import { manyGroups } from './calendar.ts';

const KB = 1024;

let table: TestTable;
let ask: (path: string) => Promise<Response>;

beforeAll(async () => {
  table = await startTestTable();
  const world = worldOver(table);
  await manyGroups(world, 45);
  const app = siteOver(world);
  ask = async (path) => app.request(path, { headers: { 'accept-encoding': 'gzip' } });
});

afterAll(() => table.stop());

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe('the size of pages', () => {
  it.each(['/', '/?page=2', '/programmes/makroregion-ii', '/groups/grupa-01', '/privacy', '/help'])(
    'sends %s compressed, in at most 14 KB',
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
      expect((await bytesOf(response)).byteLength).toBeLessThanOrEqual(14 * KB);
    },
  );

  it('needs at most 40 KB for everything on a first visit', async () => {
    const responses = await Promise.all(['/', stylesheetPath, faviconPath].map(ask));
    const bodies = await Promise.all(responses.map(bytesOf));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(bodies.reduce((sum, body) => sum + body.byteLength, 0)).toBeLessThanOrEqual(40 * KB);
  });

  it('fetches nothing but its stylesheet and its mark', async () => {
    const html = await (await publicAppPage('/')).text();
    const fetched = [...html.matchAll(/<(?:link|img|script|iframe)[^>]*(?:href|src)="([^"]+)"/g)];
    expect(fetched.map((match) => match[1])).toEqual([faviconPath, stylesheetPath]);
  });

  it('sends the mark as it is, for it is smaller than a packet', async () => {
    const response = await ask(faviconPath);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect((await bytesOf(response)).toString()).toBe(favicon);
    expect(gzipSync(favicon).byteLength).toBeLessThan(KB);
  });
});

const publicAppPage = (path: string) => Promise.resolve(siteOver(worldOver(table)).request(path));

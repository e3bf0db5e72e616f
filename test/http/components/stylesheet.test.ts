import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { staticFile } from '../../../functions/http/assets/staticFiles.ts';
import { faviconPath, stylesheetBrotli, stylesheetPath } from '../../../functions/http/assets/stylesheet.ts';
import { currentModule } from '../../../infra/local/commands/styles.ts';

const brotli = Buffer.from(stylesheetBrotli, 'base64');
const css = brotliDecompressSync(brotli).toString('utf8');
const modulePath = new URL('../../../functions/http/assets/stylesheet.ts', import.meta.url);

describe('the stylesheet', () => {
  it('is at most 14 KB on the way to the browser', () => {
    expect(brotli.byteLength).toBeLessThanOrEqual(14 * 1024);
  });

  it('takes at most 30 KB of the function that carries it', () => {
    expect(readFileSync(modulePath).byteLength).toBeLessThanOrEqual(30 * 1024);
  });

  it('is what its source compiles to now', () => {
    expect(readFileSync(modulePath, 'utf8')).toBe(currentModule());
  });

  it('fetches nothing', () => {
    expect(css).not.toMatch(/url\(|@import/);
  });

  it('brings no font of its own and names none of GOV.UK', () => {
    expect(css).not.toMatch(/@font-face|GDS Transport/i);
  });

  it('has no crown and no crest', () => {
    expect(css).not.toMatch(/crown|crest/i);
  });

  it('keeps the strong yellow focus', () => {
    expect(css).toContain('--govuk-focus-colour: #ffdd00');
  });

  it('knows how to print', () => {
    expect(css).toContain('@media print');
  });
});

describe('a static file', () => {
  const bytes = (acceptEncoding: string) =>
    Buffer.from(staticFile(stylesheetPath, acceptEncoding)?.body ?? []);
  const header = (acceptEncoding: string, name: string) =>
    staticFile(stylesheetPath, acceptEncoding)?.headers[name];

  it('goes out as brotli to a browser that accepts it', () => {
    expect(header('gzip, deflate, br', 'content-encoding')).toBe('br');
    expect(bytes('gzip, deflate, br')).toEqual(brotli);
  });

  it('goes out as gzip to a browser that knows no brotli', () => {
    expect(header('gzip, deflate', 'content-encoding')).toBe('gzip');
    expect(gunzipSync(bytes('gzip, deflate')).toString('utf8')).toBe(css);
  });

  it('goes out as brotli no more once a browser refuses it', () => {
    expect(header('br;q=0, gzip', 'content-encoding')).toBe('gzip');
  });

  it('goes out plain to anybody else', () => {
    expect(header('', 'content-encoding')).toBeUndefined();
    expect(bytes('').toString('utf8')).toBe(css);
  });

  it('tells caches that its form depends on what was accepted', () => {
    expect(header('br', 'vary')).toBe('Accept-Encoding');
  });

  it('may be kept for ever, because a change gets another address', () => {
    expect(header('br', 'cache-control')).toBe('public, max-age=31536000, immutable');
    expect(stylesheetPath).toMatch(/^\/assets\/zapisy-[0-9a-f]{10}\.css$/);
  });

  it('includes our own mark', () => {
    expect(staticFile(faviconPath)?.headers['content-type']).toBe('image/svg+xml');
  });

  it('is nothing at another address', () => {
    expect(staticFile('/assets/zapisy-0000000000.css')).toBeUndefined();
  });
});

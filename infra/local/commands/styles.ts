import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { compile } from 'sass';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const assets = join(root, 'functions/http/assets');
const target = join(assets, 'stylesheet.ts');

/** Ten hex digits that change with the content, so that an address may be cached for ever. */
const fingerprint = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** The stylesheet as the browser reads it, compiled from the SCSS source. */
export const compileStylesheet = (): string =>
  compile(join(assets, 'zapisy.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  }).css;

/**
 * The text of the generated module. The stylesheet is carried in its smallest form alone (brotli, as base64): every
 * other encoding is made from it on the rare request that needs one.
 */
export const stylesheetModule = (css: string, favicon: string): string => {
  const brotli = brotliCompressSync(css, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(css),
    },
  });
  return [
    '/** Made by `npm run styles` from the files beside it. */',
    `export const stylesheetPath = '/assets/zapisy-${fingerprint(css)}.css';`,
    `export const stylesheetBrotli = '${brotli.toString('base64')}';`,
    `export const faviconPath = '/assets/mark-${fingerprint(favicon)}.svg';`,
    `export const favicon = ${JSON.stringify(favicon)};`,
    '',
  ].join('\n');
};

/** The module that the source files ask for now. */
export const currentModule = (): string =>
  stylesheetModule(compileStylesheet(), readFileSync(join(assets, 'favicon.svg'), 'utf8').trim());

/** Writes the module, and leaves the file alone when nothing changed, so that watchers and caches stay quiet. */
const write = (): void => {
  const made = currentModule();
  const unchanged = existsSync(target) && readFileSync(target, 'utf8') === made;
  if (!unchanged) writeFileSync(target, made);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) write();

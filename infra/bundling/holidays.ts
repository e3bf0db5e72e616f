import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import * as z from 'zod';

/** Holidays of all countries, 450 KB. */
const HOLIDAYS = /\/date-holidays\/src\/data\.js$/;

/** What holidays are called, and remarks about them, decide nothing. */
const WORDS: ReadonlySet<string> = new Set(['name', '_name', 'note']);
const withoutWords = (key: string, value: unknown): unknown => (WORDS.has(key) ? undefined : value);

/** Keeps the days of Poland, out of those of all countries. */
export const polandAlone: Plugin = {
  name: 'Poland alone',
  setup: (build) => {
    build.onLoad({ filter: HOLIDAYS }, async ({ path }) => {
      const days = z.record(z.string(), z.object({}).loose());
      const holidays = z.object({ PL: z.object({ days }) });
      const world = z.object({ data: z.object({ holidays }) });
      const { data } = world.parse(await import(pathToFileURL(path).href));
      return { contents: `export const data = ${JSON.stringify(data, withoutWords)};` };
    });
  },
};

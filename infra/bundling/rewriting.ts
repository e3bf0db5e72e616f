import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Puts something else in the place of a library's text. Fails the build where the library has changed since. */
export const rewriting = (filter: RegExp, rewrite: (text: string) => string): Plugin => ({
  name: `rewriting ${filter.source}`,
  setup: (build) => {
    build.onLoad({ filter }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = rewrite(text);
      if (contents === text) throw new Error(`Nothing to leave out of ${path}: has the library changed?`);
      return { contents };
    });
  },
});

/** Puts other contents in the place of a library's file. */
export const replacing = (filter: RegExp, contents: string): Plugin => rewriting(filter, () => contents);

/** Leaves files of libraries out. What they export stays under its name and fails when it is called. */
export const leavingOut = (filter: RegExp): Plugin =>
  rewriting(filter, (text) => {
    const names = text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm);
    const absent = "function absent() { throw new Error('This is left out of the bundle'); }";
    return [absent, ...[...names].map(([, name]) => `export { absent as ${name} };`)].join('\n');
  });

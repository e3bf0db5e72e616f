import type { Plugin } from 'esbuild';
import { leavingOut, replacing, rewriting } from './rewriting.ts';

/** Every schema brings its JSON Schema along, 20 KB; only a description of the API asks for it. */
const JSON_SCHEMA = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
export const WITHOUT_JSON_SCHEMA = leavingOut(JSON_SCHEMA);

/** English sentences about wrong values, of which nobody reads one: pages and API have words of their own. */
const codesAlone = replacing(
  /\/zod\/v4\/locales\/en\.js$/,
  'export default () => ({ localeError: ({ code }) => code });',
);

/**
 * `z.string().email()` and thirty like it, 10 KB: the old way of writing `z.email()`. The linter refuses them as
 * deprecated, so nobody misses them here.
 */
const FORMATS_OF_STRINGS = /(_ZodString\.init\(inst, def\);\n\}, \{).*?(\}\);\nexport function string\()/s;
const plainStrings = rewriting(/\/zod\/v4\/classic\/schemas\.js$/, (text) =>
  text.replace(FORMATS_OF_STRINGS, '$1$2'),
);

/** What is left out of zod. */
export const LIGHTER_ZOD: readonly Plugin[] = [codesAlone, plainStrings];

import type { Plugin } from 'esbuild';
import { replacing, rewriting } from './rewriting.ts';

/** Of hono's routers the one that fits into the fewest bytes: it tries one route after the other, and there are few dozens. */
const smallestRouter = replacing(/\/hono\/dist\/hono\.js$/, "export { Hono } from './preset/tiny.js';");

/** Requests come from an HTTP API in the second version of its payload; not from its first, nor from load balancers. */
const httpApiAlone = rewriting(/\/hono\/dist\/adapter\/aws-lambda\/handler\.js$/, (text) =>
  text
    .replaceAll(/^const (?:v1|alb|latticeV2)Processor = new \w+\(\);$/gm, '')
    .replace(/^(const getProcessor = )\(event\) => \{.*?^\};$/ms, '$1() => v2Processor;'),
);

/** Titles and links that wander into the head, forms that call functions: our layout puts each where it belongs. */
const plainElements = replacing(
  /\/hono\/dist\/jsx\/intrinsic-element\/components\.js$/,
  'export const components_exports = Object.create(null);',
);

/** What is left out of hono. */
export const LIGHTER_HONO: readonly Plugin[] = [smallestRouter, httpApiAlone, plainElements];

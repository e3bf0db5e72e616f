import type { Patch } from '../bundle.ts';

/** A bug put in on purpose, and what would come of it. Its text to find occurs exactly once in its file. */
export type Mutant = Patch & { readonly name: string; readonly story: string };

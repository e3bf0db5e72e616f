import type { Hono } from 'hono';
import type { BrowseParts, HttpEnv } from '../context.ts';
import { eligibility } from './eligibility.ts';
import { groups } from './groups.ts';
import { institutions } from './institutions.ts';
import { programmes } from './programmes.ts';
import { version1 } from './version1.ts';

/** The part of the API that only reads, and is the same for everybody. */
export const browsingApi = (parts: BrowseParts): Hono<HttpEnv> =>
  version1(
    [programmes, groups, institutions, eligibility].map((noun) => noun(parts)),
    parts,
  );

import type { Hono } from 'hono';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { registration } from './registration.ts';
import { registrations } from './registrations.ts';
import { version1 } from './version1.ts';

/** The part of the API that registers people and knows them again. */
export const registeringApi = (parts: RegistrationParts): Hono<HttpEnv> =>
  version1(
    [registrations, registration].map((noun) => noun(parts)),
    parts,
  );

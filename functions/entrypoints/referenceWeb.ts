import type { Hono } from 'hono';
import type { HttpEnv } from '../http/context.ts';
import { referenceApp } from '../http/referenceApp.ts';
import { required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import type { Runtime } from './runtime.ts';

/** What is the same for everybody: it reaches no table, no key and no mail service. */
export const referenceWeb = ({ env, log }: Runtime): Hono<HttpEnv> =>
  referenceApp({ log, origin: required(env, VARIABLE.origin) });

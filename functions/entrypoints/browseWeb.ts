import type { Hono } from 'hono';
import { browseApp } from '../http/browseApp.ts';
import type { HttpEnv } from '../http/context.ts';
import { rememberingStore } from '../store/remembered.ts';
import { required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openBrowseStore } from './openStore.ts';
import type { Runtime } from './runtime.ts';

/** The pages and the part of the API that only read. It has no key: it can neither recognise nor sign anything. */
export const browseWeb = ({ env, clock, log }: Runtime): Hono<HttpEnv> =>
  browseApp({
    ...rememberingStore(openBrowseStore(env), clock),
    clock,
    log,
    origin: required(env, VARIABLE.origin),
  });

import type { Hono } from 'hono';
import type { HttpEnv } from '../http/context.ts';
import { publicApp } from '../http/publicApp.ts';
import { secretsOf } from '../secrets/secrets.ts';
import { rememberingStore } from '../store/remembered.ts';
import { keyOf, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openSignUpStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

/** The sign-up on our own site. It can neither send mail nor sign a coordinator in. */
export const publicWeb = async ({ env, clock, log }: Runtime): Promise<Hono<HttpEnv>> =>
  publicApp({
    ...rememberingStore(openSignUpStore(env), clock),
    clock,
    log,
    secrets: secretsOf(await keyOf(env)),
    isHoliday: isPolishHoliday,
    origin: required(env, VARIABLE.origin),
  });

import type { Hono } from 'hono';
import type { HttpEnv } from '../http/context.ts';
import { registrationApp } from '../http/registrationApp.ts';
import { secretsOf } from '../secrets/secrets.ts';
import { rememberingStore } from '../store/remembered.ts';
import { keyOf, optional, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openRegistrationStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

/** One's own registration, and the sign-up in frames and by the API. It can neither send mail nor sign a coordinator in. */
export const registrationWeb = async ({ env, clock, log }: Runtime): Promise<Hono<HttpEnv>> =>
  registrationApp({
    ...rememberingStore(openRegistrationStore(env), clock),
    clock,
    log,
    secrets: secretsOf(await keyOf(env)),
    isHoliday: isPolishHoliday,
    origin: required(env, VARIABLE.origin),
    embedOrigins: optional(env, VARIABLE.embedOrigins)?.split(/\s+/) ?? [],
  });

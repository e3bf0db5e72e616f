import type { Hono } from 'hono';
import { adminApp } from '../http/adminApp.ts';
import type { HttpEnv } from '../http/context.ts';
import { secretsOf } from '../secrets/secrets.ts';
import { keyOf, oidcSecretOf, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

/** The coordinators' pages, behind the login provider. */
export const adminWeb = async ({ env, clock, log }: Runtime): Promise<Hono<HttpEnv>> =>
  adminApp({
    ...openStore(env),
    clock,
    log,
    secrets: secretsOf(await keyOf(env)),
    isHoliday: isPolishHoliday,
    origin: required(env, VARIABLE.origin),
    oidc: {
      issuer: required(env, VARIABLE.oidcIssuer),
      clientId: required(env, VARIABLE.oidcClientId),
      clientSecret: await oidcSecretOf(env),
    },
  });

import type { Hono } from 'hono';
import { readInstitutionFile } from '../documents/institutionFile.ts';
import { adminApp } from '../http/adminApp.ts';
import type { HttpEnv } from '../http/context.ts';
import { writeNotice } from '../mail/writeNotice.ts';
import { secretsOf } from '../secrets/secrets.ts';
import { keyOf, oidcSecretOf, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

/** A letter that is only looked at brings no files. */
const NO_CALENDARS = { calendarFile: () => '', droppedEvents: () => '' };

/** The coordinators' pages, behind the login provider. */
export const adminWeb = async ({ env, clock, log }: Runtime): Promise<Hono<HttpEnv>> => {
  const origin = required(env, VARIABLE.origin);
  return adminApp({
    ...openStore(env),
    clock,
    log,
    secrets: secretsOf(await keyOf(env)),
    isHoliday: isPolishHoliday,
    writeLetter: writeNotice({ origin, calendars: NO_CALENDARS }),
    readInstitutions: readInstitutionFile,
    origin,
    oidc: {
      issuer: required(env, VARIABLE.oidcIssuer),
      clientId: required(env, VARIABLE.oidcClientId),
      clientSecret: await oidcSecretOf(env),
    },
  });
};

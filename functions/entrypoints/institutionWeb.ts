import type { Hono } from 'hono';
import { csvOf, xlsxOf } from '../documents/spreadsheet.ts';
import type { HttpEnv } from '../http/context.ts';
import { institutionApp } from '../http/institutionApp.ts';
import { secretsOf } from '../secrets/secrets.ts';
import { keyOf, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

/** What institutions see of their own people, by a link or a code from a mail. It can send no mail itself. */
export const institutionWeb = async ({ env, clock, log }: Runtime): Promise<Hono<HttpEnv>> =>
  institutionApp({
    ...openStore(env),
    clock,
    log,
    isHoliday: isPolishHoliday,
    sheets: { csv: csvOf, xlsx: xlsxOf },
    secrets: secretsOf(await keyOf(env)),
    origin: required(env, VARIABLE.origin),
  });

import { calendarFile } from '../documents/calendar.ts';
import { sesClient, sesMailer } from '../mail/sesMailer.ts';
import { writeNotice } from '../mail/writeNotice.ts';
import { secretsOf } from '../secrets/secrets.ts';
import type { DeliverPorts } from '../use-cases/deliverNotice.ts';
import { keyOf, optional, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openStore } from './openStore.ts';
import type { Runtime } from './runtime.ts';

/** What sending notices is made of; only here do the mail service, the calendar and the store meet. */
export const deliverPorts = async ({ env, clock }: Runtime): Promise<DeliverPorts> => {
  const origin = required(env, VARIABLE.origin);
  return {
    ...openStore(env),
    clock,
    secrets: secretsOf(await keyOf(env)),
    mailer: sesMailer({
      client: sesClient({ endpoint: optional(env, VARIABLE.sesEndpoint) }),
      sender: required(env, VARIABLE.sender),
      configurationSet: optional(env, VARIABLE.configurationSet),
      clock,
    }),
    write: writeNotice({ origin, calendar: calendarFile }),
    linkAddress: (token) => `${origin}/link/${token}`,
  };
};

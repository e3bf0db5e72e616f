import { setTimeout as pause } from 'node:timers/promises';
import { calendarFile, droppedEvents } from '../documents/calendar.ts';
import { wordingWords } from '../i18n/wording.ts';
import { sesClient, sesMailer, sesRate } from '../mail/sesMailer.ts';
import { writeInstitutionNotice } from '../mail/writeInstitutionNotice.ts';
import { writeListingAnswer } from '../mail/writeListingAnswer.ts';
import { writeNotice } from '../mail/writeNotice.ts';
import { secretsOf } from '../secrets/secrets.ts';
import type { DeliverUnsentPorts } from '../use-cases/deliverUnsent.ts';
import { keyOf, optional, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';
import { openStore } from './openStore.ts';
import type { Runtime } from './runtime.ts';

/** What sending notices is made of; only here do the mail service, the calendar and the store meet. */
export const deliverPorts = async ({ env, clock }: Runtime): Promise<DeliverUnsentPorts> => {
  const origin = required(env, VARIABLE.origin);
  const client = sesClient({ endpoint: optional(env, VARIABLE.sesEndpoint) });
  return {
    ...openStore(env),
    clock,
    secrets: secretsOf(await keyOf(env)),
    mailer: sesMailer({
      client,
      sender: required(env, VARIABLE.sender),
      configurationSet: optional(env, VARIABLE.configurationSet),
      clock,
    }),
    perSecond: sesRate(client),
    pause: (milliseconds) => pause(milliseconds),
    write: writeNotice({ origin, calendars: { calendarFile, droppedEvents } }),
    writeToInstitution: writeInstitutionNotice,
    writeListingAnswer: writeListingAnswer({ origin }),
    sampleNames: (language) => wordingWords(language).sample,
    linkAddress: (token) => `${origin}/link/${token}`,
    institutionLinkAddress: (token) => `${origin}/institution/link/${token}`,
  };
};

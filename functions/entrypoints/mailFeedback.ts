import { noticeNamed } from '../mail/noticeId.ts';
import { readSesEvent } from '../mail/sesEvent.ts';
import { secretsOf } from '../secrets/secrets.ts';
import { noticeNameOf } from '../use-cases/noticeName.ts';
import { recordMailEvent } from '../use-cases/recordMailEvent.ts';
import { keyOf } from './configuration.ts';
import { openStore } from './openStore.ts';
import type { Runtime } from './runtime.ts';

/** Lets notices follow the events of their mails. An event of a mail that is no notice of ours is left alone. */
export const mailFeedback = async (runtime: Runtime): Promise<(event: unknown) => Promise<void>> => {
  const { env, clock, log } = runtime;
  const ports = { ...openStore(env), clock, secrets: secretsOf(await keyOf(env)) };
  return async (event) => {
    const told = readSesEvent(event);
    const name = told.notice === undefined ? undefined : noticeNamed(told.notice);
    const { kind } = told.event;
    if (name === undefined) {
      log({ event: 'mail-event', notice: '', kind, outcome: 'not-ours' });
      return;
    }
    const outcome = await recordMailEvent(ports, name, told.event, told.dead);
    log({ event: 'mail-event', notice: noticeNameOf(name), kind, outcome });
  };
};

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fates } from './fates.ts';
import type { KeptMail } from './mailFolder.ts';
import { eventsOf } from './sesEvents.ts';

/** Handles one event, as the Lambda behind the bus does. */
export type HandleEvent = (event: unknown) => Promise<void>;

export type EventBus = {
  /** Tells of a mail some time later. */
  readonly tell: (mail: KeptMail) => void;
  /** Resolves when everything that was to be told has been handled. */
  readonly settled: () => Promise<void>;
};

/** Like Lambda, which repeats an event twice; then it is given up. */
const TRIES = 3;
const PAUSE_MS = 200;

type BusOptions = {
  readonly folder: string;
  readonly fates: Fates;
  readonly handle: HandleEvent;
  /** Told when an event is given up. */
  readonly onError: (error: unknown) => void;
};

/**
 * Plays EventBridge: tells of each mail, in the order in which they were taken, and remembers how far it came. What a
 * process that died had taken and not told is told by the next one.
 */
export async function eventBus(options: BusOptions, mails: readonly KeptMail[]): Promise<EventBus> {
  const { folder, fates, handle, onError } = options;
  const mark = join(folder, 'told');
  const told = await readFile(mark, 'utf8').catch(() => '');
  let work: Promise<void> = Promise.resolve();

  const handled = async (event: unknown): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await handle(event);
        return;
      } catch (error) {
        if (attempt >= TRIES) {
          onError(error);
          return;
        }
        await pause(PAUSE_MS);
      }
    }
  };
  const tell = async (mail: KeptMail): Promise<void> => {
    for (const event of eventsOf(mail, fates.take(mail.to[0] ?? ''))) await handled(event);
    await writeFile(`${mark}.new`, mail.id);
    await rename(`${mark}.new`, mark);
  };
  const bus = {
    tell: (mail: KeptMail): void => {
      work = work.then(() => tell(mail)).catch(onError);
    },
    settled: () => work,
  };
  for (const mail of mails) if (mail.id > told) bus.tell(mail);
  return bus;
}

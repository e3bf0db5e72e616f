import { join } from 'node:path';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { mailAgain } from '../../functions/entrypoints/mailConsumer.ts';
import { mailFeedback } from '../../functions/entrypoints/mailFeedback.ts';
import { registrationWeb } from '../../functions/entrypoints/registrationWeb.ts';
import type { Runtime } from '../../functions/entrypoints/runtime.ts';
import { addressesFrom } from './addresses.ts';
import { movableClock } from './clock.ts';
import { consumersOf } from './consumers.ts';
import { type Database, LOCAL_TABLE } from './database.ts';
import { letPeopleCome } from './drillCrowd.ts';
import { loadExamples } from './examples.ts';
import { openKeyFile } from './keyFile.ts';
import { localEnvironment } from './localEnvironment.ts';
import { mailbox } from './mailbox/mailbox.ts';
import { freePort } from './ports.ts';
import { startPump } from './pump.ts';
import { started } from './stopping.ts';
import { startWebsite } from './website.ts';

/** Seconds after which the outbox is looked at again for what could not be sent at once. */
const LATER = 300;

/**
 * Fills the table of a new data folder as the product would: the example programmes, people who sign up by the API
 * until groups are full, some who leave, the seats and letters that follow from it, and what became of the letters. People
 * come from so many institutions, or from all of them.
 */
export const fillSample = async (
  database: Database,
  folder: string,
  { now, institutions = Infinity }: { readonly now: number; readonly institutions?: number | undefined },
): Promise<void> => {
  const parts = started();
  try {
    const [secrets, port] = [await openKeyFile(folder), await freePort()];
    const env = {
      ...localEnvironment(addressesFrom(port), secrets, database.endpoint, {}),
      [VARIABLE.sesEndpoint]: `http://127.0.0.1:${port}`,
    };
    const clock = movableClock(now * 1000);
    const runtime: Runtime = { env, clock: clock.seconds, log: () => undefined };
    await loadExamples(env, now, folder);
    const handle = await mailFeedback(runtime);
    const box = await mailbox({ folder: join(folder, 'mailbox'), clock: clock.milliseconds, handle });
    parts.add(await startWebsite(box.app, port, 'mailbox'));
    const pump = parts.add(
      await startPump({
        table: LOCAL_TABLE,
        client: database.client,
        streams: database.streams,
        consumers: await consumersOf(runtime),
        folder: join(folder, 'stream'),
        clock: clock.milliseconds,
      }),
    );
    const comeToRest = async (): Promise<void> => {
      await pump.drain();
      await box.settled();
      await pump.drain();
    };
    await letPeopleCome(await registrationWeb(runtime), env, { now, institutions });
    await comeToRest();
    clock.advance(LATER);
    await (
      await mailAgain(runtime)
    )();
    await comeToRest();
  } finally {
    await parts.stop();
  }
};

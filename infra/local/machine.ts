import { join } from 'node:path';
import { Hono } from 'hono';
import { adminWeb } from '../../functions/entrypoints/adminWeb.ts';
import { browseWeb } from '../../functions/entrypoints/browseWeb.ts';
import { housekeeper } from '../../functions/entrypoints/housekeeper.ts';
import { institutionWeb } from '../../functions/entrypoints/institutionWeb.ts';
import { mailAgain } from '../../functions/entrypoints/mailConsumer.ts';
import { mailFeedback } from '../../functions/entrypoints/mailFeedback.ts';
import { publicWeb } from '../../functions/entrypoints/publicWeb.ts';
import { registrationWeb } from '../../functions/entrypoints/registrationWeb.ts';
import { referenceWeb } from '../../functions/entrypoints/referenceWeb.ts';
import type { Runtime } from '../../functions/entrypoints/runtime.ts';
import { type Addresses, addressesFrom } from './addresses.ts';
import { movableClock, type MovableClock } from './clock.ts';
import { consumersOf } from './consumers.ts';
import { controlPages } from './control.tsx';
import { type Database, LOCAL_TABLE, startDatabase } from './database.ts';
import { loadExamples } from './examples.ts';
import { holdFolder } from './holdFolder.ts';
import { openKeyFile } from './keyFile.ts';
import { LOGIN_CLIENT, localEnvironment } from './localEnvironment.ts';
import { startLogin } from './login.ts';
import { type LoginUser, testUsers } from './login/users.ts';
import { type Mailbox, mailbox } from './mailbox/mailbox.ts';
import { PICTURE_FOLDER, withPictures } from './pictures.ts';
import { startPump } from './pump.ts';
import { startScheduler } from './scheduler.ts';
import type { Settings } from './settings.ts';
import { started } from './stopping.ts';
import { byRoute, startWebsite } from './website.ts';

/** How often the scheduled handlers run, in real milliseconds; on AWS it is minutes. */
const SCHEDULE_MS = 15_000;

export type Machine = {
  readonly addresses: Addresses;
  readonly users: readonly LoginUser[];
  readonly clock: MovableClock;
  readonly mailbox: Mailbox;
  /** What was loaded into an empty table, a sentence each. */
  readonly loaded: readonly string[];
  /** Resolves when everything that followed from the writes so far has been done. */
  readonly drain: () => Promise<void>;
  readonly runSchedule: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Options = Settings & {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Runtime['log'];
  readonly onError: (part: string, error: unknown) => void;
};

/** The mailbox, which tells the application what became of each mail. */
const openMailbox = async (
  { dataFolder, onError }: Options,
  runtime: Runtime,
  web: string,
  clock: MovableClock,
): Promise<Mailbox> =>
  mailbox({
    folder: join(dataFolder, 'mailbox'),
    clock: clock.milliseconds,
    picturesFrom: web,
    handle: await mailFeedback(runtime),
    onError: (error) => {
      onError('mail-feedback', error);
    },
  });

/** The pages, each part of the site by the function that answers it on AWS. */
const siteOf = async (runtime: Runtime) =>
  byRoute({
    public: await publicWeb(runtime),
    registration: await registrationWeb(runtime),
    admin: await adminWeb(runtime),
    institution: await institutionWeb(runtime),
    browse: browseWeb(runtime),
    reference: referenceWeb(runtime),
  });

/** The application's parts over a database that runs: pump, schedule and pages. */
const startApplication = async (
  options: Options,
  database: Database,
  clock: MovableClock,
  parts: ReturnType<typeof started>,
) => {
  const { dataFolder, log, onError } = options;
  const addresses = addressesFrom(options.port);
  const secrets = await openKeyFile(dataFolder);
  const users = testUsers(secrets.password);
  const env = localEnvironment(addresses, secrets, database.endpoint, options.env);
  const runtime: Runtime = { env, clock: clock.seconds, log };
  const loaded = await loadExamples(env, clock.seconds(), dataFolder);

  const box = await openMailbox(options, runtime, addresses.web.url, clock);
  const pump = parts.add(
    await startPump({
      table: LOCAL_TABLE,
      client: database.client,
      streams: database.streams,
      consumers: await consumersOf(runtime),
      folder: join(dataFolder, 'stream'),
      clock: clock.milliseconds,
      onError,
    }),
  );
  const jobs = [
    { name: 'housekeep', run: housekeeper(runtime) },
    { name: 'mail-again', run: await mailAgain(runtime) },
  ];
  const scheduler = parts.add(startScheduler(jobs, SCHEDULE_MS, onError));
  const drain = async (): Promise<void> => {
    await pump.drain();
    // What became of a mail may change a ledger, which the pump then follows.
    await box.settled();
    await pump.drain();
  };
  const runSchedule = async (): Promise<void> => {
    await scheduler.runNow();
    await drain();
  };
  const desk = new Hono()
    .route('/', controlPages({ clock, runSchedule, webAddress: addresses.web.url }))
    .route('/', box.app);
  parts.add(await startWebsite(desk, addresses.desk.port, 'mailbox'));
  parts.add(
    await startLogin({
      port: addresses.login.port,
      issuer: addresses.login.url,
      webOrigin: addresses.web.url,
      users,
      client: { id: LOGIN_CLIENT, secret: secrets.loginClientSecret },
      keysFile: join(dataFolder, 'login.json'),
    }),
  );
  const site = withPictures(await siteOf(runtime), PICTURE_FOLDER);
  parts.add(await startWebsite(site, addresses.web.port, 'web'));
  return { addresses, users, clock, mailbox: box, loaded, drain, runSchedule };
};

/**
 * Starts the whole product on one machine: the handlers that run on AWS, over stand-ins that speak the same
 * protocols. Throws a StartupError when something is in the way; what had started by then is stopped.
 */
export const startMachine = async (options: Options): Promise<Machine> => {
  const parts = started();
  try {
    const clock = movableClock(options.startsAt);
    parts.add(await holdFolder(options.dataFolder));
    const { port } = addressesFrom(options.port).engine;
    const database = parts.add(
      await startDatabase({ env: options.env, port, dataFolder: options.dataFolder }),
    );
    return { ...(await startApplication(options, database, clock, parts)), stop: parts.stop };
  } catch (error) {
    await parts.stop();
    throw error;
  }
};

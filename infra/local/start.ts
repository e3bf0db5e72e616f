import { type Machine, startMachine } from './machine.ts';
import { settingsOf } from './settings.ts';
import { StartupError } from './startupFailure.ts';

const greeting = ({ addresses: { web, desk }, users, loaded }: Machine): string =>
  [
    '',
    ...loaded,
    '',
    `  Zapisy       ${web.url}/`,
    `  Koordynator  ${web.url}/admin`,
    `  Skrzynka     ${desk.url}/          (wiadomości do uczestników i instytucji)`,
    `  Zegar        ${desk.url}/control   (przesuń czas, wykonaj zadania)`,
    `  API          ${web.url}/api`,
    '',
    ...users.map(
      ({ username, password, groups }) =>
        `  Użytkownik: ${username}  hasło: ${password}  (${groups.join(', ')})`,
    ),
    '',
    '  Ctrl-C kończy wszystko.',
    '',
  ].join('\n');

/** The class of a fault, as everywhere: messages may quote what they were given. */
const report = (part: string, error: unknown): void => {
  console.error(
    JSON.stringify({
      event: 'local-part-failed',
      part,
      fault: error instanceof Error ? error.name : 'unknown',
    }),
  );
};

const start = async (): Promise<void> => {
  // What is kept on this machine are people's data: files are made for their owner alone.
  process.umask(0o077);
  // The SDK's notice about Node 20 is for us, not for whoever starts the product.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const machine = await startMachine({
    ...settingsOf(process.env),
    env: process.env,
    log: (event) => {
      console.log(JSON.stringify(event));
    },
    onError: report,
  });
  let stopping = false;
  const stop = (): void => {
    // Asked again (npm repeats a Ctrl-C that the terminal sent to both of us), it goes on with what it has begun.
    if (stopping) return;
    stopping = true;
    void machine.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  console.log(greeting(machine));
};

try {
  await start();
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error);
  process.exit(1);
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VARIABLE } from '../../../functions/entrypoints/environment.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { providerBrowser } from '../../http/admin/providerBrowser.ts';
import type { Visit, Visitor } from '../../http/journey/visitor.ts';
import { SECRET } from './secret.ts';

const PROCESS = fileURLToPath(new URL('loginProcess.ts', import.meta.url));
const PASSWORD = 'hasło do prób';

/** Cognito, played by the login provider of one machine. */
export type Login = {
  /** The variables by which the admin function knows it; in the template they are references. */
  readonly variables: Readonly<Record<string, string>>;
  /** Goes through the form of the provider at `now` (epoch milliseconds), and to the page that sends the browser on. */
  readonly signIn: (browser: Visitor, username: string, now: number) => Promise<Visit>;
  readonly stop: () => Promise<void>;
};

/** Starts it for pages that are reached at `webOrigin`, with the client's secret that the parameter holds. */
export const startLoginFor = async (webOrigin: string): Promise<Login> => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-login-'));
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const client = { id: 'zapisy-pages', secret: SECRET };
  const keysFile = join(folder, 'login.json');
  const options = { port, issuer, webOrigin, client, password: PASSWORD, keysFile };
  const child = fork(PROCESS, [JSON.stringify(options)], {
    execArgv: ['--no-warnings', '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'close').then(() => {
    throw new Error('The login provider ended');
  });
  await Promise.race([once(child, 'message'), ended]);
  const tell = async (now: number): Promise<void> => {
    const told = once(child, 'message');
    child.send(now);
    await told;
  };
  return {
    variables: { [VARIABLE.oidcIssuer]: issuer, [VARIABLE.oidcClientId]: client.id },
    signIn: async (browser, username, now) => {
      await tell(now);
      const sent = await browser.ask('/admin/login');
      const address = sent.headers.get('location') ?? '';
      return browser.ask(await providerBrowser(issuer).signIn(address, username, PASSWORD));
    },
    stop: async () => {
      const closed = once(child, 'close');
      child.kill();
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

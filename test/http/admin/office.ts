import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { AdminParts } from '../../../functions/http/admin/parts.ts';
import { adminApp } from '../../../functions/http/adminApp.ts';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { startLogin } from '../../../infra/local/login.ts';
import { testUsers } from '../../../infra/local/login/users.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { startTestTable } from '../../support/table.ts';
import { ORIGIN, type World, worldOver } from '../../support/world.ts';
import { visitor, type Visitor } from '../journey/visitor.ts';
import { providerBrowser } from './providerBrowser.ts';

export const PASSWORD = 'hasło do prób';
const CLIENT = { id: 'zapisy-admin', secret: 'sekret-do-prob-0123456789' };

export type Username = 'koordynator' | 'koordynator-dops' | 'obserwator';

type OidcChanges = Partial<AdminParts['oidc']>;

/** The engine, the login provider, and the coordinator's app over both. */
export type Office = {
  readonly issuer: string;
  /** A world with its clock at the beginning; the table is shared by the suite. */
  readonly newWorld: () => World;
  readonly appOf: (world: World, oidc?: OidcChanges) => Hono<HttpEnv>;
  /** A visitor who has signed in by the provider's own form. */
  readonly signedIn: (world: World, username?: Username) => Promise<Visitor>;
  /** The path and query with which the provider sends the browser back to us. */
  readonly callbackFor: (login: string, username?: Username) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Opens the office for an app that is reached at `origin`. */
export const openOffice = async (origin = ORIGIN): Promise<Office> => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-login-'));
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const login = await startLogin({
    port,
    issuer,
    webOrigin: origin,
    users: testUsers(PASSWORD),
    client: CLIENT,
    keysFile: join(folder, 'login.json'),
  });
  const table = await startTestTable();
  const appOf: Office['appOf'] = (world, oidc = {}) =>
    adminApp({
      ...world,
      origin,
      oidc: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, ...oidc },
    });
  const callbackFor: Office['callbackFor'] = (address, username = 'koordynator') =>
    providerBrowser(issuer).signIn(address, username, PASSWORD);
  return {
    issuer,
    newWorld: () => worldOver(table),
    appOf,
    callbackFor,
    signedIn: async (world, username) => {
      const browser = visitor(appOf(world));
      const sent = await browser.ask('/admin/login');
      await browser.ask(await callbackFor(sent.headers.get('location') ?? '', username));
      return browser;
    },
    close: async () => {
      await login.stop();
      await table.stop();
      await rm(folder, { recursive: true });
    },
  };
};

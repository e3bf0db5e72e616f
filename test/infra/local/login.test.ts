import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomPKCECodeVerifier,
} from 'openid-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Login, startLogin } from '../../../infra/local/login.ts';
import { loginKeys } from '../../../infra/local/login/keys.ts';
import { testUsers } from '../../../infra/local/login/users.ts';
import { freePort } from '../../../infra/local/ports.ts';

const webOrigin = 'http://localhost:3000';
const callback = `${webOrigin}/admin/callback`;
const password = 'sosna-42';

let folder: string;
let login: Login;
let client: Configuration;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapisy-login-'));
  const port = await freePort();
  const keysFile = join(folder, 'login.json');
  const secret = 'a-secret-of-this-test';
  const issuer = `http://localhost:${String(port)}`;
  const users = testUsers(password);
  login = await startLogin({
    port,
    issuer,
    webOrigin,
    users,
    client: { id: 'zapisy-admin', secret },
    keysFile,
  });
  client = await discovery(new URL(issuer), 'zapisy-admin', secret, undefined, {
    // The one place where plain http is right: both ends are on this machine.
    execute: [allowInsecureRequests],
  });
});

afterAll(async () => {
  await login.stop();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  browser = openBrowser();
});

type Browser = {
  readonly get: (url: string) => Promise<Response>;
  readonly post: (url: string, fields: Readonly<Record<string, string>>) => Promise<Response>;
};

/** Follows redirects with its cookies, as far as the address of the web application. */
const openBrowser = (): Browser => {
  const cookies = new Map<string, string>();
  const go = async (url: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', cookie },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null || location.startsWith(webOrigin)) return response;
    return go(new URL(location, url).href, { method: 'GET' });
  };
  return {
    get: (url) => go(url, { method: 'GET' }),
    post: (url, fields) => go(url, { method: 'POST', body: new URLSearchParams(fields) }),
  };
};

type Question = { readonly url: string; readonly verifier: string };

const question = async (extra: Readonly<Record<string, string>> = {}): Promise<Question> => {
  const verifier = randomPKCECodeVerifier();
  const url = buildAuthorizationUrl(client, {
    redirect_uri: callback,
    scope: 'openid profile email',
    state: 'state-1',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...extra,
  });
  return { url: url.href, verifier };
};

const formAddress = (html: string): string => /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? '';

/** Opens the form and fills it in. */
const fillIn = async (url: string, username: string, given: string): Promise<Response> => {
  const form = await (await browser.get(url)).text();
  return browser.post(new URL(formAddress(form), login.issuer).href, { username, password: given });
};

const returnOf = (response: Response): URL => new URL(response.headers.get('location') ?? 'about:blank');

const signIn = async (username: string): Promise<Awaited<ReturnType<typeof authorizationCodeGrant>>> => {
  const { url, verifier } = await question();
  const returned = returnOf(await fillIn(url, username, password));
  return authorizationCodeGrant(client, returned, { pkceCodeVerifier: verifier, expectedState: 'state-1' });
};

test('A coordinator who signs in is known by name, address and role', async () => {
  const tokens = await signIn('koordynator');
  expect(tokens.claims()).toMatchObject({
    iss: login.issuer,
    aud: 'zapisy-admin',
    sub: '0d5f3f0e-5c1d-4b43-9a60-5f2f6c1b7a01',
    name: 'Koordynator Próbny',
    email: 'koordynator@rops.example',
    'cognito:groups': ['coordinator'],
  });
});

test('A coordinator is known by the offices whose groups they look after, as Cognito would tell it', async () => {
  const every = await signIn('koordynator');
  browser = openBrowser();
  const one = await signIn('koordynator-dops');
  expect(every.claims()?.['custom:organisers']).toBe('rops rops-slaskie dops rops-rzeszow ops-klucze');
  expect(one.claims()).toMatchObject({ 'custom:organisers': 'dops', 'cognito:groups': ['coordinator'] });
});

test('Somebody without the role signs in too, with another group', async () => {
  const tokens = await signIn('obserwator');
  expect(tokens.claims()?.['cognito:groups']).toEqual(['viewer']);
});

test('The ID token is signed with the algorithm that Cognito uses', async () => {
  const { id_token: token = '' } = await signIn('koordynator');
  const header = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  expect(JSON.parse(header)).toMatchObject({ alg: 'RS256' });
});

test('After a wrong password the form comes again, with a message and the name kept', async () => {
  const { url } = await question();
  const answer = await fillIn(url, 'koordynator', 'wrong');
  const html = await answer.text();
  expect([answer.status, html.includes('role="alert"'), html.includes('value="koordynator"')]).toEqual([
    422,
    true,
    true,
  ]);
});

test('After a wrong password the right one still signs in', async () => {
  const { url } = await question();
  const again = await (await fillIn(url, 'koordynator', 'wrong')).text();
  const answer = await browser.post(new URL(formAddress(again), login.issuer).href, {
    username: 'koordynator',
    password,
  });
  expect(returnOf(answer).searchParams.has('code')).toBe(true);
});

test('The form loads nothing foreign, runs no script and leads only to the web application', async () => {
  const { url } = await question();
  const policy = (await browser.get(url)).headers.get('content-security-policy');
  expect(policy).toBe(
    `default-src 'none'; style-src 'self'; form-action 'self' ${webOrigin}; base-uri 'none'; frame-ancestors 'none'`,
  );
});

test('An address nobody registered gets no code', async () => {
  const { url } = await question({ redirect_uri: 'http://localhost:3000/elsewhere' });
  const answer = await browser.get(url);
  expect([answer.status, (await answer.text()).includes('redirect_uri')]).toEqual([400, true]);
});

test('Without PKCE nobody is asked to sign in', async () => {
  const url = new URL((await question()).url);
  url.searchParams.delete('code_challenge');
  url.searchParams.delete('code_challenge_method');
  expect(returnOf(await browser.get(url.href)).searchParams.get('error')).toBe('invalid_request');
});

test('A code is worthless without the verifier it was asked with', async () => {
  const { url } = await question();
  const returned = returnOf(await fillIn(url, 'koordynator', password));
  const verifier = randomPKCECodeVerifier();
  await expect(
    authorizationCodeGrant(client, returned, { pkceCodeVerifier: verifier, expectedState: 'state-1' }),
  ).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('A second sign-in in the same browser asks for no password', async () => {
  await signIn('koordynator');
  const answer = await browser.get((await question()).url);
  expect(returnOf(answer).searchParams.has('code')).toBe(true);
});

test('After signing out the browser is back at the web application and is asked again', async () => {
  const { id_token: token = '' } = await signIn('koordynator');
  const leave = buildEndSessionUrl(client, {
    id_token_hint: token,
    post_logout_redirect_uri: `${webOrigin}/admin/groups`,
  });
  const asked = await (await browser.get(leave.href)).text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? '';
  const action = /id="op.logoutForm" method="post" action="([^"]+)"/.exec(asked)?.[1] ?? '';
  const left = await browser.post(action, { xsrf, logout: 'yes' });
  const again = await browser.get((await question()).url);
  expect([returnOf(left).href, again.status]).toEqual([`${webOrigin}/admin/groups`, 200]);
});

test('A form nobody was sent says so instead of asking', async () => {
  const answer = await browser.get(`${login.issuer}/interaction/unknown`);
  expect([answer.status, (await answer.text()).includes('Logowanie się nie udało')]).toEqual([400, true]);
});

test('The keys are readable by their owner only', async () => {
  const { mode } = await stat(join(folder, 'login.json'));
  expect(mode & 0o777).toBe(0o600);
});

test('The keys stay the same at the next start', async () => {
  const before = await readFile(join(folder, 'login.json'), 'utf8');
  await loginKeys(join(folder, 'login.json'));
  expect(await readFile(join(folder, 'login.json'), 'utf8')).toBe(before);
});

test('A damaged key file stops the start with one sentence', async () => {
  await writeFile(join(folder, 'damaged.json'), '{}');
  await expect(loginKeys(join(folder, 'damaged.json'))).rejects.toThrow(/cannot be used .*no login keys/);
});

test('A held port stops the start with one sentence', async () => {
  const second = startLogin({
    port: Number(new URL(login.issuer).port),
    issuer: login.issuer,
    webOrigin,
    users: [],
    client: { id: 'zapisy-admin', secret: 'another' },
    keysFile: join(folder, 'login.json'),
  });
  await expect(second).rejects.toThrow(/Port \d+ \(login\) is already in use/);
});

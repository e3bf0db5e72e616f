import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Group } from '../../functions/domain/group.ts';
import { HOUR } from '../../functions/domain/time.ts';
import type { Visit, Visitor } from '../http/journey/visitor.ts';
import { person } from '../support/builders.ts';
import { type LocalDeployment, startDeployment } from './deployment/deployment.ts';
import { type Login, startLoginFor } from './deployment/login.ts';
import {
  ask,
  deliveriesIn,
  emailOf,
  ledgerOf,
  openGroup,
  ORIGIN,
  requestOf,
  somebodyBefore,
  standingIn,
} from './deployment/scene.ts';

let login: Login;
let deployment: LocalDeployment;

beforeAll(async () => {
  login = await startLoginFor(ORIGIN);
  deployment = await startDeployment(login.variables);
}, 240_000);
afterAll(async () => {
  await deployment.stop();
  await login.stop();
});

/** Somebody with the browser in which they have just come back from the login provider. */
const signedIn = async (username: string): Promise<{ readonly browser: Visitor; readonly back: Visit }> => {
  const browser = somebodyBefore(deployment);
  const back = await login.signIn(browser, username, deployment.clock.milliseconds());
  return { browser, back };
};

const groupPage = ({ id }: Group): string => `/admin/groups/${id}`;

const close = async (browser: Visitor, group: Group): Promise<Visit> => {
  const page = await browser.ask(`${groupPage(group)}/close`);
  return browser.send(page.forms.find(({ action }) => action.endsWith('/close')));
};

const cookies = z.object({ cookies: z.array(z.string()).default([]) });

/** The names of the cookies that the admin function was given with the last request, as the API hands them over. */
const cookiesGiven = (): readonly string[] =>
  cookies.parse(deployment.lambda('Admin').given.at(-1)).cookies.map((cookie) => cookie.split('=')[0] ?? '');

describe('A coordinator who signs in to the deployed pages', () => {
  let group: Group;
  let browser: Visitor;
  let back: Visit;

  beforeAll(async () => {
    group = await openGroup(deployment, 2);
    for (const number of [1, 2, 3]) await ask(deployment, requestOf(group, number));
    await deployment.rest();
    ({ browser, back } = await signedIn('koordynator'));
  });

  it('is given a session and freed of what the sign-in kept, each in a header of its own', () => {
    const given = back.headers.getSetCookie().map((cookie) => cookie.split(';'));
    expect(given.map(([pair = '']) => pair.replace(/=.+/, '=…')).toSorted()).toEqual([
      '__Host-login=',
      '__Host-session=…',
    ]);
    expect(given.map((parts) => parts.includes(' Secure'))).toEqual([true, true]);
  });

  it('is known by the session with the next request', async () => {
    const today = await browser.follow(back);
    expect([today.status, today.text.includes('Zalogowano: Koordynator Próbny')]).toEqual([200, true]);
    expect(cookiesGiven()).toContain('__Host-session');
  });

  it('sees who has a seat in the group, who waits, and where each can be reached', async () => {
    const { html, text } = await browser.ask(groupPage(group));
    expect(text).toContain('Osoby, które mają miejsce (2)');
    for (const number of [1, 2, 3]) {
      expect(text).toContain(person(number).lastName);
      expect(html).toContain(`mailto:${emailOf(group, number)}`);
    }
  });

  it('closes the group, which the sign-up follows at once', async () => {
    const done = await browser.follow(await close(browser, group));
    await deployment.rest();
    const late = await ask(deployment, requestOf(group, 4));
    expect(done.text).toContain('Zapisy zamknięte:');
    expect([(await ledgerOf(deployment, group)).state, standingIn(late)]).toEqual(['closed', 'group-closed']);
  });

  it('finds in the history that they did it, and every letter of the group arrived', async () => {
    const { text } = await browser.ask(`${groupPage(group)}/history`);
    expect(text).toMatch(/zapisy otwarte → zapisy zakończone Koordynator Próbny \(Ty\)/);
    expect(new Set(await deliveriesIn(deployment, group))).toEqual(new Set(['delivered']));
  });

  it('closes nothing with a form that came without the session', async () => {
    const open = await openGroup(deployment, 1);
    const page = await browser.ask(`${groupPage(open)}/close`);
    const stranger = somebodyBefore(deployment);
    const refused = await stranger.send(page.forms.find(({ action }) => action.endsWith('/close')));
    expect([refused.status, (await ledgerOf(deployment, open)).state]).toEqual([401, 'open']);
  });

  it('is asked to sign in again after a working day', async () => {
    deployment.clock.advance(8 * HOUR);
    const asked = await browser.ask(groupPage(group));
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      `/admin/login?return=${encodeURIComponent(groupPage(group))}`,
    ]);
    const again = await signedIn('koordynator');
    expect((await again.browser.ask(groupPage(group))).status).toBe(200);
  });
});

describe('Whoever signs in and may not look after a group', () => {
  it('is refused every page without the role, and told so', async () => {
    const group = await openGroup(deployment, 1);
    const { browser } = await signedIn('obserwator');
    const [page, history] = [
      await browser.ask(groupPage(group)),
      await browser.ask(`${groupPage(group)}/history`),
    ];
    expect([page.status, history.status]).toEqual([403, 403]);
    expect(page.text).toContain('To konto nie jest kontem koordynatora');
  });

  it('closes nothing without the role', async () => {
    const group = await openGroup(deployment, 1);
    const { browser } = await signedIn('obserwator');
    const refused = await browser.post(`${groupPage(group)}/close`, 'token=x');
    expect([refused.status, (await ledgerOf(deployment, group)).state]).toEqual([403, 'open']);
    expect(refused.text).toContain('To konto nie jest kontem koordynatora');
  });

  it('finds no group of another office', async () => {
    const group = await openGroup(deployment, 1);
    const { browser } = await signedIn('koordynator-dops');
    expect((await browser.ask(groupPage(group))).status).toBe(404);
  });
});

describe('The log of the coordinators’ pages', () => {
  it('tells who signed in and what they did by ids alone', () => {
    const { log } = deployment.lambda('Admin');
    expect(log).toContain('coordinator-signed-in');
    expect(log).toContain('"change":"close"');
    for (const canary of ['Próbny', 'koordynator@', 'osoba1@', '__Host-']) expect(log).not.toContain(canary);
  });
});

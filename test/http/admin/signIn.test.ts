import { describe, expect } from 'vitest';
import { HOUR, MINUTE } from '../../../functions/domain/time.ts';
import { setScene, type World } from '../../support/world.ts';
import { visitor } from '../journey/visitor.ts';
import { it as inTheOffice } from './officeTest.ts';

/** A test of a browser in which nobody has signed in. */
const it = inTheOffice.extend('anonymous', ({ office, world }) => visitor(office.appOf(world)));

const setCookies = (headers: Headers): string => headers.getSetCookie().join('\n');

describe('somebody who is not signed in', () => {
  it('is led from any page to the sign-in, which knows the way back', async ({ anonymous }) => {
    const visit = await anonymous.ask('/admin/groups/grupa-1?lang=en');
    expect([visit.status, visit.headers.get('location')]).toEqual([
      303,
      '/admin/login?return=%2Fadmin%2Fgroups%2Fgrupa-1%3Flang%3Den',
    ]);
  });

  it('is led to the sign-in even from an address where no page is', async ({ anonymous }) => {
    const visit = await anonymous.ask('/admin/secrets');
    expect(visit.headers.get('location')).toBe('/admin/login?return=%2Fadmin%2Fsecrets');
  });

  it('is sent to the provider with a challenge, a state and a nonce', async ({ office, anonymous }) => {
    const visit = await anonymous.ask('/admin/login');
    const asked = new URL(visit.headers.get('location') ?? '');
    expect([asked.origin, asked.searchParams.get('code_challenge_method')]).toEqual([office.issuer, 'S256']);
    expect([...asked.searchParams.keys()]).toEqual(
      expect.arrayContaining(['state', 'nonce', 'code_challenge', 'redirect_uri']),
    );
  });

  it('is told that a form was not sent, and gets a link to the sign-in', async ({ anonymous }) => {
    const visit = await anonymous.post('/admin/groups/grupa-1/close', 'token=x');
    expect(visit.status).toBe(401);
    expect(visit.html).toContain('href="/admin/login?return=%2Fadmin%2Fgroups%2Fgrupa-1%2Fclose"');
  });
});

describe('a coordinator who signs in', () => {
  it('comes back to the page they asked for', async ({ office, world, anonymous }) => {
    const { group } = await setScene(world);
    const asked = await anonymous.ask(`/admin/groups/${group.id}`);
    const sent = await anonymous.follow(asked);
    const back = await anonymous.ask(await office.callbackFor(sent.headers.get('location') ?? ''));
    const page = await anonymous.follow(back);
    expect([page.status, page.text.includes('Zalogowano: Koordynator Próbny')]).toEqual([200, true]);
    expect(back.headers.get('location')).toBe(`/admin/groups/${group.id}`);
  });

  it('gets a session that scripts cannot read, other sites cannot set and forms of other sites do not carry', async ({
    office,
    anonymous,
  }) => {
    const sent = await anonymous.ask('/admin/login');
    const back = await anonymous.ask(await office.callbackFor(sent.headers.get('location') ?? ''));
    const session = back.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-session='));
    expect(session?.split('; ').slice(1).toSorted()).toEqual(
      ['HttpOnly', 'Max-Age=28800', 'Path=/', 'SameSite=Lax', 'Secure'].toSorted(),
    );
  });

  it('has no token of the provider in any cookie', ({ browser }) => {
    const read = [...browser.cookies.values()].map((value) =>
      Buffer.from(value.split('.')[0] ?? '', 'base64url').toString(),
    );
    expect(read.join('\n')).not.toMatch(/token|eyJ/);
  });

  it('is logged by id alone', async ({ office, world }) => {
    await office.signedIn(world);
    expect(world.events).toEqual([
      { event: 'coordinator-signed-in', coordinator: '0d5f3f0e-5c1d-4b43-9a60-5f2f6c1b7a01' },
    ]);
  });

  it('is not asked again while signed in', async ({ browser }) => {
    const visit = await browser.ask('/admin/login?return=/admin/groups/grupa-1');
    expect(visit.headers.get('location')).toBe('/admin/groups/grupa-1');
  });

  it('has to sign in again after eight hours', async ({ world, browser }) => {
    world.setClock(world.clock() + 8 * HOUR - 1);
    const before = await browser.ask('/admin/groups');
    world.setClock(world.clock() + 1);
    const after = await browser.ask('/admin/groups');
    expect([before.status, after.status]).toEqual([200, 303]);
  });

  it('is sent to the first page instead of a foreign one', async ({ office, anonymous }) => {
    const sent = await anonymous.ask('/admin/login?return=https://zlodziej.example/admin/');
    const back = await anonymous.ask(await office.callbackFor(sent.headers.get('location') ?? ''));
    expect(back.headers.get('location')).toBe('/admin/today');
  });
});

describe('somebody signed in without the role', () => {
  it('is refused every page and may sign out', async ({ office, world }) => {
    const browser = await office.signedIn(world, 'obserwator');
    const visit = await browser.ask('/admin/groups');
    expect([visit.status, visit.forms.map(({ action }) => action)]).toEqual([403, ['/admin/sign-out']]);
    expect(world.events).toEqual([{ event: 'coordinator-refused', reason: 'role-missing' }]);
  });

  it('sees no group even by its address', async ({ office, world }) => {
    const browser = await office.signedIn(world, 'obserwator');
    const { group } = await setScene(world);
    const visit = await browser.ask(`/admin/groups/${group.id}`);
    expect([visit.status, visit.text.includes(group.courseTitle)]).toEqual([403, false]);
  });

  it('cannot close a group', async ({ office, world }) => {
    const browser = await office.signedIn(world, 'obserwator');
    const { group } = await setScene(world);
    const visit = await browser.post(`/admin/groups/${group.id}/close`, 'token=x');
    expect([visit.status, (await world.ledgers.read(group.id))?.state]).toEqual([403, 'open']);
  });
});

describe('an answer that does not belong to a sign-in of this browser', () => {
  it('is not believed without the cookie of the sign-in', async ({ office, world, anonymous }) => {
    const sent = await anonymous.ask('/admin/login');
    const callback = await office.callbackFor(sent.headers.get('location') ?? '');
    const stranger = visitor(office.appOf(world));
    const visit = await stranger.ask(callback);
    expect([visit.status, setCookies(visit.headers).includes('__Host-session')]).toEqual([400, false]);
  });

  it('is not believed when it answers another sign-in', async ({ office, world, anonymous }) => {
    const first = await anonymous.ask('/admin/login');
    const callback = await office.callbackFor(first.headers.get('location') ?? '');
    const other = visitor(office.appOf(world));
    await other.ask('/admin/login');
    const visit = await other.ask(callback);
    expect([visit.status, setCookies(visit.headers).includes('__Host-session')]).toEqual([400, false]);
    expect(world.events).toEqual([{ event: 'coordinator-refused', reason: 'sign-in-untrusted' }]);
  });

  it('is not believed with another state than the one that was asked with', async ({ office, anonymous }) => {
    const sent = await anonymous.ask('/admin/login');
    const callback = await office.callbackFor(sent.headers.get('location') ?? '');
    const visit = await anonymous.ask(callback.replace(/state=[^&]*/, 'state=zmyslony'));
    expect([visit.status, setCookies(visit.headers).includes('__Host-session')]).toEqual([400, false]);
  });

  it('is not believed with an invented code', async ({ office, anonymous }) => {
    const sent = await anonymous.ask('/admin/login');
    const state = new URL(sent.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const query = new URLSearchParams({ state, code: 'zmyślony', iss: office.issuer });
    const visit = await anonymous.ask(`/admin/callback?${query.toString()}`);
    expect([visit.status, visit.title]).toEqual([
      400,
      'Logowanie nie zostało dokończone – Zapisy, strony koordynatora',
    ]);
  });

  it('is not believed twice', async ({ office, world, anonymous }) => {
    const sent = await anonymous.ask('/admin/login');
    const kept = new Map(anonymous.cookies);
    const callback = await office.callbackFor(sent.headers.get('location') ?? '');
    await anonymous.ask(callback);
    const thief = visitor(office.appOf(world));
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.ask(callback)).status).toBe(400);
  });

  it('is not believed after ten minutes', async ({ office, world, anonymous }) => {
    const sent = await anonymous.ask('/admin/login');
    const callback = await office.callbackFor(sent.headers.get('location') ?? '');
    world.setClock(world.clock() + 10 * MINUTE);
    expect((await anonymous.ask(callback)).status).toBe(400);
  });

  it('that was declined at the provider is said so, with a way to try again', async ({
    office,
    anonymous,
  }) => {
    const sent = await anonymous.ask('/admin/login');
    const state = new URL(sent.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const query = new URLSearchParams({ state, error: 'access_denied', iss: office.issuer });
    const visit = await anonymous.ask(`/admin/callback?${query.toString()}`);
    expect([visit.status, visit.html.includes('href="/admin/login?return=%2Fadmin%2Ftoday"')]).toEqual([
      403,
      true,
    ]);
  });
});

describe('a session that we did not make', () => {
  it.for<[name: string, cookie: (world: World) => string]>([
    ['is no session when invented', () => 'eyJzdWIiOiJ4In0.podpis'],
    ['is no session when empty', () => ''],
    [
      'is no session when sealed for another purpose',
      (world) =>
        world.secrets.seal(
          'login',
          JSON.stringify({
            id: 'x',
            sub: 'x',
            roles: ['coordinator'],
            organisers: [],
            expiresAt: world.clock() + HOUR,
          }),
        ),
    ],
  ])('%s', async ([, cookie], { world, anonymous }) => {
    anonymous.cookies.set('__Host-session', cookie(world));
    expect((await anonymous.ask('/admin/groups')).status).toBe(303);
  });

  it('is no session when its roles were changed', async ({ office, world }) => {
    const browser = await office.signedIn(world, 'obserwator');
    const [payload = '', signature = ''] = (browser.cookies.get('__Host-session') ?? '').split('.');
    const text = Buffer.from(payload, 'base64url')
      .toString()
      .replace('"roles":[]', '"roles":["coordinator"]');
    browser.cookies.set('__Host-session', `${Buffer.from(text).toString('base64url')}.${signature}`);
    expect(text).toContain('"roles":["coordinator"]');
    expect((await browser.ask('/admin/groups')).status).toBe(303);
  });
});

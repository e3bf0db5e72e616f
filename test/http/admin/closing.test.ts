import { describe, expect } from 'vitest';
import type { GroupId } from '../../../functions/domain/ids.ts';
import { HOUR, MINUTE } from '../../../functions/domain/time.ts';
import { register } from '../../../functions/use-cases/register.ts';
import { DPS, NOW, person } from '../../support/builders.ts';
import { ORIGIN, setScene, type World } from '../../support/world.ts';
import { visitor, type Visitor } from '../journey/visitor.ts';
import { it as inTheOffice } from './officeTest.ts';

const COORDINATOR = '0d5f3f0e-5c1d-4b43-9a60-5f2f6c1b7a01';

const it = inTheOffice.extend('group', async ({ world }) => (await setScene(world)).group.id);

const signUp = (world: World, group: GroupId, number: number) =>
  register(world, {
    groupId: group,
    institutionId: DPS,
    position: 'pracownik_socjalny',
    details: person(number),
    language: 'pl',
    clauseVersion: '1',
    repeated: false,
    requestId: `request-number-${number}`,
  });

const stateOf = async (world: World, group: GroupId): Promise<string | undefined> =>
  (await world.ledgers.read(group))?.state;

const formOf = async (browser: Visitor, group: GroupId, change: 'close' | 'reopen') => {
  const page = await browser.ask(`/admin/groups/${group}/${change}`);
  const form = page.forms.find(({ action }) => action.endsWith(`/${change}`));
  if (form === undefined) throw new Error(`No form asks whether to ${change} the group`);
  return form;
};

const change = async (browser: Visitor, group: GroupId, kind: 'close' | 'reopen') =>
  browser.send(await formOf(browser, group, kind));

describe('closing a group', () => {
  it('asks first, telling how many have a seat and wait', async ({ world, browser, group }) => {
    await signUp(world, group, 1);
    const page = await browser.ask(`/admin/groups/${group}/close`);
    expect(page.text).toContain('Czy zamknąć zapisy do tej grupy?');
    expect(page.text).toContain('Zajęte miejsca: 1 z 20. Lista rezerwowa: nikt nie czeka.');
    expect(await stateOf(world, group)).toBe('open');
  });

  it('closes it, and says so with the time', async ({ world, browser, group }) => {
    await signUp(world, group, 1);
    const page = await browser.follow(await change(browser, group, 'close'));
    expect(page.text).toContain('Zapisy zamknięte: poniedziałek, 23 listopada 2026 r., godz. 10:00.');
    expect([page.status, await stateOf(world, group)]).toEqual([200, 'closed']);
  });

  it('turns away whoever comes afterwards', async ({ world, browser, group }) => {
    await change(browser, group, 'close');
    expect(await signUp(world, group, 1)).toEqual({ ok: false, refusal: { kind: 'group-closed' } });
  });

  it('leaves everybody their seat', async ({ world, browser, group }) => {
    await signUp(world, group, 1);
    await change(browser, group, 'close');
    const page = await browser.ask(`/admin/groups/${group}`);
    expect(page.text).toContain('Osoby, które mają miejsce (1)');
  });

  it('is logged with the ids of group and coordinator', async ({ world, browser, group }) => {
    await change(browser, group, 'close');
    expect(world.events.slice(1)).toEqual([
      { event: 'group-changed', change: 'close', group, coordinator: COORDINATOR },
    ]);
  });

  it('done twice is done once, and says that it was so already', async ({ world, browser, group }) => {
    const form = await formOf(browser, group, 'close');
    await browser.send(form);
    const again = await browser.follow(await browser.send(form));
    expect(again.text).toContain('Zapisy do tej grupy są już zakończone.');
    expect(world.events.filter(({ event }) => event === 'group-changed')).toHaveLength(1);
  });

  it('is not asked about a closed group', async ({ browser, group }) => {
    await change(browser, group, 'close');
    const page = await browser.ask(`/admin/groups/${group}/close`);
    expect([page.title.startsWith('Zapisy są już zakończone'), page.forms.length]).toEqual([true, 0]);
  });

  it('says no more after a while that it has just been done', async ({ world, browser, group }) => {
    const answer = await change(browser, group, 'close');
    world.setClock(NOW + 10 * MINUTE);
    expect((await browser.follow(answer)).text).not.toContain('Zapisy zamknięte:');
  });

  it('cannot be claimed by a link', async ({ browser, group }) => {
    const page = await browser.ask(`/admin/groups/${group}?done=closed`);
    expect(page.text).not.toContain('Zapisy zamknięte:');
  });

  it('is refused for a group that was cancelled, with the reason', async ({ world, browser }) => {
    const { group: cancelled } = await setScene(world, { ledger: { state: 'cancelled' } });
    const page = await browser.ask(`/admin/groups/${cancelled.id}/close`);
    expect([page.status, page.text.includes('Szkolenie odwołane')]).toEqual([409, true]);
  });
});

describe('reopening a group', () => {
  it('opens it for newcomers again', async ({ world, browser, group }) => {
    await change(browser, group, 'close');
    const page = await browser.follow(await change(browser, group, 'reopen'));
    expect(page.text).toContain('Zapisy otwarte ponownie');
    expect((await signUp(world, group, 1)).ok).toBe(true);
    expect(world.events.at(-1)).toEqual({
      event: 'group-changed',
      change: 'reopen',
      group,
      coordinator: COORDINATOR,
    });
  });

  it('says until when it would be open', async ({ browser, group }) => {
    await change(browser, group, 'close');
    const page = await browser.ask(`/admin/groups/${group}/reopen`);
    expect(page.text).toContain('Zapisy będą otwarte do: poniedziałek, 14 grudnia 2026 r., godz. 12:00.');
  });

  it('works after the closing time too, then until the group starts', async ({ world, browser }) => {
    const { id: group } = (await setScene(world, { ledger: { closesAt: NOW - HOUR } })).group;
    const page = await browser.follow(await change(browser, group, 'reopen'));
    expect(page.text).toContain('Zapisy do wtorek, 15 grudnia 2026 r., godz. 9:00');
    expect((await signUp(world, group, 1)).ok).toBe(true);
  });

  it('is refused after the group has started, and nothing changes', async ({ world, browser }) => {
    const soon = await setScene(world, {
      group: { sessions: [{ startsAt: NOW + HOUR, endsAt: NOW + 3 * HOUR }] },
      ledger: { state: 'closed' },
    });
    const { id: group } = soon.group;
    const form = await formOf(browser, group, 'reopen');
    world.setClock(NOW + HOUR);
    const page = await browser.send(form);
    expect([page.status, page.text.includes('Szkolenie już się zaczęło')]).toEqual([409, true]);
    expect(await stateOf(world, group)).toBe('closed');
  });

  it('of an open group says that it is open', async ({ browser, group }) => {
    const page = await browser.ask(`/admin/groups/${group}/reopen`);
    expect(page.text).toContain('Zapisy do tej grupy są już otwarte.');
  });
});

describe('a form that is not the one that asked', () => {
  const refusedWith = async (
    world: World,
    group: GroupId,
    status: number,
    visit: Promise<{ status: number }>,
  ) => {
    expect([(await visit).status, await stateOf(world, group)]).toEqual([status, 'open']);
  };

  it('closes nothing when its token is invented', ({ world, browser, group }) =>
    refusedWith(world, group, 403, browser.post(`/admin/groups/${group}/close`, 'token=zmyślony')));

  it('closes nothing without a token', ({ world, browser, group }) =>
    refusedWith(world, group, 403, browser.post(`/admin/groups/${group}/close`, '')));

  it('closes nothing when it asked about another group', async ({ world, browser, group }) => {
    const other = await setScene(world);
    const form = await formOf(browser, other.group.id, 'close');
    const turned = { ...form, action: `/admin/groups/${group}/close` };
    await refusedWith(world, group, 403, browser.send(turned));
  });

  it('closes nothing when it asked about something else', async ({ world, browser, group }) => {
    const page = await browser.ask('/admin/sign-out');
    const signOut = page.forms.find(({ action }) => action === '/admin/sign-out');
    await refusedWith(
      world,
      group,
      403,
      browser.send(signOut === undefined ? signOut : { ...signOut, action: `/admin/groups/${group}/close` }),
    );
  });

  it('closes nothing when it was made in another session, even of the same person', async ({
    office,
    world,
    browser,
    group,
  }) => {
    const form = await formOf(browser, group, 'close');
    const other = await office.signedIn(world);
    await refusedWith(world, group, 403, other.send(form));
  });

  it('closes nothing when it lay open for six hours', async ({ world, browser, group }) => {
    const form = await formOf(browser, group, 'close');
    world.setClock(NOW + 6 * HOUR);
    await refusedWith(world, group, 409, browser.send(form));
  });

  it.for([
    ['of another site', { origin: 'https://zlodziej.example' }],
    ['of another site that hides its name', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['of nowhere', { origin: '' }],
  ] as const)(
    'closes nothing when it comes from a page %s',
    async ([, headers], { world, browser, group }) => {
      const form = await formOf(browser, group, 'close');
      const body = new URLSearchParams(form.fields.map(([name, value]) => [name, value])).toString();
      await refusedWith(world, group, 403, browser.post(`/admin/groups/${group}/close`, body, headers));
    },
  );

  it('closes nothing when it is larger than any form of ours', ({ world, browser, group }) =>
    refusedWith(
      world,
      group,
      413,
      browser.post(`/admin/groups/${group}/close`, `token=${'x'.repeat(70_000)}`),
    ));

  it('closes nothing when it is no form', ({ world, browser, group }) =>
    refusedWith(
      world,
      group,
      415,
      browser.post(`/admin/groups/${group}/close`, '{}', { 'content-type': 'application/json' }),
    ));

  it('closes nothing by a link', ({ world, browser, group }) =>
    refusedWith(world, group, 200, browser.ask(`/admin/groups/${group}/close?confirm=1`)));

  it('closes nothing after the session has ended, and the link leads back to the question', async ({
    world,
    browser,
    group,
  }) => {
    const form = await formOf(browser, group, 'close');
    world.setClock(NOW + 8 * HOUR);
    const visit = await browser.send(form);
    expect(visit.html).toContain(`return=%2Fadmin%2Fgroups%2F${group}%2Fclose`);
    expect([visit.status, await stateOf(world, group)]).toEqual([401, 'open']);
  });
});

describe('signing out', () => {
  const signOutForm = async (browser: Visitor) =>
    (await browser.ask('/admin/sign-out')).forms.find(({ action }) => action === '/admin/sign-out');

  it('ends the session here and goes on to the provider', async ({ office, browser }) => {
    const visit = await browser.send(await signOutForm(browser));
    const [, address = ''] = (visit.headers.get('refresh') ?? '').split('url=');
    expect([visit.status, new URL(address).origin]).toEqual([200, office.issuer]);
    expect(new URL(address).searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/admin/groups`);
    expect((await browser.ask('/admin/groups')).status).toBe(303);
  });

  it('does not happen by a link or a foreign form', async ({ browser }) => {
    await browser.ask('/admin/sign-out');
    await browser.post('/admin/sign-out', 'token=zmyślony');
    expect((await browser.ask('/admin/groups')).status).toBe(200);
  });

  it('is said to be done when nobody is signed in', async ({ office, world }) => {
    const visit = await visitor(office.appOf(world)).ask('/admin/sign-out');
    expect([visit.status, visit.text.includes('Wylogowano')]).toEqual([200, true]);
  });
});

describe('trouble behind the page', () => {
  it('is said to leave the outcome unknown, and logs no more than the kind of fault', async ({
    office,
    world,
    browser,
    group,
  }) => {
    const form = await formOf(browser, group, 'close');
    const broken = {
      ...world,
      ledgers: {
        ...world.ledgers,
        write: () => Promise.reject(new TypeError('tajne dane')),
      },
    };
    const other = visitor(office.appOf(broken));
    for (const [name, value] of browser.cookies) other.cookies.set(name, value);
    const visit = await other.send(form);
    expect([visit.status, visit.text.includes('Możesz bezpiecznie powtórzyć zmianę')]).toEqual([503, true]);
    expect(world.events.at(-1)).toEqual({
      event: 'request-failed',
      route: '/admin/groups/:groupId/close',
      fault: 'TypeError',
    });
  });
});

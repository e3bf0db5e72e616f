import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GroupId } from '../../../functions/domain/ids.ts';
import { HOUR, MINUTE } from '../../../functions/domain/time.ts';
import { register } from '../../../functions/use-cases/register.ts';
import { DPS, NOW, person } from '../../support/builders.ts';
import { ORIGIN, setScene, type World } from '../../support/world.ts';
import { visitor, type Visitor } from '../journey/visitor.ts';
import { type Office, openOffice } from './office.ts';

const COORDINATOR = '0d5f3f0e-5c1d-4b43-9a60-5f2f6c1b7a01';

let office: Office;
let world: World;
let browser: Visitor;
let group: GroupId;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  world = office.newWorld();
  browser = await office.signedIn(world);
  ({ id: group } = (await setScene(world)).group);
});

const signUp = (number: number) =>
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

const stateOf = async (): Promise<string | undefined> => (await world.ledgers.read(group))?.state;

const formOf = async (change: 'close' | 'reopen', id: GroupId = group) => {
  const page = await browser.ask(`/admin/groups/${id}/${change}`);
  return page.forms.find(({ action }) => action.endsWith(`/${change}`));
};

const change = async (kind: 'close' | 'reopen') => browser.send(await formOf(kind));

describe('closing a group', () => {
  it('asks first, telling how many have a seat and wait', async () => {
    await signUp(1);
    const page = await browser.ask(`/admin/groups/${group}/close`);
    expect(page.text).toContain('Czy zamknąć zapisy do tej grupy?');
    expect(page.text).toContain('Zajęte miejsca: 1 z 20. Lista rezerwowa: nikt nie czeka.');
    expect(await stateOf()).toBe('open');
  });

  it('closes it, and says so with the time', async () => {
    await signUp(1);
    const page = await browser.follow(await change('close'));
    expect(page.text).toContain('Zapisy zamknięte: poniedziałek, 23 listopada 2026 r., godz. 10:00.');
    expect([page.status, await stateOf()]).toEqual([200, 'closed']);
  });

  it('turns away whoever comes afterwards', async () => {
    await change('close');
    expect(await signUp(1)).toEqual({ ok: false, refusal: { kind: 'group-closed' } });
  });

  it('leaves everybody their seat', async () => {
    await signUp(1);
    await change('close');
    const page = await browser.ask(`/admin/groups/${group}`);
    expect(page.text).toContain('Osoby, które mają miejsce (1)');
  });

  it('is logged with the ids of group and coordinator', async () => {
    await change('close');
    expect(world.events.slice(1)).toEqual([
      { event: 'group-changed', change: 'close', group, coordinator: COORDINATOR },
    ]);
  });

  it('done twice is done once, and says that it was so already', async () => {
    const form = await formOf('close');
    await browser.send(form);
    const again = await browser.follow(await browser.send(form));
    expect(again.text).toContain('Zapisy do tej grupy są już zakończone.');
    expect(world.events.filter(({ event }) => event === 'group-changed')).toHaveLength(1);
  });

  it('is not asked about a closed group', async () => {
    await change('close');
    const page = await browser.ask(`/admin/groups/${group}/close`);
    expect([page.title.startsWith('Zapisy są już zakończone'), page.forms.length]).toEqual([true, 0]);
  });

  it('says no more after a while that it has just been done', async () => {
    const answer = await change('close');
    world.setClock(NOW + 10 * MINUTE);
    expect((await browser.follow(answer)).text).not.toContain('Zapisy zamknięte:');
  });

  it('cannot be claimed by a link', async () => {
    const page = await browser.ask(`/admin/groups/${group}?done=closed`);
    expect(page.text).not.toContain('Zapisy zamknięte:');
  });

  it('is refused for a group that was cancelled, with the reason', async () => {
    const { group: cancelled } = await setScene(world, { ledger: { state: 'cancelled' } });
    const page = await browser.ask(`/admin/groups/${cancelled.id}/close`);
    expect([page.status, page.text.includes('Szkolenie odwołane')]).toEqual([409, true]);
  });
});

describe('reopening a group', () => {
  it('opens it for newcomers again', async () => {
    await change('close');
    const page = await browser.follow(await change('reopen'));
    expect(page.text).toContain('Zapisy otwarte ponownie');
    expect((await signUp(1)).ok).toBe(true);
    expect(world.events.at(-1)).toEqual({
      event: 'group-changed',
      change: 'reopen',
      group,
      coordinator: COORDINATOR,
    });
  });

  it('says until when it would be open', async () => {
    await change('close');
    const page = await browser.ask(`/admin/groups/${group}/reopen`);
    expect(page.text).toContain('Zapisy będą otwarte do: poniedziałek, 14 grudnia 2026 r., godz. 12:00.');
  });

  it('works after the closing time too, then until the group starts', async () => {
    const { group: late } = await setScene(world, { ledger: { closesAt: NOW - HOUR } });
    group = late.id;
    const page = await browser.follow(await change('reopen'));
    expect(page.text).toContain('Zapisy do wtorek, 15 grudnia 2026 r., godz. 9:00');
    expect((await signUp(1)).ok).toBe(true);
  });

  it('is refused after the group has started, and nothing changes', async () => {
    const soon = await setScene(world, {
      group: { sessions: [{ startsAt: NOW + HOUR, endsAt: NOW + 3 * HOUR }] },
      ledger: { state: 'closed' },
    });
    group = soon.group.id;
    const form = await formOf('reopen');
    world.setClock(NOW + HOUR);
    const page = await browser.send(form);
    expect([page.status, page.text.includes('Szkolenie już się zaczęło')]).toEqual([409, true]);
    expect(await stateOf()).toBe('closed');
  });

  it('of an open group says that it is open', async () => {
    const page = await browser.ask(`/admin/groups/${group}/reopen`);
    expect(page.text).toContain('Zapisy do tej grupy są już otwarte.');
  });
});

describe('a form that is not the one that asked', () => {
  const refusedWith = async (status: number, visit: Promise<{ status: number }>) => {
    expect([(await visit).status, await stateOf()]).toEqual([status, 'open']);
  };

  it('closes nothing when its token is invented', () =>
    refusedWith(403, browser.post(`/admin/groups/${group}/close`, 'token=zmyślony')));

  it('closes nothing without a token', () =>
    refusedWith(403, browser.post(`/admin/groups/${group}/close`, '')));

  it('closes nothing when it asked about another group', async () => {
    const other = await setScene(world);
    const form = await formOf('close', other.group.id);
    await refusedWith(
      403,
      browser.send(form === undefined ? form : { ...form, action: `/admin/groups/${group}/close` }),
    );
  });

  it('closes nothing when it asked about something else', async () => {
    const page = await browser.ask('/admin/sign-out');
    const signOut = page.forms.find(({ action }) => action === '/admin/sign-out');
    await refusedWith(
      403,
      browser.send(signOut === undefined ? signOut : { ...signOut, action: `/admin/groups/${group}/close` }),
    );
  });

  it('closes nothing when it was made in another session, even of the same person', async () => {
    const form = await formOf('close');
    browser = await office.signedIn(world);
    await refusedWith(403, browser.send(form));
  });

  it('closes nothing when it lay open for six hours', async () => {
    const form = await formOf('close');
    world.setClock(NOW + 6 * HOUR);
    await refusedWith(409, browser.send(form));
  });

  it.each([
    ['of another site', { origin: 'https://zlodziej.example' }],
    ['of another site that hides its name', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['of nowhere', { origin: '' }],
  ])('closes nothing when it comes from a page %s', async (_from, headers) => {
    const form = await formOf('close');
    const body = new URLSearchParams(form?.fields.map(([name, value]) => [name, value])).toString();
    await refusedWith(403, browser.post(`/admin/groups/${group}/close`, body, headers));
  });

  it('closes nothing when it is larger than any form of ours', () =>
    refusedWith(413, browser.post(`/admin/groups/${group}/close`, `token=${'x'.repeat(70_000)}`)));

  it('closes nothing when it is no form', () =>
    refusedWith(
      415,
      browser.post(`/admin/groups/${group}/close`, '{}', { 'content-type': 'application/json' }),
    ));

  it('closes nothing by a link', () =>
    refusedWith(200, browser.ask(`/admin/groups/${group}/close?confirm=1`)));

  it('closes nothing after the session has ended, and the link leads back to the question', async () => {
    const form = await formOf('close');
    world.setClock(NOW + 8 * HOUR);
    const visit = await browser.send(form);
    expect(visit.html).toContain(`return=%2Fadmin%2Fgroups%2F${group}%2Fclose`);
    expect([visit.status, await stateOf()]).toEqual([401, 'open']);
  });
});

describe('signing out', () => {
  const signOutForm = async () =>
    (await browser.ask('/admin/sign-out')).forms.find(({ action }) => action === '/admin/sign-out');

  it('ends the session here and goes on to the provider', async () => {
    const visit = await browser.send(await signOutForm());
    const [, address = ''] = (visit.headers.get('refresh') ?? '').split('url=');
    expect([visit.status, new URL(address).origin]).toEqual([200, office.issuer]);
    expect(new URL(address).searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/admin/groups`);
    expect((await browser.ask('/admin/groups')).status).toBe(303);
  });

  it('does not happen by a link or a foreign form', async () => {
    await browser.ask('/admin/sign-out');
    await browser.post('/admin/sign-out', 'token=zmyślony');
    expect((await browser.ask('/admin/groups')).status).toBe(200);
  });

  it('is said to be done when nobody is signed in', async () => {
    const visit = await visitor(office.appOf(world)).ask('/admin/sign-out');
    expect([visit.status, visit.text.includes('Wylogowano')]).toEqual([200, true]);
  });
});

describe('trouble behind the page', () => {
  it('is said to leave the outcome unknown, and logs no more than the kind of fault', async () => {
    const form = await formOf('close');
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

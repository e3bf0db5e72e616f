import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { OTHERS, OURS } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { codeFor, officeOf, staffLink, stranger } from './office.ts';

let world: World;
beforeEach(async () => {
  world = worldOver({ store: memoryStore() });
  await setScene(world, { institutions: [OURS, OTHERS] });
});

const planned = async (): Promise<readonly string[]> =>
  (await world.institutionNotices.dueToInstitutions(world.clock(), 99)).notices.map(
    (notice) => `${'institutionId' in notice ? notice.institutionId : ''} ${notice.kind}`,
  );

/** Asks for a code as a browser does: searches, chooses, sends. */
const askForCode = async (office: Visitor, typed: string, institution: string) => {
  const found = await office.ask(`/institution/open?q=${encodeURIComponent(typed)}`);
  const form = found.forms.find(({ method }) => method === 'post');
  return office.send(form, { institution });
};

const enter = async (office: Visitor, institution: string, code: string) => {
  const page = await office.ask(`/institution/code?institution=${institution}`);
  return office.send(page.forms[0], { code });
};

describe('The link of a mail', () => {
  it('opens the institution’s people, at an address without a secret', async () => {
    const office = stranger(world);
    const opened = await office.ask(await staffLink(world, OURS));
    const page = await office.follow(opened);
    expect([opened.headers.get('location'), page.status, page.title]).toEqual([
      '/institution/staff',
      200,
      'Nasi pracownicy – Zapisy',
    ]);
  });

  it('sets a cookie that only this host reads, for twelve hours', async () => {
    const { headers } = await stranger(world).ask(await staffLink(world, OURS));
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-institution=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it.each([
    ['that nobody issued', 0, '/institution/link/x', 404],
    ['that is older than ninety days', 90 * 24 * HOUR, undefined, 410],
  ])('%s opens nothing', async (_, later, path, status) => {
    const link = await staffLink(world, OURS);
    world.setClock(NOW + later);
    expect((await stranger(world).ask(path ?? link)).status).toBe(status);
  });

  it('opens nothing any more after the office sent for a new one, which is planned once', async () => {
    const link = await staffLink(world, OURS);
    world.setClock(NOW + 60);
    const office = await officeOf(world, OURS);
    const page = await office.ask('/institution/staff');
    const renewed = await office.send(page.forms.find(({ action }) => action === '/institution/renew'));
    const inside = await office.follow(renewed);
    const other = await stranger(world).ask(link);
    expect([inside.status, other.status, await planned()]).toEqual([200, 410, ['dps2 access']]);
  });

  it('ends what another browser has open when the links are renewed', async () => {
    const another = await officeOf(world, OURS);
    world.setClock(NOW + 60);
    const office = await officeOf(world, OURS);
    const page = await office.ask('/institution/staff');
    await office.send(page.forms.find(({ action }) => action === '/institution/renew'));
    expect((await another.ask('/institution/staff')).status).toBe(403);
  });
});

describe('Without a link', () => {
  it.each(['/institution/staff', '/institution/staff.csv', '/institution/groups'])(
    'nobody sees %s',
    async (path) => {
      const { status, text } = await stranger(world).ask(path);
      expect([status, text]).toEqual([403, expect.stringContaining('Otwórz widok instytucji')]);
    },
  );

  it('a code is mailed to the office of the institution that was chosen', async () => {
    const sent = await askForCode(stranger(world), 'złota', OURS.id);
    expect([sent.headers.get('location'), await planned()]).toEqual([
      '/institution/code?institution=dps2',
      ['dps2 access-code'],
    ]);
  });

  it('the answer is the same for an institution that does not exist, and nothing is mailed', async () => {
    const sent = await askForCode(stranger(world), 'złota', 'zzzz');
    expect([sent.status, sent.headers.get('location'), await planned()]).toEqual([
      303,
      '/institution/code?institution=zzzz',
      [],
    ]);
  });

  it('the answer is the same the sixth time within an hour, and nothing more is mailed', async () => {
    const office = stranger(world);
    const statuses = [];
    for (let time = 0; time < 6; time += 1) {
      world.setClock(NOW + time);
      statuses.push((await askForCode(office, 'złota', OURS.id)).status);
    }
    expect([statuses, (await planned()).length]).toEqual([[303, 303, 303, 303, 303, 303], 5]);
  });

  it('a search that finds nothing says how to search better', async () => {
    const { text } = await stranger(world).ask('/institution/open?q=nigdzie');
    expect(text).toContain('Nie ma instytucji pasującej do słów: nigdzie');
  });
});

describe('A code', () => {
  it('opens the people of its institution', async () => {
    const office = stranger(world);
    const opened = await enter(office, OURS.id, await codeFor(world, OURS));
    expect((await office.follow(opened)).text).toContain(OURS.name);
  });

  it('opens them once', async () => {
    const code = await codeFor(world, OURS);
    await enter(stranger(world), OURS.id, code);
    expect((await enter(stranger(world), OURS.id, code)).status).toBe(422);
  });

  it('of another institution opens nothing', async () => {
    const code = await codeFor(world, OTHERS);
    expect((await enter(stranger(world), OURS.id, code)).status).toBe(422);
  });

  it('opens nothing after five wrong ones, even if it is right', async () => {
    const code = await codeFor(world, OURS);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time += 1) await enter(stranger(world), OURS.id, wrong);
    expect((await enter(stranger(world), OURS.id, code)).status).toBe(422);
  });

  it('opens nothing after half an hour', async () => {
    const code = await codeFor(world, OURS);
    world.setClock(NOW + HOUR / 2);
    expect((await enter(stranger(world), OURS.id, code)).status).toBe(422);
  });

  it('typed wrongly is asked for again, with six digits', async () => {
    const { status, text } = await enter(stranger(world), OURS.id, 'abc');
    expect([status, text]).toEqual([422, expect.stringContaining('Wpisz 6 cyfr z wiadomości')]);
  });
});

import { describe, expect } from 'vitest';
import { directory as en } from '../../../functions/i18n/en/directory.ts';
import { directory as pl } from '../../../functions/i18n/pl/directory.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { aListing, anInstitution, NOW } from '../../support/builders.ts';
import { institutionNumber } from '../../support/ledgers.ts';
import type { World } from '../../support/world.ts';
import type { Filling, Visit, Visitor } from '../journey/visitor.ts';
import { change, changed } from './desk.ts';
import { regonNumber } from './directory.ts';
import { it } from './officeTest.ts';

let entries = 0;

/** An entry of the story's own. */
const anEntry = async (world: World, changes: Parameters<typeof anInstitution>[0] = {}) => {
  entries += 1;
  const entry = anInstitution({
    id: institutionNumber(entries),
    regon: regonNumber(entries),
    name: `Placówka ${entries}`,
    ...changes,
  });
  await world.directory.saveInstitutions([entry]);
  return { entry, address: `/admin/institutions/${entry.id}` };
};

describe('the directory', () => {
  it('is in the menu, and finds entries by name', async ({ world, browser }) => {
    const { entry, address } = await anEntry(world, { name: 'Klub „Szukany”' });
    const page = await browser.ask('/admin/institutions?q=szukany');
    expect(page.text).toContain(entry.name);
    expect(page.html).toContain(`href="${address}"`);
    expect(page.text).toMatch(/^.*Limity Wskaźniki Instytucje/);
  });

  it('says when nothing matches', async ({ browser }) => {
    expect((await browser.ask('/admin/institutions?q=xyzw')).text).toContain(pl.list.notFound('xyzw'));
  });

  it('is for coordinators alone', async ({ office, world }) => {
    const { address } = await anEntry(world);
    const other = await office.signedIn(world, 'obserwator');
    expect([(await other.ask('/admin/institutions')).status, (await other.ask(address)).status]).toEqual([
      403, 403,
    ]);
  });
});

describe('an entry', () => {
  it('shows to which families each of its tags belongs, with the members', async ({ world, browser }) => {
    const { address } = await anEntry(world, { types: ['MOPS', 'CIS', 'NGO'] });
    const { text } = await browser.ask(address);
    expect(text).toContain('MOPS należy do rodziny OPS_FAMILY (OPS, GOPS, MOPS, MGOPS, MOPR, CUS)');
    expect(text).toContain('CIS należy do rodziny PODMIOT_REINTEGRACYJNY');
    expect(text).toContain('CIS należy do rodziny PES (PES, CIS, KIS, ZAZ, WTZ)');
    expect(text).toContain(pl.entry.noFamily);
  });

  it('says where messages to the head go when it has no head', async ({ world, browser }) => {
    const { entry, address } = await anEntry(world);
    expect((await browser.ask(address)).text).toContain(pl.entry.headMissing(entry.email));
  });

  it('says whether a coordinator stands behind its tags', async ({ world, browser }) => {
    const { address } = await anEntry(world, { typesConfirmed: false });
    expect((await browser.ask(address)).text).toContain(pl.entry.unconfirmed);
  });

  it('has its contacts and tags changed, and its history says what and by whom', async ({
    world,
    browser,
  }) => {
    const { address } = await anEntry(world);
    const page = await changed(browser, `${address}/edit`, {
      head: 'Dyrektor@DPS.example',
      types: ['DPS', 'NGO'],
    });
    expect(page.text).toContain(pl.edit.saved);
    expect(page.text).toContain('E-mail kierownictwa: brak → dyrektor@dps.example');
    expect(page.text).toContain('Rodzaje: DPS → DPS, NGO');
    expect(page.text).toContain('(Ty)');
  });

  it('that somebody else changed meanwhile keeps their change, and the page what was typed', async ({
    office,
    world,
    browser,
  }) => {
    const { entry, address } = await anEntry(world);
    const path = `${address}/edit`;
    const slow = (await browser.ask(path)).forms.find(({ action }) => action === path);
    const other = await office.signedIn(world, 'koordynator-dops');
    await change(other, path, { head: 'dyrektor@dps.example' });
    const page = await browser.send(slow, { training: 'szkolenia@dps.example' });
    expect([page.status, (await world.directory.entry(entry.id))?.contacts]).toEqual([
      409,
      { head: 'dyrektor@dps.example', deputy: null, training: null },
    ]);
    expect(page.text).toContain(
      'Ten wpis został zmieniony w międzyczasie (koordynator 0d5f3f0e, poniedziałek, 23 listopada 2026 r.',
    );
    expect(page.text).toContain('E-mail kierownictwa: brak → dyrektor@dps.example');
    expect(page.text).toContain('E-mail w sprawach szkoleń brak szkolenia@dps.example');

    const again = page.forms.find(({ action }) => action === path);
    const saved = await browser.send(again);
    expect([saved.status, (await world.directory.entry(entry.id))?.contacts]).toEqual([
      303,
      { head: 'dyrektor@dps.example', deputy: null, training: 'szkolenia@dps.example' },
    ]);
  });

  it('that somebody else changed meanwhile is told so also after a mistake in the form', async ({
    world,
    browser,
  }) => {
    const { address } = await anEntry(world);
    const path = `${address}/edit`;
    const formOn = (page: Visit) => page.forms.find(({ action }) => action === path);
    const slow = formOn(await browser.ask(path));
    await change(browser, path, { head: 'dyrektor@dps.example' });
    const mistaken = await browser.send(slow, { training: 'nikt' });
    const page = await browser.send(formOn(mistaken), { training: 'szkolenia@dps.example' });
    expect([mistaken.status, page.status]).toEqual([422, 409]);
  });

  it.for(['', 'nic', '[["head",["x"]]]', '{}'])(
    'that was changed meanwhile is so too for a form that holds %j of before',
    async (was, { world, browser }) => {
      const { entry, address } = await anEntry(world);
      const path = `${address}/edit`;
      const slow = (await browser.ask(path)).forms.find(({ action }) => action === path);
      await change(browser, path, { head: 'dyrektor@dps.example' });
      const page = await browser.send(slow, { was, training: 'szkolenia@dps.example' });
      expect([page.status, (await world.directory.entry(entry.id))?.contacts.head]).toEqual([
        409,
        'dyrektor@dps.example',
      ]);
      expect(page.html).toContain('value="szkolenia@dps.example"');
    },
  );

  it.for([
    ['head', 'nikt', pl.edit.mustBeEmail(pl.fields.head)],
    ['email', '', pl.edit.mustBeEmail(pl.fields.email)],
    ['training', 'a@b.example\nBcc: c@d.example', pl.edit.mustBeEmail(pl.fields.training)],
    ['types', [], pl.edit.typesMissing],
  ] as const)('is not changed to a wrong %s', async ([field, value, text], { world, browser }) => {
    const { entry, address } = await anEntry(world);
    const page = await change(browser, `${address}/edit`, { [field]: value });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(text)]);
    expect(await world.directory.entry(entry.id)).toEqual(entry);
  });

  it('that is not there is not found', async ({ browser }) => {
    expect((await browser.ask('/admin/institutions/zzzz')).status).toBe(404);
  });
});

describe('merging', () => {
  it('asks which entry, then which stays, and leads to the one that stays', async ({ world, browser }) => {
    const { entry: one, address } = await anEntry(world, { name: 'Ośrodek Podwójny', town: 'Gliwice' });
    const { entry: other } = await anEntry(world, { name: 'Ośrodek Podwojny', town: 'Gliwice' });
    const form = await browser.ask(`${address}/merge?q=podwojny`);
    expect(form.text).toContain(other.regon);
    const page = await browser.follow(
      await browser.send(
        form.forms.find(({ method }) => method === 'post'),
        { other: other.id, stays: 'other' },
      ),
    );
    expect([page.text.includes(pl.merge.done), page.text.includes(pl.entry.mergedHere(one.name))]).toEqual([
      true,
      true,
    ]);
    expect((await browser.ask(address)).headers.get('location')).toBe(`/admin/institutions/${other.id}`);
    expect((await world.directory.search('podwojny', 9)).map(({ id }) => id)).toEqual([other.id]);
  });

  it('says what is missing', async ({ world, browser }) => {
    const { address } = await anEntry(world, { name: 'Ośrodek Samotny' });
    await anEntry(world, { name: 'Ośrodek Samotny' });
    const form = await browser.ask(`${address}/merge?q=samotny`);
    const page = await browser.send(form.forms.find(({ method }) => method === 'post'));
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(pl.merge.staysMissing)]);
  });
});

describe('a request to list an institution', () => {
  let requests = 500;
  const ask = async (world: World) => {
    requests += 1;
    const listing = aListing({ number: requests });
    await world.listings.ask(listing);
    return { listing, address: `/admin/institutions/requests/${listing.id}` };
  };

  /** Opens the page of a request and sends the answer, not the search beside it. */
  const answer = async (browser: Visitor, address: string, filling: Filling) => {
    const page = await browser.ask(address);
    return browser.send(
      page.forms.find(({ method }) => method === 'post'),
      filling,
    );
  };
  const answered = async (browser: Visitor, address: string, filling: Filling) =>
    browser.follow(await answer(browser, address, filling));

  it('waits in the list until it is answered', async ({ world, browser }) => {
    const { address } = await ask(world);
    const before = await browser.ask('/admin/institutions/requests');
    const page = await answered(browser, address, { decision: 'refuse', why: 'To nie jest instytucja' });
    expect([before.html.includes(address), page.html.includes(address)]).toEqual([true, false]);
    expect(page.text).toContain(pl.requests.answered);
  });

  it('once answered, is told by one mail, however often the form is sent', async ({ world, browser }) => {
    const { listing, address } = await ask(world);
    const page = await browser.ask(address);
    const form = page.forms.find(({ method }) => method === 'post');
    const refusal = { decision: 'refuse', why: 'To nie jest instytucja' };
    const answers = [await browser.send(form, refusal), await browser.send(form, refusal)];
    const { notices } = await world.institutionNotices.dueToInstitutions(NOW + HOUR, 999);
    expect([
      answers.map(({ status }) => status),
      notices.filter((notice) => 'listingId' in notice && notice.listingId === listing.id).length,
    ]).toEqual([[303, 422], 1]);
  });

  it('once answered, shows the answer and where the mail with it is on its way', async ({
    world,
    browser,
  }) => {
    const { address } = await ask(world);
    await answer(browser, address, { decision: 'refuse', why: 'To nie jest instytucja' });
    const { text } = await browser.ask(address);
    expect(text).toContain(
      'Odpowiedź Odmowa. Powód: To nie jest instytucja Kiedy 23 listopada 2026 r., 10:00 Wiadomość z odpowiedzią czeka na wysłanie',
    );
  });

  it('is answered with an entry that the coordinator finds', async ({ world, browser }) => {
    const { listing, address } = await ask(world);
    const { entry } = await anEntry(world, { name: 'Przystań Znana' });
    await answered(browser, `${address}?q=znana`, { decision: 'known', institution: entry.id });
    expect((await world.listings.listing(listing.id))?.answered?.answer).toEqual({
      kind: 'known',
      institutionId: entry.id,
    });
  });

  it('becomes an entry', async ({ world, browser }) => {
    const { address } = await ask(world);
    const regon = regonNumber(9000);
    await answered(browser, address, { decision: 'add', regon, types: ['OSRODEK_WSPARCIA'] });
    const found = await world.directory.search('przystan zory', 9);
    expect(found.map((entry) => [entry.regon, entry.typesConfirmed])).toContainEqual([regon, true]);
  });

  it.for([
    ['nothing chosen', {}, pl.requests.decideMissing],
    ['a refusal without a reason', { decision: 'refuse' }, pl.requests.whyMissing],
    ['a wrong REGON', { decision: 'add', regon: '123' }, pl.requests.regonMissing],
    ['a new entry without tags', { decision: 'add', types: [] }, pl.edit.typesMissing],
  ] as const)('comes back with its form for %s', async ([, filling, text], { world, browser }) => {
    const { address } = await ask(world);
    const page = await answer(browser, address, filling);
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(text)]);
  });

  it('leaves no address of anybody in the log', async ({ world, browser }) => {
    const { address } = await ask(world);
    await answer(browser, address, { decision: 'refuse', why: 'Powód poufny' });
    expect(JSON.stringify(world.events)).not.toMatch(/poufny|example/);
  });
});

describe('the words about the directory', () => {
  const paths = (value: unknown, path = ''): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`))
      : [path];

  it('are there in both languages', () => {
    expect(paths(en)).toEqual(paths(pl));
  });

  it('are in English on an English page', async ({ world, browser }) => {
    const { address } = await anEntry(world, { types: ['MOPS'] });
    const page = await browser.ask(`${address}?lang=en`);
    expect(page.text).toContain('MOPS belongs to the family OPS_FAMILY');
  });
});

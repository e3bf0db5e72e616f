import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../support/accessibility.ts';
import { isTooWide, phone } from '../../support/browser.ts';
import { aListing, anInstitution, PCPR } from '../../support/builders.ts';
import type { World } from '../../support/world.ts';
import { HEADER, row } from './directory.ts';
import { type OfficeInBrowser, openOfficeInBrowser } from './officeInBrowser.ts';

let opened: OfficeInBrowser;
let world: World;

beforeAll(async () => {
  opened = await openOfficeInBrowser();
  world = opened.world;
  await world.directory.saveInstitutions([
    anInstitution({ types: ['DPS', 'MOPS', 'CIS'] }),
    anInstitution({ id: PCPR, name: 'Dom drugi', regon: '192598184' }),
  ]);
  await world.listings.ask(aListing());
});

afterAll(() => opened.close());

const file = (...rows: readonly string[]) => ({
  name: 'instytucje.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...rows].join('\n')),
});

describe('a coordinator with a real browser', () => {
  it('uploads a file, ticks a doubtful row and imports it, without a script', async () => {
    const page = await opened.newPage();
    await opened.signIn(page, '/admin/institutions/import');
    const twin = anInstitution();
    await page.getByLabel('Plik z instytucjami').setInputFiles(file(row({ name: 'DPS Złota Jesień' })));
    await page.getByRole('button', { name: 'Pokaż, co się zmieni' }).click();
    await page.getByText(`podobna nazwa: ${twin.name}`).waitFor();
    await page.getByLabel('DPS Złota Jesień').check();
    await page.getByRole('button', { name: 'Wczytaj' }).click();
    await page.getByRole('alert').getByText('Wczytane. Nowe: 1').waitFor();
    expect(await world.directory.search('dps zlota jesien', 9)).toHaveLength(2);
  });

  it('finds no mistake of accessibility in a preview and among mistakes, on a phone', async () => {
    const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    await opened.signIn(page, '/admin/institutions/import');
    const found = [];
    const rows = [
      row({ name: 'Dom Trzeci' }),
      row({ name: 'Dom drugii' }),
      row({ ...anInstitution(), types: 'NGO' }),
    ];
    for (const content of [file(...rows), file(row({ nip: '1' }))]) {
      await page.goto(`${opened.origin}/admin/institutions/import`);
      await page.getByLabel('Plik z instytucjami').setInputFiles(content);
      await page.getByRole('button', { name: 'Pokaż, co się zmieni' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      found.push([await accessibilityViolations(page), await isTooWide(page)]);
    }
    expect(found).toEqual([
      [[], false],
      [[], false],
    ]);
  });

  it.each([
    '/admin/institutions?q=dom',
    '/admin/institutions/import',
    '/admin/institutions/requests',
    `/admin/institutions/requests/${aListing().id}`,
    '/admin/institutions/dps2',
    '/admin/institutions/dps2/edit',
    '/admin/institutions/dps2/merge?q=dom',
  ])('finds no mistake of accessibility on %s, on a phone', async (path) => {
    const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    await opened.signIn(page, path);
    expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
    expect([await accessibilityViolations(page), await isTooWide(page)]).toEqual([[], false]);
  });
});

describe('two coordinators with real browsers, who edit one institution', () => {
  it('lose nothing: the second sees what the first left, on a phone, and saves once more', async () => {
    const edit = '/admin/institutions/pcp3/edit';
    const first = await opened.newPage();
    const second = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    for (const page of [first, second]) await opened.signIn(page, edit);
    await first.getByLabel('E-mail kierownictwa').fill('dyrektor@dom-drugi.example');
    await first.getByRole('button', { name: 'Zapisz' }).click();
    await first.getByText('Zmiany zostały zapisane.').waitFor();

    await second.getByLabel('E-mail kierownictwa').fill('nowa.dyrektor@dom-drugi.example');
    await second.getByRole('button', { name: 'Zapisz' }).click();
    await second.getByRole('alert').getByText('Ten wpis został zmieniony w międzyczasie').waitFor();
    await second.getByRole('cell', { name: 'nowa.dyrektor@dom-drugi.example' }).waitFor();
    expect([await accessibilityViolations(second), await isTooWide(second)]).toEqual([[], false]);
    await second.getByRole('button', { name: 'Zapisz' }).click();
    await second.getByText('Zmiany zostały zapisane.').waitFor();
    expect((await world.directory.entry(PCPR))?.contacts.head).toBe('nowa.dyrektor@dom-drugi.example');
  });
});

describe('somebody who does not find their institution, with a real browser', () => {
  it('asks for it on a phone, and no page has a mistake of accessibility', async () => {
    const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    await page.goto(`${opened.origin}/institution/not-listed`);
    const found = [await accessibilityViolations(page), await isTooWide(page)];
    await page.getByRole('button', { name: 'Wyślij prośbę' }).click();
    found.push(await accessibilityViolations(page));
    const { request } = aListing();
    await page.getByLabel('Nazwa instytucji').fill(request.name);
    await page.getByLabel('Rodzaj instytucji').selectOption(request.type);
    await page.getByLabel('NIP').fill('526-025-02-74');
    await page.getByLabel('Miejscowość').fill(request.town);
    await page.getByLabel('Województwo').selectOption(request.voivodeship);
    await page.getByLabel('E-mail sekretariatu instytucji').fill(request.email);
    await page.getByLabel('Twój adres e-mail').fill(request.answerTo);
    await page.getByRole('button', { name: 'Wyślij prośbę' }).click();
    await page.getByRole('heading', { name: 'Prośba została zapisana' }).waitFor();
    found.push(await accessibilityViolations(page));
    expect([found, await world.listings.openListings(9)]).toMatchObject([
      [[], false, [], []],
      [{ request }, { request }],
    ]);
  });
});

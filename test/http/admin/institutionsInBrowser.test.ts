import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFile } from '../../../functions/http/assets/staticFiles.ts';
import { institutionApp } from '../../../functions/http/institutionApp.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { startWebsite, type Website } from '../../../infra/local/website.ts';
import { accessibilityViolations } from '../../support/accessibility.ts';
import { openBrowser, type OpenBrowser, phone } from '../../support/browser.ts';
import { aListing, anInstitution, PCPR } from '../../support/builders.ts';
import type { World } from '../../support/world.ts';
import { HEADER, row } from './directory.ts';
import { type Office, openOffice, PASSWORD } from './office.ts';

let office: Office;
let world: World;
let website: Website;
let opened: OpenBrowser;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  office = await openOffice(origin);
  world = office.newWorld();
  const admin = office.appOf(world);
  const open = institutionApp({ ...world, origin });
  const fetch = (request: Request) => {
    const { pathname } = new URL(request.url);
    const file = staticFile(pathname);
    if (file !== undefined) return new Response(Buffer.from(file.body), { headers: { ...file.headers } });
    return pathname.startsWith('/institution') ? open.fetch(request) : admin.fetch(request);
  };
  website = await startWebsite({ fetch }, port, 'web');
  opened = await openBrowser();
  await world.directory.saveInstitutions([
    anInstitution({ types: ['DPS', 'MOPS', 'CIS'] }),
    anInstitution({ id: PCPR, name: 'Dom drugi', regon: '192598184' }),
  ]);
  await world.listings.ask(aListing());
});

afterAll(async () => {
  await opened.close();
  await website.stop();
  await office.close();
});

const signIn = async (page: Page, path: string): Promise<void> => {
  await page.goto(origin + path);
  await page.getByLabel('Konto').fill('koordynator');
  await page.getByLabel('Hasło').fill(PASSWORD);
  await page.getByRole('button', { name: 'Zaloguj się' }).click();
};

/** Whether the page is wider than the phone. */
const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const file = (...rows: readonly string[]) => ({
  name: 'instytucje.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...rows].join('\n')),
});

describe('a coordinator with a real browser', () => {
  it('uploads a file, ticks a doubtful row and imports it, without a script', async () => {
    const page = await opened.newPage();
    await signIn(page, '/admin/institutions/import');
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
    await signIn(page, '/admin/institutions/import');
    const found = [];
    const rows = [
      row({ name: 'Dom Trzeci' }),
      row({ name: 'Dom drugii' }),
      row({ ...anInstitution(), types: 'NGO' }),
    ];
    for (const content of [file(...rows), file(row({ nip: '1' }))]) {
      await page.goto(`${origin}/admin/institutions/import`);
      await page.getByLabel('Plik z instytucjami').setInputFiles(content);
      await page.getByRole('button', { name: 'Pokaż, co się zmieni' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      found.push([await accessibilityViolations(page), await sideways(page)]);
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
    await signIn(page, path);
    expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
    expect([await accessibilityViolations(page), await sideways(page)]).toEqual([[], false]);
  });
});

describe('somebody who does not find their institution, with a real browser', () => {
  it('asks for it on a phone, and no page has a mistake of accessibility', async () => {
    const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    await page.goto(`${origin}/institution/not-listed`);
    const found = [await accessibilityViolations(page), await sideways(page)];
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

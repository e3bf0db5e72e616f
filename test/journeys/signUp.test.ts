import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { institutionId } from '../../functions/domain/ids.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import type { HttpEnv } from '../../functions/http/context.ts';
import { siteOver } from '../http/pages/site.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser, phone } from '../support/browser.ts';
import { anInstitution } from '../support/builders.ts';
import { type ServedSite, serveSite } from '../support/servedSite.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

/** Where pictures of the pages go, if anybody wants to look at them. */
const PICTURES = process.env['SCREENSHOTS'];

let table: TestTable;
let opened: OpenBrowser;
let world: World;
let site: ServedSite<Hono<HttpEnv>>;
/** The site of an institution that shows the sign-up in a frame. */
let institutionSite: ServedSite<Hono<HttpEnv>>;
let page: Page;

const PCPR = anInstitution({
  id: institutionId.parse('pcp3'),
  name: 'Powiatowe Centrum Pomocy Rodzinie w Żywcu',
  types: ['PCPR'],
  town: 'Żywiec',
  nip: '5261040828',
});

/** The news of an institution, with the sign-up in a frame. */
const framingSite = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/:group', (c) => {
    const source = `${site.origin}/embed/groups/${c.req.param('group')}/register`;
    return c.html(
      `<!doctype html><title>Aktualności</title><iframe title="Zapisy" width="380" height="700" src="${source}"></iframe>`,
    );
  });
  return app;
};

const publicSite = (origin: string): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.route('/', siteOver({ ...world, origin, embedOrigins: [institutionSite.origin] }));
  return app;
};

beforeAll(async () => {
  [table, opened] = await Promise.all([startTestTable(), openBrowser()]);
  world = worldOver(table);
  institutionSite = await serveSite(framingSite);
  site = await serveSite(publicSite);
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});

afterAll(async () => {
  await opened.close();
  await Promise.all([site.close(), institutionSite.close()]);
  await table.stop();
});

beforeEach(async () => {
  page = await opened.newPage({ viewport: phone });
});

afterEach(() => page.context().close());

const scene = async (ledger: Partial<LedgerSettings> = {}): Promise<Group> =>
  (await setScene(world, { ledger, institutions: [anInstitution(), PCPR] })).group;

/** The mistakes on the page as it stands, found in a copy of it: the search itself runs a script, and our page none. */
const mistakes = async () => {
  const copy = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
  const body = await page.content();
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await copy.goto(page.url());
  const found = await accessibilityViolations(copy);
  await copy.context().close();
  return found;
};

/** Looks at a page as it is: a picture if wanted, no mistake that a machine finds, no sideways scrolling. */
const look = async (name: string): Promise<void> => {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect(await page.locator('html').evaluate((html) => html.scrollWidth), `${name}: width`).toBe(phone.width);
  expect(await mistakes(), `${name}: accessibility`).toEqual([]);
};

const heading = async () => (await page.getByRole('heading', { level: 1 }).innerText()).trim();

const start = async (group: Group, frame = ''): Promise<void> => {
  await page.goto(`${site.origin}${frame}/groups/${group.id}/register`);
};

const chooseInstitution = async (position = 'pracownik socjalny'): Promise<void> => {
  await page.getByLabel('Nazwa, miejscowość lub NIP instytucji').fill('Żory');
  await page.getByRole('button', { name: 'Szukaj' }).click();
  await page.getByRole('radio', { name: 'Dom Pomocy Społecznej „Złota Jesień” w Żorach' }).check();
  await page.getByLabel('Twoje stanowisko').selectOption({ label: position });
};

const check = () => page.getByRole('button', { name: 'Sprawdź, czy możesz wziąć udział' }).click();

const fillDetails = async (email = 'zaneta.lacka@dps-zory.example'): Promise<void> => {
  await page.getByLabel('Imię').fill('Żaneta');
  await page.getByLabel('Nazwisko').fill('Łącka');
  await page.getByLabel('Służbowy adres e-mail').fill(email);
  await page.getByLabel('Znam informację').check();
};

const toCheckPage = async (group: Group, frame = ''): Promise<void> => {
  await start(group, frame);
  await chooseInstitution();
  await check();
  await page.getByRole('link', { name: 'Dalej' }).click();
  await fillDetails();
  await page.getByRole('button', { name: 'Dalej: sprawdź dane' }).click();
};

describe('signing up on a phone, without a script', () => {
  it('leads from the search to the seat, and every page can be used by everybody', async () => {
    const group = await scene();
    await start(group);
    await look('1-search');
    await chooseInstitution();
    await look('2-institution');
    await check();
    await look('3-eligible');
    await page.getByRole('link', { name: 'Dalej' }).click();
    await look('4-details');
    await fillDetails();
    await page.getByLabel('materiały w dużym druku').check();
    await page.getByRole('button', { name: 'Dalej: sprawdź dane' }).click();
    await look('5-check');
    await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await look('6-seated');
    expect([new URL(page.url()).pathname, await heading()]).toEqual(['/registration', 'Masz miejsce']);
  });

  it('shows the place on the waiting list', async () => {
    await toCheckPage(await scene({ capacity: 0 }));
    await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await look('7-waiting');
    expect(await heading()).toBe('Jesteś na 1. miejscu listy rezerwowej');
  });

  it('explains a refusal by the rules', async () => {
    await start(await scene());
    await chooseInstitution('księgowość');
    await check();
    await look('8-not-eligible');
    expect(await heading()).toBe('Warunki udziału nie są spełnione');
  });

  it('leads from a mistake to its field, with everything typed still there', async () => {
    await start(await scene());
    await chooseInstitution();
    await check();
    await page.getByRole('link', { name: 'Dalej' }).click();
    await page.getByLabel('Imię').fill('Żaneta');
    await page.getByLabel('Służbowy adres e-mail').fill('zaneta');
    await page.getByRole('button', { name: 'Dalej: sprawdź dane' }).click();
    await look('9-errors');
    await page.getByRole('link', { name: 'Wpisz nazwisko' }).click();
    expect(new URL(page.url()).hash).toBe('#lastName');
    expect(await page.getByLabel('Imię').inputValue()).toBe('Żaneta');
  });

  it('asks before a seat is given up, and then says that it is', async () => {
    await toCheckPage(await scene());
    await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await page.getByRole('link', { name: 'Zrezygnuj z udziału' }).click();
    await look('10-withdraw');
    await page.getByRole('button', { name: 'Zrezygnuj z udziału' }).click();
    await look('11-withdrawn');
    expect(await heading()).toBe('Rezygnacja przyjęta');
  });

  it('says that the person is registered already', async () => {
    const group = await scene();
    await toCheckPage(group);
    await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await toCheckPage(group);
    await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await look('12-already');
    expect(await heading()).toBe('To zgłoszenie już jest i ma miejsce');
  });

  it('can be changed to another institution without typing anything again', async () => {
    await toCheckPage(await scene());
    await page.getByRole('button', { name: 'Zmień instytucję lub stanowisko' }).click();
    await look('13-change');
    await page.getByLabel('Nazwa, miejscowość lub NIP instytucji').fill('Żywiec');
    await page.getByRole('button', { name: 'Szukaj' }).click();
    await page.getByRole('radio', { name: 'Powiatowe Centrum' }).check();
    await check();
    expect(await page.getByText('zaneta.lacka@dps-zory.example').isVisible()).toBe(true);
  });

  it('works in a frame and answers on the page', async () => {
    await toCheckPage(await scene(), '/embed');
    await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await look('14-embedded');
    expect(await page.context().cookies()).toEqual([]);
  });

  it('works in a frame on the site of an institution that may show it, and on no other', async () => {
    const group = await scene();
    await page.goto(`${institutionSite.origin}/${group.id}`);
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Nazwa, miejscowość lub NIP instytucji').fill('Żory');
    await frame.getByRole('button', { name: 'Szukaj' }).click();
    await frame.getByRole('radio', { name: 'Dom Pomocy' }).check();
    await frame.getByLabel('Twoje stanowisko').selectOption({ label: 'pracownik socjalny' });
    await frame.getByRole('button', { name: 'Sprawdź' }).click();
    await frame.getByRole('link', { name: 'Dalej' }).click();
    await frame.getByLabel('Imię').fill('Żaneta');
    await frame.getByLabel('Nazwisko').fill('Łącka');
    await frame.getByLabel('Służbowy adres e-mail').fill('zaneta@dps-zory.example');
    await frame.getByLabel('Znam informację').check();
    await frame.getByRole('button', { name: 'Dalej: sprawdź dane' }).click();
    await frame.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await frame.getByRole('heading', { name: 'Masz miejsce' }).waitFor();
    // The same machine under another name is another site.
    await page.goto(`${institutionSite.origin.replace('localhost', '127.0.0.1')}/${group.id}`);
    expect(await frame.getByRole('button', { name: 'Szukaj' }).count()).toBe(0);
  });

  it('tells whoever opens a forged link what to do', async () => {
    await page.goto(`${site.origin}/link/zmyslony`);
    await look('15-link');
    expect(await heading()).toBe('Ten link nie działa');
  });

  it('says what to do when no institution matches', async () => {
    await start(await scene());
    await page.getByLabel('Nazwa, miejscowość lub NIP instytucji').fill('Atlantyda');
    await page.getByRole('button', { name: 'Szukaj' }).click();
    await look('16-no-match');
  });
});

describe('signing up with the keyboard alone', () => {
  const press = (...keys: readonly string[]) =>
    keys.reduce(async (before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  /** Moves on with the tabulator until the focus is on what has this name. */
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const label = await focused.evaluate(
        (element) =>
          [...('labels' in element && element.labels instanceof NodeList ? element.labels : [])]
            .map(({ textContent }) => textContent)
            .join() || element.textContent,
      );
      if (typeof name === 'string' ? label.trim().startsWith(name) : name.test(label)) return;
    }
    throw new Error(`the tabulator never comes to ${String(name)}`);
  };

  it('leads to the seat', async () => {
    await start(await scene());
    await tabTo('Nazwa, miejscowość');
    await page.keyboard.type('Żory');
    await press('Enter');
    await page.waitForURL(/q=/);
    await tabTo('Dom Pomocy');
    await press('Space');
    await tabTo('Twoje stanowisko');
    await page.keyboard.type('pracownik socjalny');
    await tabTo('Sprawdź, czy możesz');
    await press('Enter');
    await page.waitForURL(/eligibility/);
    await tabTo('Dalej');
    await press('Enter');
    await page.waitForURL(/details/);
    await tabTo('Imię');
    await page.keyboard.type('Żaneta');
    await tabTo('Nazwisko');
    await page.keyboard.type('Łącka');
    await tabTo('Służbowy');
    await page.keyboard.type('zaneta@dps-zory.example');
    await tabTo('Znam informację');
    await press('Space');
    await tabTo('Dalej: sprawdź');
    await press('Enter');
    await page.getByRole('heading', { name: 'Sprawdź dane przed wysłaniem' }).waitFor();
    await tabTo('Wyślij zgłoszenie');
    await press('Enter');
    await page.waitForURL(/registration$/);
    expect(await heading()).toBe('Masz miejsce');
  });
});

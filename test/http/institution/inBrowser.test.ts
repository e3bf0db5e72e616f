import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatOf } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { staticFile } from '../../../functions/http/assets/staticFiles.ts';
import { institutionApp } from '../../../functions/http/institutionApp.ts';
import { reservePlaces } from '../../../functions/use-cases/reservePlaces.ts';
import { viewStaff } from '../../../functions/use-cases/viewStaff.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { startWebsite, type Website } from '../../../infra/local/website.ts';
import { accessibilityViolations } from '../../support/accessibility.ts';
import { openBrowser, type OpenBrowser, phone } from '../../support/browser.ts';
import { person } from '../../support/builders.ts';
import { OTHERS, OURS } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { followed, somebodyIn } from '../../support/people.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { staffLink } from './office.ts';

let world: World;
let website: Website;
let opened: OpenBrowser;
let origin: string;
let addresses: Readonly<Record<string, string>>;

/** A group with somebody who has a seat and a place that waits for a name. */
const busyGroup = async (): Promise<Readonly<Record<string, string>>> => {
  const { group } = await setScene(world, {
    programme: { approval: null },
    ledger: { capacity: 5, perInstitution: 4 },
    institutions: [OURS, OTHERS],
  });
  const seated = await somebodyIn(world, group, { details: person(1) });
  await followed(world, group);
  const until = world.clock() + 48 * HOUR;
  await reservePlaces(world, OURS, { groupId: group.id, places: 1, until, batchId: 'in-a-browser' });
  const { upcoming } = await viewStaff(world, OURS);
  const place = upcoming[0]?.reserved[0]?.seatId ?? '';
  return { GROUP: group.id, SEATED: seatOf(seated), PLACE: place };
};

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  world = { ...worldOver({ store: memoryStore() }), origin };
  addresses = await busyGroup();
  const app = institutionApp(world);
  const fetch = (request: Request) => {
    const file = staticFile(new URL(request.url).pathname);
    return file === undefined
      ? app.fetch(request)
      : new Response(Buffer.from(file.body), { headers: { ...file.headers } });
  };
  website = await startWebsite({ fetch }, port, 'web');
  opened = await openBrowser();
});

afterAll(async () => {
  await opened.close();
  await website.stop();
});

const visit = async (page: Page, path: string): Promise<void> => {
  await page.goto(origin + (await staffLink(world, OURS)));
  const named = Object.entries(addresses).reduce((text, [name, id]) => text.replaceAll(name, id), path);
  await page.goto(origin + named);
};

describe('An institution’s page in a real browser', () => {
  it.each([
    '/institution/open',
    '/institution/open?q=dom',
    '/institution/code?institution=dps2',
    '/institution/staff',
    '/institution/staff?show=past',
    '/institution/staff/GROUP/SEATED/withdraw',
    '/institution/staff/GROUP/SEATED/substitute',
    '/institution/staff/GROUP/PLACE/name',
    '/institution/staff/GROUP/PLACE/release',
    '/institution/groups',
    '/institution/groups/GROUP/book',
    '/institution/groups/GROUP/reserve',
  ])('has no mistake of accessibility and no line too wide for a phone: %s', async (path) => {
    const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    await visit(page, path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([await accessibilityViolations(page), wide]).toEqual([[], false]);
  });

  it('lets the office send somebody else, without a script', async () => {
    const page = await opened.newPage();
    await visit(page, '/institution/staff');
    await page.getByRole('link', { name: 'Zgłoś zastępstwo' }).click();
    await page.getByLabel('Imię').fill('Ewa');
    await page.getByLabel('Nazwisko').fill('Lis');
    await page.getByLabel('Służbowy adres e-mail').fill('ewa.lis@dps.example');
    await page.getByLabel('Stanowisko').selectOption('pracownik_socjalny');
    await page.getByLabel('Wskazane osoby znają informację').check();
    await page.getByRole('button', { name: 'Przekaż miejsce' }).click();
    await page.getByRole('alert').getByText('Miejsce przekazane innej osobie.').waitFor();
    expect(await page.getByRole('rowheader', { name: 'Ewa Lis' }).count()).toBe(1);
  });
});

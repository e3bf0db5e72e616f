import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatOf } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { institutionApp } from '../../../functions/http/institutionApp.ts';
import { reservePlaces } from '../../../functions/use-cases/reservePlaces.ts';
import { viewStaff } from '../../../functions/use-cases/viewStaff.ts';
import { accessibilityViolations } from '../../support/accessibility.ts';
import { isTooWide, openBrowser, type OpenBrowser, phone } from '../../support/browser.ts';
import { person } from '../../support/builders.ts';
import { OTHERS, OURS } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { followed, somebodyIn } from '../../support/people.ts';
import { serveSite, type ServedSite } from '../../support/servedSite.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { staffLink } from './office.ts';

let world: World;
let served: ServedSite<ReturnType<typeof institutionApp>>;
let opened: OpenBrowser;
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
  served = await serveSite((origin) => {
    world = { ...worldOver({ store: memoryStore() }), origin };
    return institutionApp(world);
  });
  addresses = await busyGroup();
  opened = await openBrowser();
});

afterAll(async () => {
  await opened.close();
  await served.close();
});

const visit = async (page: Page, path: string): Promise<void> => {
  await page.goto(served.origin + (await staffLink(world, OURS)));
  const named = Object.entries(addresses).reduce((text, [name, id]) => text.replaceAll(name, id), path);
  await page.goto(served.origin + named);
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
    expect([await accessibilityViolations(page), await isTooWide(page)]).toEqual([[], false]);
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

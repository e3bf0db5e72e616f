import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatOf } from '../../../functions/domain/registration.ts';
import { changeCapacity } from '../../../functions/use-cases/changeCapacity.ts';
import { staticFile } from '../../../functions/http/assets/staticFiles.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { startWebsite, type Website } from '../../../infra/local/website.ts';
import { USUAL_OFFERS } from '../../../functions/domain/offers.ts';
import { accessibilityViolations } from '../../support/accessibility.ts';
import { openBrowser, type OpenBrowser, phone } from '../../support/browser.ts';
import { COORDINATOR, followed } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import { peopleIn } from './desk.ts';
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
  const app = office.appOf(world);
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
  await office.close();
});

const signIn = async (page: Page, path: string): Promise<void> => {
  await page.goto(origin + path);
  await page.getByLabel('Konto').fill('koordynator');
  await page.getByLabel('Hasło').fill(PASSWORD);
  await page.getByRole('button', { name: 'Zaloguj się' }).click();
};

/** A group with a seat that waits to be given, in a programme with a limit: there is something on every page. */
const busyGroup = async () => {
  const offers = { ...USUAL_OFFERS, mode: 'manual' } as const;
  const quotas = [{ regions: null, types: null, people: 5 }];
  const scene = { programme: { quotas }, group: { offers }, ledger: { capacity: 1 } };
  const { group } = await setScene(world, scene);
  const [first, second] = await peopleIn(world, group, 2);
  await changeCapacity(world, COORDINATOR, group.id, { capacity: 2, why: null });
  await followed(world, group);
  if (first === undefined || second === undefined) throw new Error('two people signed up');
  return { group, seated: seatOf(first), waiting: seatOf(second) };
};

describe('a coordinator with a real browser', () => {
  it('signs in, closes a group, reopens it and signs out, without a script', async () => {
    const { group } = await setScene(world);
    const page = await opened.newPage();
    await signIn(page, `/admin/groups/${group.id}`);
    expect(new URL(page.url()).pathname).toBe(`/admin/groups/${group.id}`);

    await page.getByRole('link', { name: 'Zamknij zapisy' }).click();
    await page.getByRole('button', { name: 'Zamknij zapisy' }).click();
    await page.getByRole('alert').getByText('Zapisy zamknięte').waitFor();
    expect((await world.ledgers.read(group.id))?.state).toBe('closed');

    await page.getByRole('link', { name: 'Otwórz zapisy ponownie' }).click();
    await page.getByRole('button', { name: 'Otwórz zapisy' }).click();
    await page.getByRole('alert').getByText('Zapisy otwarte ponownie').waitFor();

    await page.getByRole('link', { name: 'Wyloguj się' }).click();
    await page.getByRole('button', { name: 'Wyloguj się' }).click();
    await page.waitForURL(`${office.issuer}/**`);
    await page.getByRole('button', { name: 'Wyloguj się' }).click();
    await page.getByRole('heading', { name: 'Logowanie próbne' }).waitFor();
  });

  it.each([
    '/admin/today',
    '/admin/groups',
    '/admin/limits',
    '/admin/figures',
    '/admin/groups/GROUP',
    '/admin/groups/GROUP/history',
    '/admin/groups/GROUP/close',
    '/admin/groups/GROUP/rules',
    '/admin/groups/GROUP/offer-next',
    '/admin/groups/GROUP/twin',
    '/admin/groups/GROUP/people/SEATED',
    '/admin/groups/GROUP/people/SEATED/transfer',
    '/admin/groups/GROUP/people/SEATED/swap',
    '/admin/groups/GROUP/people/SEATED/swap?target=GROUP',
    '/admin/groups/GROUP/people/WAITING/offer',
  ])('finds no mistake of accessibility on %s, on a phone', async (path) => {
    const { group, seated, waiting } = await busyGroup();
    const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    const address = path.replaceAll('GROUP', group.id);
    await signIn(page, address.replace('SEATED', seated).replace('WAITING', waiting));
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

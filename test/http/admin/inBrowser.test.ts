import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatOf } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { changeCapacity } from '../../../functions/use-cases/changeCapacity.ts';
import { reservePlaces } from '../../../functions/use-cases/reservePlaces.ts';
import { USUAL_OFFERS } from '../../../functions/domain/offers.ts';
import { accessibilityViolations } from '../../support/accessibility.ts';
import { isTooWide, phone } from '../../support/browser.ts';
import { anInstitution, PROGRAMME } from '../../support/builders.ts';
import { COORDINATOR, followed } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import { askingGroup, comes } from '../../use-cases/approvals.ts';
import { peopleIn } from './desk.ts';
import { type OfficeInBrowser, openOfficeInBrowser } from './officeInBrowser.ts';

let opened: OfficeInBrowser;
let world: World;

beforeAll(async () => {
  opened = await openOfficeInBrowser();
  world = opened.world;
});

afterAll(() => opened.close());

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

const LETTER = `/admin/wordings/${PROGRAMME}/confirmed/participant/pl`;

/** Signs in on a phone where scripts run, for axe needs them. */
const phoneAt = async (path: string): Promise<Page> => {
  const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
  await opened.signIn(page, path);
  return page;
};

describe('a coordinator with a real browser', () => {
  it('signs in, closes a group, reopens it and signs out, without a script', async () => {
    const { group } = await setScene(world);
    const page = await opened.newPage();
    await opened.signIn(page, `/admin/groups/${group.id}`);
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
    await page.waitForURL(`${opened.office.issuer}/**`);
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
    '/admin/groups/GROUP/details',
    '/admin/groups/GROUP/people/SEATED',
    '/admin/groups/GROUP/people/SEATED/transfer',
    '/admin/groups/GROUP/people/SEATED/swap',
    '/admin/groups/GROUP/people/SEATED/swap?target=GROUP',
    '/admin/groups/GROUP/people/WAITING/offer',
    '/admin/wordings',
    `/admin/wordings/${PROGRAMME}`,
    LETTER,
  ])(
    'finds no mistake of accessibility on %s, and reads it on a phone without scrolling sideways',
    async (path) => {
      const { group, seated, waiting } = await busyGroup();
      const address = path.replaceAll('GROUP', group.id);
      const page = await phoneAt(address.replace('SEATED', seated).replace('WAITING', waiting));
      expect(page.url().replace(opened.origin, '').split('/people/')[0]).toBe(address.split('/people/')[0]);
      expect([await accessibilityViolations(page), await isTooWide(page)]).toEqual([[], false]);
    },
  );

  it('finds none on the page of an agreement on paper, and records it', async () => {
    const group = await askingGroup(world);
    const asked = await comes(world, group);
    const page = await phoneAt(`/admin/groups/${group.id}/people/${seatOf(asked)}/agree`);
    expect([await accessibilityViolations(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByLabel('Powód').fill('Pismo z 23 listopada');
    await page.getByRole('main').getByRole('button').first().click();
    await page.getByRole('alert').waitFor();
    expect((await world.registrations.registrationsOf(group.id))[0]?.approval?.kind).toBe('agreed');
  });

  it('finds none in the details of a group that come back with their mistakes', async () => {
    const { group } = await busyGroup();
    const page = await phoneAt(`/admin/groups/${group.id}/details`);
    await page.locator('[name="sessions"]').fill('kiedyś');
    await page.getByRole('main').getByRole('button').first().click();
    await page.getByRole('alert').waitFor();
    expect([await accessibilityViolations(page), await isTooWide(page)]).toEqual([[], false]);
  });

  it('finds none in a preview of a letter with long words, nor among the mistakes of its words', async () => {
    await setScene(world);
    const page = await phoneAt(LETTER);
    const found = [];
    const address = `https://rops.example/${'bardzo-dlugi-adres-'.repeat(8)}`;
    for (const [opening, shown] of [
      [`Regulamin: ${address}`, page.getByRole('heading', { name: 'Podgląd' })],
      ['Hej, {pesel}!', page.getByRole('alert')],
    ] as const) {
      await page.getByLabel('Początek tematu').fill('Do zobaczenia');
      await page.getByLabel('Pierwszy akapit').fill(opening);
      await page.getByRole('button', { name: 'Pokaż podgląd' }).click();
      await shown.waitFor();
      found.push([await accessibilityViolations(page), await isTooWide(page)]);
    }
    expect(found).toEqual([
      [[], false],
      [[], false],
    ]);
  });

  it('finds none on a group of which an institution reserved places', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 4 } });
    const wanted = { groupId: group.id, places: 2, until: world.clock() + 48 * HOUR, batchId: 'reservation' };
    await reservePlaces(world, anInstitution(), wanted);
    const page = await phoneAt(`/admin/groups/${group.id}`);
    await page.getByText('jeszcze bez nazwiska').first().waitFor();
    expect([await accessibilityViolations(page), await isTooWide(page)]).toEqual([[], false]);
  });
});

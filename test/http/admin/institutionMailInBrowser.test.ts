import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressFingerprint } from '../../../functions/use-cases/addressFingerprint.ts';
import { accessibilityViolations } from '../../support/accessibility.ts';
import { isTooWide, phone } from '../../support/browser.ts';
import { anInstitution, NOW } from '../../support/builders.ts';
import { WHY } from './desk.ts';
import { type OfficeInBrowser, openOfficeInBrowser } from './officeInBrowser.ts';

let opened: OfficeInBrowser;

const ENTRY = anInstitution();
const PATH = `/admin/institutions/${ENTRY.id}`;

beforeAll(async () => {
  opened = await openOfficeInBrowser();
  const { world } = opened;
  await world.directory.saveInstitutions([ENTRY]);
  await world.suppressions.suppress(addressFingerprint(world, ENTRY.email), {
    why: 'bounce',
    at: NOW,
    notice: 'a-notice',
  });
});

afterAll(() => opened.close());

describe('a coordinator on a phone', () => {
  it('lets mail go again to an institution’s address, without a mistake of accessibility on the way', async () => {
    const page = await opened.newPage({ viewport: phone, javaScriptEnabled: true });
    await opened.signIn(page, PATH);
    const found: unknown[] = [];
    const look = async () => found.push(await accessibilityViolations(page), await isTooWide(page));
    await look();
    await page.getByRole('link', { name: 'Wysyłaj ponownie na ten adres' }).click();
    await look();
    await page.getByRole('button', { name: 'Wysyłaj ponownie' }).click();
    await page.getByRole('alert').waitFor();
    await look();
    await page.getByLabel('Powód').fill(WHY);
    await page.getByRole('button', { name: 'Wysyłaj ponownie' }).click();
    await page.getByRole('alert').getByText('Wiadomości są znów wysyłane').waitFor();
    await look();
    expect(found).toEqual([[], false, [], false, [], false, [], false]);
  });
});

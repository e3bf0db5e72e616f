import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { chooseInstitution, openProduct, type Product, signUp, textOf } from '../support/product.ts';

let product: Product;

beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const GROUP = 'm2-dps-bielsko-biala';

const DPS = { group: GROUP, institution: 'dps cieszyn' };

const mailTo = async (address: string) => {
  const mail = (await product.mails()).find(({ to }) => to.includes(address));
  if (mail === undefined) throw new Error(`No mail to ${address}`);
  return mail;
};

describe('On a phone, without a script', () => {
  it('somebody finds the groups of makroregion II', async () => {
    const page = await product.newPage({ viewport: phone });
    await page.goto(product.at('/?programme=makroregion-ii'));
    expect(await page.locator(`a[href="/groups/${GROUP}"]`).count()).toBe(1);
  });

  it('an accountant of a DPS is told that no rule fits, and why', async () => {
    const page = await product.newPage({ viewport: phone });
    await chooseInstitution(product, page, DPS, 'ksiegowosc');
    const text = await textOf(page);
    expect(text).toContain('nie spełnia żadnej reguły');
    expect(text).toMatch(
      /Reguła 2[\s\S]*instytucja typu DPS – spełnione[\s\S]*stanowisko: [^–]* – niespełnione/,
    );
  });

  it('a social worker of a DPS is told that rule 2 fits', async () => {
    const page = await product.newPage({ viewport: phone });
    await chooseInstitution(product, page, DPS, 'pracownik_socjalny');
    expect(await textOf(page)).toContain('spełnia regułę 2');
  });
});

describe('A social worker who signs up', () => {
  let page: Page;

  beforeAll(async () => {
    const email = 'zaneta.lacka@dps-cieszyn.example';
    page = await signUp(product, { ...DPS, firstName: 'Żaneta', lastName: 'Łącka', email });
  });

  it('sees the seat at once, on an address that holds no secret', async () => {
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Masz miejsce');
    expect(page.url()).toBe(product.at('/registration'));
  });

  it('gets a mail with the place, the days and a calendar file', async () => {
    const { parsed } = await mailTo('zaneta.lacka@dps-cieszyn.example');
    expect(parsed.text).toContain('Bielsko-Biała');
    expect(parsed.attachments.map(({ filename }) => filename)).toContain('termin.ics');
  });

  it('has an institution that is told who goes where, and not how to reach them', async () => {
    const mail = (await product.mails()).find(({ subject }) => subject.includes('Łącka'));
    expect(mail?.parsed.text).toContain('Żaneta Łącka');
    expect(mail?.parsed.text).not.toContain('zaneta.lacka@');
  });

  it('opens the status page from the mail in another browser, and the token leaves the address', async () => {
    const { parsed } = await mailTo('zaneta.lacka@dps-cieszyn.example');
    const link = /http:\/\/localhost:\d+\/link\/[\w-]+/.exec(parsed.text)?.[0] ?? '';
    const elsewhere = await product.newPage({ viewport: phone });
    await elsewhere.goto(link);
    expect(elsewhere.url()).toBe(product.at('/registration'));
    expect(await textOf(elsewhere)).toContain('Masz miejsce');
  });
});

describe('A coordinator', () => {
  it('is asked to sign in first', async () => {
    const page = await product.newPage();
    await page.goto(product.at('/admin/groups'));
    expect(page.url()).toContain(product.machine.addresses.login.url);
  });

  it('sees who has seats, closes the group, and nobody gets in any more', async () => {
    const email = 'jan.kowalski@dps-cieszyn.example';
    await signUp(product, { ...DPS, firstName: 'Jan', lastName: 'Kowalski', email });
    const page = await product.newPage();
    await product.signIn(page, 'koordynator');
    await page.goto(product.at(`/admin/groups/${GROUP}`));
    expect(await textOf(page)).toContain('Kowalski');
    await page.getByRole('link', { name: /Zamknij/ }).click();
    await page.getByRole('button', { name: /Zamknij/ }).click();
    const late = await product.newPage();
    await late.goto(product.at(`/groups/${GROUP}`));
    expect(await textOf(late)).toContain('zapisy zakończone');
  });

  it('is turned away without the role', async () => {
    const page = await product.newPage();
    await product.signIn(page, 'obserwator');
    const response = await page.goto(product.at('/admin/groups'));
    expect(response?.status()).toBe(403);
  });
});

describe('Time', () => {
  it('closes a group at its closing time, by the clock and not by a job', async () => {
    const page = await product.newPage();
    await page.goto(product.at('/groups/m2-kpa-tarnow'));
    expect(await textOf(page)).toContain('zapisy otwarte');
    product.machine.clock.advance(40 * 24 * 3_600);
    await page.goto(product.at('/groups/m2-kpa-tarnow'));
    expect(await textOf(page)).toContain('zapisy zakończone');
  });
});

describe('The log of the whole day', () => {
  it('holds no name, no mail address and no token', () => {
    const log = JSON.stringify(product.machine.events);
    for (const canary of ['Łącka', 'Żaneta', 'Kowalski', '@', '/link/']) expect(log).not.toContain(canary);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { openProduct, type Product } from '../support/product.ts';

let product: Product;

beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const GROUP = 'm2-dps-bielsko-biala';

/** Subjects of the mails to an address, the oldest first. */
const subjectsTo = async (address: string): Promise<readonly string[]> => {
  const kept = (await product.mails()).filter(({ to }) => to.includes(address));
  return kept.map(({ subject }) => subject);
};

/** The six digits of the newest mail that has any. */
const codeFromMail = async (): Promise<string> => {
  const codes = (await product.mails()).flatMap(
    ({ parsed }) => /^\s*(\d{6})\s*$/m.exec(parsed.text)?.[1] ?? [],
  );
  const newest = codes.at(-1);
  if (newest === undefined) throw new Error('No mail has a code');
  return newest;
};

const openByCode = async (page: Page): Promise<void> => {
  await page.goto(product.at('/institution/open?q=dps+cieszyn'));
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Wyślij kod' }).click();
  await page.getByLabel('Kod z 6 cyfr').fill(await codeFromMail());
  await page.getByRole('button', { name: 'Otwórz widok instytucji' }).click();
  await page.getByRole('heading', { name: 'Nasi pracownicy' }).waitFor();
};

describe('The office of an institution, on a phone', () => {
  it('opens its view by a code, books two people, and sends a third in place of one', async () => {
    const page = await product.newPage({ viewport: phone });
    await openByCode(page);
    await page.goto(product.at(`/institution/groups/${GROUP}/book`));
    await page
      .getByLabel('Albo wklej listę')
      .fill(
        'Anna; Nowak; anna@dps.example; pracownik socjalny\nJan; Kos; jan@dps.example; pracownik socjalny',
      );
    await page.getByLabel('Wszyscy albo nikt').check();
    await page.getByLabel('Wskazane osoby znają informację').check();
    await page.getByRole('button', { name: 'Zapisz osoby' }).click();
    await page.getByRole('heading', { name: 'Wynik zapisu' }).waitFor();
    expect(await page.getByText('Ma miejsce').count()).toBe(2);

    await page.goto(product.at('/institution/staff'));
    await page.getByRole('link', { name: /Zgłoś zastępstwo.*Anna Nowak/ }).click();
    await page.getByLabel('Imię').fill('Ewa');
    await page.getByLabel('Nazwisko').fill('Lis');
    await page.getByLabel('Służbowy adres e-mail').fill('ewa@dps.example');
    await page.getByLabel('Stanowisko').selectOption('pracownik_socjalny');
    await page.getByLabel('Wskazane osoby znają informację').check();
    await page.getByRole('button', { name: 'Przekaż miejsce' }).click();
    await page.getByRole('alert').getByText('Miejsce przekazane innej osobie.').waitFor();
    expect((await subjectsTo('anna@dps.example')).length).toBe(2);
    expect((await subjectsTo('ewa@dps.example')).length).toBe(1);
  });
});

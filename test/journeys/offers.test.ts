import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { openProduct, type Product, signUp, textOf } from '../support/product.ts';

let product: Product;

/** Two seats, one for each institution, and a waiting list. */
const GROUP = 'm2-kpa-gliwice';

const personOf = (institution: string, lastName: string) => ({
  group: GROUP,
  institution,
  firstName: 'Ewa',
  lastName,
  email: `${lastName.toLowerCase()}@praca.example`,
});

const offerMail = async (to: string): Promise<string> => {
  const mail = (await product.mails()).find(
    ({ to: reader, subject }) => reader.includes(to) && subject.toLowerCase().includes('zwolni'),
  );
  return mail?.parsed.text ?? '';
};

let first: Page;
let waiting: Page;

beforeAll(async () => {
  product = await openProduct();
  first = await signUp(product, personOf('dps cieszyn', 'Adamska'));
  await signUp(product, personOf('pcpr brzeg', 'Bielska'));
  waiting = await signUp(product, personOf('mops gliwice', 'Cicha'));
});
afterAll(() => product.close());

describe('A seat becomes free while somebody waits', () => {
  it('who waits reads the place, and what stands between them and a seat', async () => {
    expect(await textOf(waiting)).toContain('1. miejscu');
  });

  it('the seat is offered to them, with the hour until which they may accept it', async () => {
    await first.getByRole('link', { name: 'Zrezygnuj z udziału' }).click();
    await first.getByRole('button').first().click();
    await product.machine.drain();
    await waiting.reload();
    const text = await textOf(waiting);
    expect([text.includes('Zwolniło się miejsce'), /do [^\n]* godz\. \d+:\d\d/.test(text)]).toEqual([
      true,
      true,
    ]);
  });

  it('the mail about it says the same, and its link leads there', async () => {
    const text = await offerMail('cicha@praca.example');
    const link = /http:\/\/localhost:\d+\/link\/[\w-]+/.exec(text)?.[0] ?? '';
    const elsewhere = await product.newPage({ viewport: phone });
    await elsewhere.goto(link);
    expect(await textOf(elsewhere)).toContain('Zwolniło się miejsce');
  });

  it('reading the page accepts nothing; the button does', async () => {
    await waiting.getByRole('link', { name: /Przyjmij/ }).click();
    await waiting.getByRole('button', { name: /Przyjm/ }).click();
    expect(await textOf(waiting)).toContain('Masz miejsce');
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type OpenBrowser, phone } from '../support/browser.ts';
import { startTestMachine, type TestMachine } from '../support/machine.ts';

let machine: TestMachine;
let opened: OpenBrowser;

/** Two seats, one for each institution, and a waiting list. */
const GROUP = 'm2-kpa-gliwice';

const at = (path: string): string => `${machine.addresses.web.url}${path}`;

const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

const signUp = async (institution: string, lastName: string): Promise<Page> => {
  const page = await opened.newPage({ viewport: phone });
  await page.goto(at(`/groups/${GROUP}/register`));
  await page.locator('input[name=q]').fill(institution);
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Twoje stanowisko').selectOption('pracownik_socjalny');
  await page.getByRole('button', { name: 'Sprawdź' }).click();
  await page.getByRole('link', { name: 'Dalej' }).click();
  await page.getByLabel('Imię').fill('Ewa');
  await page.getByLabel('Nazwisko').fill(lastName);
  await page.getByLabel('Służbowy adres e-mail').fill(`${lastName.toLowerCase()}@praca.example`);
  await page.locator('input[name=informationRead]').check();
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('button', { name: /Wyślij/ }).click();
  return page;
};

const offerMail = async (to: string): Promise<string> => {
  await machine.drain();
  const kept = machine.mailbox
    .list()
    .find((mail) => mail.to.includes(to) && mail.subject.toLowerCase().includes('zwolni'));
  const mail = kept === undefined ? undefined : await machine.mailbox.read(kept.id);
  return mail?.parsed.text ?? '';
};

let first: Page;
let waiting: Page;

beforeAll(async () => {
  [machine, opened] = await Promise.all([
    startTestMachine(Date.parse('2026-11-23T09:00:00Z')),
    openBrowser(),
  ]);
  first = await signUp('dps cieszyn', 'Adamska');
  await signUp('pcpr brzeg', 'Bielska');
  waiting = await signUp('mops gliwice', 'Cicha');
});
afterAll(async () => {
  await opened.close();
  await machine.stop();
});

describe('A seat becomes free while somebody waits', () => {
  it('who waits reads the place, and what stands between them and a seat', async () => {
    expect(await textOf(waiting)).toContain('1. miejscu');
  });

  it('the seat is offered to them, with the hour until which they may accept it', async () => {
    await first.getByRole('link', { name: 'Zrezygnuj z udziału' }).click();
    await first.getByRole('button').first().click();
    await machine.drain();
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
    const elsewhere = await opened.newPage({ viewport: phone });
    await elsewhere.goto(link);
    expect(await textOf(elsewhere)).toContain('Zwolniło się miejsce');
  });

  it('reading the page accepts nothing; the button does', async () => {
    await waiting.getByRole('link', { name: /Przyjmij/ }).click();
    await waiting.getByRole('button', { name: /Przyjm/ }).click();
    expect(await textOf(waiting)).toContain('Masz miejsce');
  });
});

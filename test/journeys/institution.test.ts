import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendar, textOf as valueIn } from '../documents/calendarReader.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { phone } from '../support/browser.ts';
import { openProduct, type Product, signUp, textOf } from '../support/product.ts';

let product: Product;

/** Two seats, one for each institution, and a waiting list. */
const GROUP = 'm2-kpa-gliwice';

const personOf = (firstName: string, lastName: string) => ({
  group: GROUP,
  institution: 'pcpr brzeg',
  firstName,
  lastName,
  email: `${lastName.toLowerCase()}@pcpr-brzeg.example`,
});

/** A coordinator makes the group ask the institution, and keeps no seat meanwhile. */
const requireAgreement = async (): Promise<void> => {
  const page = await product.newPage();
  await product.signIn(page, 'koordynator');
  await page.goto(product.at(`/admin/groups/${GROUP}/rules`));
  await page.locator('input[name=approval][value=own]').check();
  await page.locator('input[name=approvalHolds][value=no]').check();
  await page.locator('main form button').last().click();
};

type Kept = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar: string;
};

/** Every mail so far, as its reader's program takes it apart. */
const mails = async (): Promise<readonly Kept[]> =>
  (await product.mails()).map(({ parsed }) => {
    const file = parsed.attachments.find(({ filename }) => filename.endsWith('.ics'));
    const calendar = file === undefined ? '' : new TextDecoder().decode(file.content);
    return { to: parsed.to.join(' '), subject: parsed.subject, text: parsed.text, calendar };
  });

const linkIn = async (to: string, path: string): Promise<string> => {
  const [mail] = (await mails()).filter((one) => one.to === to && one.text.includes(path)).slice(-1);
  return new RegExp(`http://localhost:\\d+${path}[\\w-]+`).exec(mail?.text ?? '')?.[0] ?? '';
};

let first: Page;
let second: Page;
let office: string;

beforeAll(async () => {
  product = await openProduct();
  await requireAgreement();
  first = await signUp(product, personOf('Ewa', 'Adamska'));
  second = await signUp(product, personOf('Jan', 'Bielski'));
  office = (await mails()).find(({ text }) => text.includes('/institution/link/'))?.to ?? '';
});
afterAll(() => product.close());

describe('Two people of one PCPR, which may have one seat and has to agree', () => {
  it('read that their institution is asked, and until when', async () => {
    const texts = [await textOf(first), await textOf(second)];
    expect(texts.map((text) => /Czekamy na zgodę.* do .*godz/s.test(text))).toEqual([true, true]);
  });

  it('the page that asks the head has no barriers, also on a phone', async () => {
    const page = await product.newPage({ viewport: phone, javaScriptEnabled: true });
    await page.goto(await linkIn(office, '/institution/link/'));
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect([await accessibilityViolations(page), width]).toEqual([[], phone.width]);
  });

  it('the head agrees to the second alone, on one page', async () => {
    const page = await product.newPage({ viewport: phone });
    await page.goto(await linkIn(office, '/institution/link/'));
    const person = (name: string) => page.locator('main section', { hasText: name });
    await person('Ewa Adamska').getByRole('radio', { name: 'Nie zgadzam się' }).check();
    await person('Ewa Adamska').getByRole('textbox').fill('W tym czasie zastępuje kierownika');
    await person('Jan Bielski').getByRole('radio', { name: 'Zgadzam się', exact: true }).check();
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
    const text = await textOf(page);
    expect([text.includes('Odpowiedź zapisana'), text.includes('Ma miejsce')]).toEqual([true, true]);
  });

  it('the second has the seat, the first reads the reason', async () => {
    await product.machine.drain();
    await Promise.all([first.reload(), second.reload()]);
    expect(await textOf(second)).toContain('Masz miejsce');
    expect(await textOf(first)).toContain('W tym czasie zastępuje kierownika');
  });

  it('the office opens its own view with a code from its mail, and sees its people only', async () => {
    const page = await product.newPage({ viewport: phone });
    await page.goto(product.at('/institution/open'));
    await page.locator('input[name=q]').fill('pcpr brzeg');
    await page.keyboard.press('Enter');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Wyślij kod' }).click();
    const code = (await mails()).map(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? '').at(-1) ?? '';
    await page.getByLabel('Kod z 6 cyfr').fill(code);
    await page.getByRole('button', { name: 'Otwórz widok instytucji' }).click();
    const text = await textOf(page);
    expect(['Nasi pracownicy', 'Bielski', 'Adamska'].map((name) => text.includes(name))).toEqual([
      true,
      true,
      true,
    ]);
    await page
      .getByRole('link', { name: /Zgłoś zastępstwo/ })
      .first()
      .click();
    await page.getByLabel('Imię').fill('Maria');
    await page.getByLabel('Nazwisko').fill('Cicha');
    await page.getByLabel('Służbowy adres e-mail').fill('cicha@pcpr-brzeg.example');
    await page.getByLabel('Stanowisko').selectOption('pracownik_socjalny');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Przekaż miejsce' }).click();
    expect(await textOf(page)).toContain('Miejsce przekazane innej osobie');
  });

  it('the seat is the colleague’s now, and nobody else’s', async () => {
    const link = await linkIn('cicha@pcpr-brzeg.example', '/link/');
    const page = await product.newPage({ viewport: phone });
    await page.goto(link);
    expect(await textOf(page)).toContain('Masz miejsce');
  });

  it('each mail came once', async () => {
    const names = (await mails()).map(({ to, subject, text }) => `${to}: ${subject} ${text.length}`);
    expect(names.length).toBe(new Set(names).size);
  });

  it('whoever has or had the seat got a calendar file of one event', async () => {
    const events = (await mails())
      .filter(({ calendar }) => calendar !== '')
      .map(({ to, calendar }) => {
        // The reader of mails hands text over with the line ends of this product.machine.
        const [whole, ...parts] = readCalendar(`${calendar.trimEnd().split(/\r?\n/).join('\r\n')}\r\n`);
        return `${to} ${valueIn(whole, 'METHOD')} ${parts.filter(({ name }) => name === 'VEVENT').length}`;
      });
    expect(events.toSorted()).toEqual([
      'bielski@pcpr-brzeg.example CANCEL 1',
      'bielski@pcpr-brzeg.example PUBLISH 1',
      'cicha@pcpr-brzeg.example PUBLISH 1',
    ]);
  });
});

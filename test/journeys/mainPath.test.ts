import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type OpenBrowser, phone } from '../support/browser.ts';
import { startTestMachine, type TestMachine } from '../support/machine.ts';

let machine: TestMachine;
let opened: OpenBrowser;

beforeAll(async () => {
  [machine, opened] = await Promise.all([
    startTestMachine(Date.parse('2026-11-23T09:00:00Z')),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await opened.close();
  await machine.stop();
});

const GROUP = 'm2-dps-bielsko-biala';

const at = (path: string): string => `${machine.addresses.web.url}${path}`;

const chooseInstitution = async (page: Page, position: string): Promise<void> => {
  await page.goto(at(`/groups/${GROUP}/register`));
  await page.locator('input[name=q]').fill('dps cieszyn');
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Twoje stanowisko').selectOption(position);
  await page.getByRole('button', { name: 'Sprawdź' }).click();
};

const signUp = async (page: Page, firstName: string, lastName: string, email: string): Promise<void> => {
  await chooseInstitution(page, 'pracownik_socjalny');
  await page.getByRole('link', { name: 'Dalej' }).click();
  await page.getByLabel('Imię').fill(firstName);
  await page.getByLabel('Nazwisko').fill(lastName);
  await page.getByLabel('Służbowy adres e-mail').fill(email);
  await page.locator('input[name=informationRead]').check();
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('button', { name: /Wyślij/ }).click();
};

const signIn = async (page: Page, username: string): Promise<void> => {
  const user = machine.users.find((candidate) => candidate.username === username);
  await page.goto(at('/admin/groups'));
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[type=password]').fill(user?.password ?? '');
  await page.getByRole('button').click();
};

const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

const mailTo = async (address: string) => {
  await machine.drain();
  const kept = machine.mailbox.list().find(({ to }) => to.includes(address));
  const mail = kept === undefined ? undefined : await machine.mailbox.read(kept.id);
  if (mail === undefined) throw new Error(`No mail to ${address}`);
  return mail;
};

describe('On a phone, without a script', () => {
  it('somebody finds the groups of makroregion II', async () => {
    const page = await opened.newPage({ viewport: phone });
    await page.goto(at('/?programme=makroregion-ii'));
    expect(await page.locator(`a[href="/groups/${GROUP}"]`).count()).toBe(1);
  });

  it('an accountant of a DPS is told that no rule fits, and why', async () => {
    const page = await opened.newPage({ viewport: phone });
    await chooseInstitution(page, 'ksiegowosc');
    const text = await textOf(page);
    expect(text).toContain('nie spełnia żadnej reguły');
    expect(text).toMatch(
      /Reguła 2[\s\S]*instytucja typu DPS – spełnione[\s\S]*stanowisko: [^–]* – niespełnione/,
    );
  });

  it('a social worker of a DPS is told that rule 2 fits', async () => {
    const page = await opened.newPage({ viewport: phone });
    await chooseInstitution(page, 'pracownik_socjalny');
    expect(await textOf(page)).toContain('spełnia regułę 2');
  });
});

describe('A social worker who signs up', () => {
  let page: Page;

  beforeAll(async () => {
    page = await opened.newPage({ viewport: phone });
    await signUp(page, 'Żaneta', 'Łącka', 'zaneta.lacka@dps-cieszyn.example');
  });

  it('sees the seat at once, on an address that holds no secret', async () => {
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Masz miejsce');
    expect(page.url()).toBe(at('/registration'));
  });

  it('gets a mail with the place, the days and a calendar file', async () => {
    const { parsed } = await mailTo('zaneta.lacka@dps-cieszyn.example');
    expect(parsed.text).toContain('Bielsko-Biała');
    expect(parsed.attachments.map(({ filename }) => filename)).toContain('termin.ics');
  });

  it('has an institution that is told who goes where, and not how to reach them', async () => {
    await mailTo('zaneta.lacka@dps-cieszyn.example');
    const kept = machine.mailbox.list().find(({ subject }) => subject.includes('Łącka'));
    const mail = kept === undefined ? undefined : await machine.mailbox.read(kept.id);
    expect(mail?.parsed.text).toContain('Żaneta Łącka');
    expect(mail?.parsed.text).not.toContain('zaneta.lacka@');
  });

  it('opens the status page from the mail in another browser, and the token leaves the address', async () => {
    const { parsed } = await mailTo('zaneta.lacka@dps-cieszyn.example');
    const link = /http:\/\/localhost:\d+\/link\/[\w-]+/.exec(parsed.text)?.[0] ?? '';
    const elsewhere = await opened.newPage({ viewport: phone });
    await elsewhere.goto(link);
    expect(elsewhere.url()).toBe(at('/registration'));
    expect(await textOf(elsewhere)).toContain('Masz miejsce');
  });
});

describe('A coordinator', () => {
  it('is asked to sign in first', async () => {
    const page = await opened.newPage();
    await page.goto(at('/admin/groups'));
    expect(page.url()).toContain(machine.addresses.login.url);
  });

  it('sees who has seats, closes the group, and nobody gets in any more', async () => {
    const worker = await opened.newPage();
    await signUp(worker, 'Jan', 'Kowalski', 'jan.kowalski@dps-cieszyn.example');
    const page = await opened.newPage();
    await signIn(page, 'koordynator');
    await page.goto(at(`/admin/groups/${GROUP}`));
    expect(await textOf(page)).toContain('Kowalski');
    await page.getByRole('link', { name: /Zamknij/ }).click();
    await page.getByRole('button', { name: /Zamknij/ }).click();
    const late = await opened.newPage();
    await late.goto(at(`/groups/${GROUP}`));
    expect(await textOf(late)).toContain('zapisy zakończone');
  });

  it('is turned away without the role', async () => {
    const page = await opened.newPage();
    await signIn(page, 'obserwator');
    const response = await page.goto(at('/admin/groups'));
    expect(response?.status()).toBe(403);
  });
});

describe('Time', () => {
  it('closes a group at its closing time, by the clock and not by a job', async () => {
    const page = await opened.newPage();
    await page.goto(at('/groups/m2-kpa-tarnow'));
    expect(await textOf(page)).toContain('zapisy otwarte');
    machine.clock.advance(40 * 24 * 3_600);
    await page.goto(at('/groups/m2-kpa-tarnow'));
    expect(await textOf(page)).toContain('zapisy zakończone');
  });
});

describe('The log of the whole day', () => {
  it('holds no name, no mail address and no token', () => {
    const log = JSON.stringify(machine.events);
    for (const canary of ['Łącka', 'Żaneta', 'Kowalski', '@', '/link/']) expect(log).not.toContain(canary);
  });
});

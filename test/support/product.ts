import type { Page } from 'playwright-core';
import type { ReadMail } from '../../infra/local/mailbox/parsedMail.ts';
import { openBrowser, type OpenBrowser, phone } from './browser.ts';
import { startTestMachine, type TestMachine } from './machine.ts';

/** The whole product with a browser before it, on a Monday morning. */
export type Product = {
  readonly machine: TestMachine;
  readonly newPage: OpenBrowser['newPage'];
  /** The address of a page. */
  readonly at: (path: string) => string;
  /** Every mail so far, the oldest first, once all has been sent that follows from what was done. */
  readonly mails: () => Promise<readonly ReadMail[]>;
  /** Signs a user of the login provider in and leaves them on the list of groups. */
  readonly signIn: (page: Page, username: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const MONDAY = Date.parse('2026-11-23T09:00:00Z');

export const openProduct = async (): Promise<Product> => {
  const [machine, { newPage, close }] = await Promise.all([startTestMachine(MONDAY), openBrowser()]);
  const at = (path: string): string => `${machine.addresses.web.url}${path}`;
  return {
    machine,
    newPage,
    at,
    mails: async () => {
      await machine.drain();
      const read = await Promise.all(machine.mailbox.list().map(({ id }) => machine.mailbox.read(id)));
      return read.filter((mail) => mail !== undefined);
    },
    signIn: async (page, username) => {
      const user = machine.users.find((candidate) => candidate.username === username);
      await page.goto(at('/admin/groups'));
      await page.locator('input[name=username]').fill(username);
      await page.locator('input[type=password]').fill(user?.password ?? '');
      await page.getByRole('button').click();
    },
    close: async () => {
      await close();
      await machine.stop();
    },
  };
};

/** What stands on a page, without its frame. */
export const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

type Applicant = {
  readonly group: string;
  /** What is typed to find the institution, which is the first one found. */
  readonly institution: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
};

/** The first step of the sign-up: where somebody works, and as what. */
export const chooseInstitution = async (
  { at }: Product,
  page: Page,
  { group, institution }: Pick<Applicant, 'group' | 'institution'>,
  position: string,
): Promise<void> => {
  await page.goto(at(`/groups/${group}/register`));
  await page.locator('input[name=q]').fill(institution);
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Twoje stanowisko').selectOption(position);
  await page.getByRole('button', { name: 'Sprawdź' }).click();
};

/** A social worker signs up on a phone; the page that comes back has the answer. */
export const signUp = async (product: Product, applicant: Applicant): Promise<Page> => {
  const page = await product.newPage({ viewport: phone });
  await chooseInstitution(product, page, applicant, 'pracownik_socjalny');
  await page.getByRole('link', { name: 'Dalej' }).click();
  await page.getByLabel('Imię').fill(applicant.firstName);
  await page.getByLabel('Nazwisko').fill(applicant.lastName);
  await page.getByLabel('Służbowy adres e-mail').fill(applicant.email);
  await page.locator('input[name=informationRead]').check();
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('button', { name: /Wyślij/ }).click();
  return page;
};

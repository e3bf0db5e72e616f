import type { Page } from 'playwright-core';
import { institutionApp } from '../../../functions/http/institutionApp.ts';
import { openBrowser, type OpenBrowser } from '../../support/browser.ts';
import { serveSite } from '../../support/servedSite.ts';
import type { World } from '../../support/world.ts';
import { type Office, openOffice, PASSWORD } from './office.ts';

/** The coordinators' pages before a real browser, and those that anybody may open who does not find an institution. */
export type OfficeInBrowser = {
  readonly office: Office;
  readonly world: World;
  readonly origin: string;
  readonly newPage: OpenBrowser['newPage'];
  /** Opens a page of the coordinators and signs in by the provider's own form, which leads back to it. */
  readonly signIn: (page: Page, path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const siteOf = async (origin: string) => {
  const office = await openOffice(origin);
  const world = office.newWorld();
  const admin = office.appOf(world);
  const institution = institutionApp({ ...world, origin });
  const fetch = (request: Request) =>
    new URL(request.url).pathname.startsWith('/institution')
      ? institution.fetch(request)
      : admin.fetch(request);
  return { office, world, fetch };
};

export const openOfficeInBrowser = async (): Promise<OfficeInBrowser> => {
  const { origin, site, close } = await serveSite(siteOf);
  const browser = await openBrowser();
  return {
    office: site.office,
    world: site.world,
    origin,
    newPage: browser.newPage,
    signIn: async (page, path) => {
      await page.goto(origin + path);
      await page.getByLabel('Konto').fill('koordynator');
      await page.getByLabel('Hasło').fill(PASSWORD);
      await page.getByRole('button', { name: 'Zaloguj się' }).click();
    },
    close: async () => {
      await browser.close();
      await close();
      await site.office.close();
    },
  };
};

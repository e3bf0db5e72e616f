import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

export type PageOptions = Readonly<{
  locale?: string;
  viewport?: Readonly<{ width: number; height: number }>;
  /** Pages need no script; journeys run without it unless they say otherwise. */
  javaScriptEnabled?: boolean;
  forcedColors?: 'active' | 'none';
}>;

/** A running browser. Each page has a context of its own: no cookie of one journey reaches another. */
export type OpenBrowser = Readonly<{
  browser: Browser;
  newPage: (options?: PageOptions) => Promise<Page>;
  close: () => Promise<void>;
}>;

export const phone = { width: 390, height: 844 } as const;
export const desktop = { width: 1280, height: 900 } as const;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether a page is wider than its screen, so that somebody has to scroll sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Starts a browser without a window, in Polish and at desktop width unless a page asks otherwise. */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const { env, executablePath } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: quiet,
    headless: true,
    env: { ...process.env, ...env },
  });
  return {
    browser,
    newPage: async (options = {}) => {
      const context = await browser.newContext({
        locale: options.locale ?? 'pl-PL',
        timezoneId: 'Europe/Warsaw',
        viewport: options.viewport ?? desktop,
        javaScriptEnabled: options.javaScriptEnabled ?? false,
        forcedColors: options.forcedColors ?? 'none',
      });
      return context.newPage();
    },
    close: () => browser.close(),
  };
};

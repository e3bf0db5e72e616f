import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFile } from '../../functions/http/assets/staticFiles.ts';
import { KitchenSink } from '../http/components/kitchenSink.tsx';
import { render } from '../http/components/markup.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { desktop, openBrowser, phone } from '../support/browser.ts';
import type { OpenBrowser, PageOptions } from '../support/browser.ts';

let opened: OpenBrowser | undefined;

beforeAll(async () => {
  opened = await openBrowser();
});

afterAll(() => opened?.close());

/** A page with every component, served without a server. */
const kitchenSink = async (options: PageOptions = {}, embedded = false): Promise<Page> => {
  if (opened === undefined) throw new Error('the browser did not start');
  const page = await opened.newPage(options);
  const body = await render(<KitchenSink embedded={embedded} />);
  await page.route('**/*', (route) => {
    const file = staticFile(new URL(route.request().url()).pathname);
    return file === undefined
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ headers: { ...file.headers }, body: Buffer.from(file.body) });
  });
  await page.goto('http://zapisy.example/');
  return page;
};

describe('all components on one page', () => {
  it('have no accessibility mistake that a machine can find, on a desktop', async () => {
    expect(
      await accessibilityViolations(await kitchenSink({ viewport: desktop, javaScriptEnabled: true })),
    ).toEqual([]);
  });

  it('have no accessibility mistake that a machine can find, on a phone', async () => {
    expect(
      await accessibilityViolations(await kitchenSink({ viewport: phone, javaScriptEnabled: true })),
    ).toEqual([]);
  });

  it('have no accessibility mistake that a machine can find, in a frame', async () => {
    expect(
      await accessibilityViolations(await kitchenSink({ viewport: phone, javaScriptEnabled: true }, true)),
    ).toEqual([]);
  });

  it('fit a phone without scrolling sideways', async () => {
    const page = await kitchenSink({ viewport: { width: 320, height: 640 } });
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(320);
  });

  it('start with the focus on the error summary, without a script', async () => {
    const page = await kitchenSink();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
  });

  it('lead from the error summary to the field', async () => {
    const page = await kitchenSink();
    await page.getByRole('link', { name: 'Wpisz nazwę albo NIP instytucji' }).click();
    expect(new URL(page.url()).hash).toBe('#institution');
  });

  it('let a field be found by its label, with what was typed in it', async () => {
    const page = await kitchenSink();
    const field = page.getByRole('searchbox', { name: 'Nazwa lub NIP Twojej instytucji', exact: true });
    expect(await field.inputValue()).toBe('Źdźbło');
  });

  it('turn a table into cards on a phone without losing that it is a table', async () => {
    const page = await kitchenSink({ viewport: phone });
    const row = page.getByRole('row', { name: /Łucja Żółć/ });
    expect(await row.getByRole('cell').count()).toBe(3);
  });

  it('keep the words and shapes of states when colours are forced', async () => {
    const page = await kitchenSink({ forcedColors: 'active' });
    const tag = page.getByText('brak wolnych miejsc').last();
    expect(await tag.isVisible()).toBe(true);
    expect(await tag.locator('..').locator('svg').isVisible()).toBe(true);
  });
});

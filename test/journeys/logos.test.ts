import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { desktop, isTooWide, phone } from '../support/browser.ts';
import { openProduct, type Product, signUp } from '../support/product.ts';

let product: Product;

beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const GROUP = 'm2-dps-bielsko-biala';
const ALTERNATIVES = [
  'Logo funduszu (przykład)',
  'Znak państwa (przykład)',
  'Logo regionu (przykład)',
  'Znak Unii Europejskiej (przykład)',
];

/** The pictures of a strip as they are drawn, after all have come or failed. */
const drawn = async (strip: ReturnType<Page['locator']>) => {
  const pictures = strip.locator('img');
  const found = await pictures.evaluateAll((images) =>
    images.map((image) => {
      if (!(image instanceof HTMLImageElement)) throw new Error('no picture');
      const { top, height } = image.getBoundingClientRect();
      return { alt: image.alt, top, height, shown: image.complete && image.naturalWidth > 0 };
    }),
  );
  return {
    alternatives: found.map(({ alt }) => alt),
    shown: found.every(({ shown }) => shown),
    rows: new Set(found.map(({ top }) => Math.round(top))).size,
    heights: new Set(found.map(({ height }) => Math.round(height))).size,
    highest: Math.max(...found.map(({ height }) => height)),
  };
};

const ONE_ROW = { alternatives: ALTERNATIVES, shown: true, rows: 1, heights: 1 };

describe('The logos of a programme', () => {
  it.each([
    ['its page', '/programmes/makroregion-ii'],
    ["its group's page", `/groups/${GROUP}`],
  ])('stand in one row on a phone, all equally high, on %s', async (_, path) => {
    const page = await product.newPage({ viewport: phone, javaScriptEnabled: true });
    await page.goto(product.at(path), { waitUntil: 'load' });
    expect(await drawn(page.locator('.zapisy-logos'))).toMatchObject(ONE_ROW);
    expect([await accessibilityViolations(page), await isTooWide(page)]).toEqual([[], false]);
  });

  it('are 48 pixels high where there is room', async () => {
    const page = await product.newPage({ viewport: desktop });
    await page.goto(product.at('/programmes/makroregion-ii'), { waitUntil: 'load' });
    expect(await drawn(page.locator('.zapisy-logos'))).toMatchObject({ ...ONE_ROW, highest: 48 });
  });

  it('say what they show where no picture comes, and the page stays as wide as the phone', async () => {
    const page = await product.newPage({ viewport: phone });
    await page.route('**/pictures/**', (route) => route.abort());
    await page.goto(product.at('/programmes/makroregion-ii'));
    expect(await drawn(page.locator('.zapisy-logos'))).toMatchObject({
      alternatives: ALTERNATIVES,
      shown: false,
    });
    expect(await isTooWide(page)).toBe(false);
  });
});

describe('The logos under a letter', () => {
  let address: string;

  beforeAll(async () => {
    const email = 'zaneta.lacka@dps-cieszyn.example';
    await signUp(product, {
      group: GROUP,
      institution: 'dps cieszyn',
      firstName: 'Żaneta',
      lastName: 'Łącka',
      email,
    });
    const mail = (await product.mails()).find(({ to }) => to.includes(email));
    address = `${product.machine.addresses.desk.url}/mails/${mail?.id ?? ''}/html`;
  });

  it.each([
    ['a phone', phone],
    ['a desktop', desktop],
  ])('stand in one row on %s, all equally high', async (_, viewport) => {
    const page = await product.newPage({ viewport });
    await page.goto(address, { waitUntil: 'load' });
    expect(await drawn(page.locator('body'))).toMatchObject(ONE_ROW);
    expect(await isTooWide(page)).toBe(false);
  });

  it('are read as words by whoever loads no pictures', async () => {
    const page = await product.newPage({ viewport: phone });
    await page.route('**/pictures/**', (route) => route.abort());
    await page.goto(address);
    const { alternatives, shown, highest } = await drawn(page.locator('body'));
    expect([alternatives, shown, await isTooWide(page)]).toEqual([ALTERNATIVES, false, false]);
    expect(highest).toBeGreaterThan(16);
  });
});

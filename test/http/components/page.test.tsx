import { describe, expect, it } from 'vitest';
import { stylesheetPath } from '../../../functions/http/assets/stylesheet.ts';
import { Layout } from '../../../functions/http/components/layout.tsx';
import { frame, KitchenSink } from './kitchenSink.tsx';
import { element, elements, render } from './markup.ts';

const page = (more: object = {}) =>
  render(
    <Layout {...frame} {...more}>
      <h1>Terminy</h1>
    </Layout>,
  );

describe('every page', () => {
  it('begins with the doctype, so that browsers do not guess', async () => {
    expect(await page()).toMatch(/^<!DOCTYPE html><html lang="pl"/);
  });

  it('says its language', async () => {
    expect(await page({ lang: 'en' })).toContain('<html lang="en"');
  });

  it('has the title that it was given, escaped', async () => {
    expect(element(await page({ title: 'Błąd: <Dane>' }), 'title').text).toBe('Błąd: &lt;Dane&gt;');
  });

  it('lets keyboard users skip to the main content', async () => {
    const html = await page();
    const skip = elements(html, 'a').find(({ attributes }) => attributes.get('class') === 'govuk-skip-link');
    expect(skip?.attributes.get('href')).toBe(`#${String(element(html, 'main').attributes.get('id'))}`);
  });

  it('offers the other language in its own words and marks it as such', async () => {
    const other = elements(await page(), 'a').find(({ text }) => text === 'English');
    expect(other?.attributes.get('lang')).toBe('en');
    expect(other?.attributes.get('hreflang')).toBe('en');
  });

  it('marks the current page in the navigation', async () => {
    const current = elements(await page(), 'a').filter(
      ({ attributes }) => attributes.get('aria-current') === 'page',
    );
    expect(current.map(({ text }) => text)).toEqual(['Projekty i terminy']);
  });

  it('links to the accessibility statement, data protection and help at its bottom', async () => {
    const html = await page();
    const links = elements(html.slice(html.indexOf('<footer')), 'a').map(({ text }) => text);
    expect(links).toEqual(['Deklaracja dostępności', 'Ochrona danych', 'Pomoc']);
  });

  it('loads the stylesheet by the address of its content', async () => {
    const sheet = elements(await page(), 'link').find(
      ({ attributes }) => attributes.get('rel') === 'stylesheet',
    );
    expect(sheet?.attributes.get('href')).toBe(stylesheetPath);
  });

  it('may be found by search engines unless it says otherwise', async () => {
    expect(await page()).not.toContain('noindex');
    expect(await page({ noindex: true })).toContain('<meta name="robots" content="noindex, nofollow"');
  });

  it('has no script, no inline style and no handler, so that a strict CSP changes nothing', async () => {
    expect(await render(<KitchenSink />)).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it('has no id twice', async () => {
    const ids = [...(await render(<KitchenSink />)).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('a page in the frame of an institution', () => {
  it('has neither header nor footer', async () => {
    const html = await page({ embedded: true });
    expect(elements(html, 'header')).toEqual([]);
    expect(elements(html, 'footer')).toEqual([]);
  });

  it('still lets one choose the language', async () => {
    expect(elements(await page({ embedded: true }), 'a').map(({ text }) => text)).toContain('English');
  });
});

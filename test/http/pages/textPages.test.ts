import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { chooseLanguage } from '../../../functions/http/middleware/language.ts';
import { textPages } from '../../../functions/http/pages/textPages.tsx';
import { visitor } from '../journey/visitor.ts';

const site = new Hono<HttpEnv>();
site.use(chooseLanguage);
site.route('/', textPages());

const visit = (path: string) => visitor(site).ask(path);

describe('the pages around the sign-up', () => {
  it.each([
    ['/accessibility', 'Deklaracja dostępności', 'Accessibility statement'],
    ['/privacy', 'Ochrona danych', 'Data protection'],
    ['/help', 'Pomoc', 'Help'],
  ])('%s speaks both languages', async (path, polish, english) => {
    expect((await visit(path)).title).toBe(`${polish} – Zapisy`);
    expect((await visit(`${path}?lang=en`)).title).toBe(`${english} – Zapisy`);
  });

  it('claim no audit that nobody made', async () => {
    expect((await visit('/accessibility')).text).toContain('nie deklarujemy pełnej zgodności');
  });

  it('say which cookies there are and what they are for', async () => {
    expect((await visit('/privacy')).text).toContain('jedno pamięta język, drugie otwiera stronę Twojego');
  });

  it('lead to each other from every page', async () => {
    const { html } = await visit('/help');
    for (const path of ['/', '/accessibility', '/privacy', '/help']) expect(html).toContain(`href="${path}"`);
  });

  it('lead somebody who has signed up back to the own registration', async () => {
    const somebody = visitor(site);
    expect((await somebody.ask('/help')).text).not.toContain('Twoje zgłoszenie');
    somebody.cookies.set('__Host-registration', 'anything');
    expect((await somebody.ask('/help')).text).toContain('Twoje zgłoszenie');
  });
});

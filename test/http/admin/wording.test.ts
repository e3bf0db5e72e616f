import { describe, expect } from 'vitest';
import { PROGRAMME } from '../../support/builders.ts';
import { setScene } from '../../support/world.ts';
import type { Visit, Visitor } from '../journey/visitor.ts';
import { it } from './officeTest.ts';

const LETTER = `/admin/wordings/${PROGRAMME}/confirmed/participant/pl`;
const OPENING = 'Cieszymy się, {imie}, że bierzesz udział w szkoleniu {szkolenie}.';

it.beforeEach(async ({ world }) => {
  await setScene(world);
});

const formIn = (page: Visit, action = LETTER) => page.forms.find((form) => form.action === action);

const send = async (
  browser: Visitor,
  action: string,
  subject: string,
  opening: string,
  letter = LETTER,
): Promise<Visit> => browser.send(formIn(await browser.ask(letter), letter), { action, subject, opening });

describe('the words of a letter', () => {
  it('are reached from the list of programmes', async ({ browser }) => {
    const programmes = await browser.ask('/admin/wordings');
    const letters = await browser.ask(`/admin/wordings/${PROGRAMME}`);
    expect([
      programmes.html.includes(`href="/admin/wordings/${PROGRAMME}"`),
      letters.html.includes(`href="${LETTER}"`),
    ]).toEqual([true, true]);
  });

  it('are shown as they would be, and nothing is kept', async ({ world, browser }) => {
    const page = await send(browser, 'preview', 'Do zobaczenia', OPENING);
    expect(page.text).toContain('Temat: Do zobaczenia: Przykładowe szkolenie');
    expect(page.text).toContain('Cieszymy się, Anna, że bierzesz udział w szkoleniu Przykładowe szkolenie.');
    const name = { kind: 'confirmed', audience: 'participant', language: 'pl' } as const;
    expect(await world.wordings.wording(PROGRAMME, name)).toBeUndefined();
  });

  it('are shown formatted in a page that may do nothing', async ({ browser }) => {
    const page = await send(browser, 'preview', 'Do zobaczenia', OPENING);
    const letter = await browser.send(formIn(page, `${LETTER}/html`));
    expect(letter.text).toContain('Cieszymy się, Anna');
    expect(letter.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; sandbox",
    );
  });

  it('are kept, and shown with the history after that', async ({ world, browser }) => {
    const page = await browser.follow(await send(browser, 'save', 'Do zobaczenia', OPENING));
    expect([page.text.includes('Treść zapisana.'), page.text.includes('Poprzednie treści')]).toEqual([
      true,
      true,
    ]);
    const name = { kind: 'confirmed', audience: 'participant', language: 'pl' } as const;
    expect((await world.wordings.wording(PROGRAMME, name))?.text).toEqual({
      subject: 'Do zobaczenia',
      opening: OPENING,
    });
  });

  it('with a broken placeholder come back with its place, and with what was typed', async ({ browser }) => {
    const page = await send(browser, 'save', 'Do zobaczenia', 'Hej, {pesel}!');
    expect([page.status, page.title.startsWith('Błąd:')]).toEqual([422, true]);
    expect(page.text).toContain('na pozycji 6 jest {pesel}, a takiego wstawienia nie ma');
    expect(page.html).toContain('Hej, {pesel}!');
  });

  it('with markup are shown, not obeyed', async ({ browser }) => {
    const page = await send(browser, 'preview', 'Do zobaczenia', '<img src=x onerror=alert(1)>');
    const letter = await browser.send(formIn(page, `${LETTER}/html`));
    expect([page.html, letter.html].join('')).not.toContain('<img');
  });

  it('of a form that we did not make are not kept', async ({ world, browser }) => {
    const letter = `/admin/wordings/${PROGRAMME}/waiting/participant/pl`;
    const form = formIn(await browser.ask(letter), letter);
    const page = await browser.send(form, { token: 'x', action: 'save', subject: 'a', opening: 'b' });
    const name = { kind: 'waiting', audience: 'participant', language: 'pl' } as const;
    expect([page.status, await world.wordings.wording(PROGRAMME, name)]).toEqual([403, undefined]);
  });

  it('are sent as a test through the outbox, to the address of whoever signed in, which the page names before', async ({
    world,
    browser,
  }) => {
    const before = await browser.ask(LETTER);
    const page = await browser.follow(await send(browser, 'test', '', ''));
    expect([before.text, page.text]).toEqual([
      expect.stringContaining('zostanie wysłana na Twój adres: koordynator@rops.example.'),
      expect.stringContaining('Wiadomość próbna z zapisaną treścią jest w drodze na Twój adres.'),
    ]);
    const [sample] = (await world.notices.unsent(1000)).filter(({ kind }) => kind === 'sample');
    expect(sample).toMatchObject({
      audience: 'coordinator',
      why: 'confirmed participant pl',
      to: 'koordynator@rops.example',
    });
  });

  it('cannot be sent as a test by an account without an address, and the page says so instead of the button', async ({
    world,
    browser,
  }) => {
    const withAddress = await browser.ask(LETTER);
    const cookie = browser.cookies.get('__Host-session') ?? '';
    const session = world.secrets.unseal('session', cookie) ?? '';
    browser.cookies.set(
      '__Host-session',
      world.secrets.seal('session', session.replace('"email":"koordynator@rops.example",', '')),
    );
    const page = await browser.ask(LETTER);
    const sent = await browser.send(formIn(withAddress), { action: 'test' });
    const button = 'value="test"';
    expect([withAddress.html.includes(button), page.html.includes(button), sent.status]).toEqual([
      true,
      false,
      422,
    ]);
    expect(page.text).toContain('Twoje konto nie podaje potwierdzonego adresu e-mail');
  });

  it('sent as a test leave the address in no log', async ({ world, browser }) => {
    await send(browser, 'test', '', '');
    expect(JSON.stringify(world.events)).not.toContain('@');
  });

  it('are logged by their letter, without the text', async ({ world, browser }) => {
    await send(browser, 'save', 'See you', OPENING, `/admin/wordings/${PROGRAMME}/confirmed/institution/en`);
    expect(world.events.at(-1)).toMatchObject({
      event: 'wording-changed',
      letter: 'confirmed institution en',
    });
    expect(JSON.stringify(world.events)).not.toContain('Cieszymy');
  });
});

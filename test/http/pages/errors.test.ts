import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistrationParts } from '../../../functions/http/context.ts';
import { siteOver } from './site.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { ORIGIN, setScene, type World, worldOver } from '../../support/world.ts';
import { visitor, type Visit } from '../journey/visitor.ts';

let table: TestTable;
let world: World;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
});

afterAll(() => table.stop());

const guest = (parts: RegistrationParts = world) => visitor(siteOver(parts));

const FORM = '/groups/grupa-1/register/details';

const tooLarge = (lang: string): Promise<Visit> =>
  guest().post(`${FORM}?lang=${lang}`, `firstName=${'a'.repeat(64 * 1024)}`);

const foreign = (lang: string): Promise<Visit> =>
  guest().post(`${FORM}?lang=${lang}`, 'firstName=a', { origin: 'https://evil.example' });

const notAForm = (lang: string): Promise<Visit> =>
  guest().post(`${FORM}?lang=${lang}`, '{}', { 'content-type': 'application/json' });

const notFound = (lang: string): Promise<Visit> => guest().ask(`/nie-ma?lang=${lang}`);

/** A site whose table cannot be reached, with a message that quotes what must not be logged. */
const broken = (parts: World): RegistrationParts => ({
  ...parts,
  groups: {
    ...parts.groups,
    groupsFrom: () => Promise.reject(new TypeError('zaneta.lacka@dps-zory.example')),
  },
});

describe('a request that cannot be answered', () => {
  it.each([
    ['too much data', tooLarge, 413, 'Błąd: Za dużo danych', 'Error: Too much data'],
    [
      'a form from elsewhere',
      foreign,
      403,
      'Błąd: Ten formularz nie przyszedł z naszej strony',
      'Error: This form did not come from our page',
    ],
    [
      'another content type',
      notAForm,
      415,
      'Błąd: Nie rozpoznajemy tego formularza',
      'Error: We do not recognise this form',
    ],
    ['an unknown address', notFound, 404, 'Błąd: Nie ma takiej strony', 'Error: There is no such page'],
  ])('is told so in the reader’s language: %s', async (_, ask, status, polish, english) => {
    const [inPolish, inEnglish] = [await ask('pl'), await ask('en')];
    expect([inPolish.status, inPolish.title]).toEqual([status, `${polish} – Zapisy`]);
    expect([inEnglish.status, inEnglish.title]).toEqual([status, `${english} – Zapisy`]);
  });

  it('is told so without header and footer in a frame', async () => {
    const page = await guest().ask('/embed/groups/nie-ma/nothing?lang=en');
    expect([page.status, page.title]).toEqual([404, 'Error: There is no such page – Zapisy']);
    expect(page.html).not.toContain('<footer');
  });

  it('is logged by its kind and its route, never by what was sent', async () => {
    const fresh = worldOver(table);
    await guest(fresh).post(FORM, 'firstName=Canary', { origin: 'https://evil.example' });
    expect(fresh.events).toEqual([
      {
        event: 'request-refused',
        route: '/groups/:groupId/register/details',
        reason: 'forbidden',
        status: 403,
      },
    ]);
  });
});

describe('a failure of our own', () => {
  it('is an unknown outcome: the page says that sending again is safe', async () => {
    const page = await guest(broken(worldOver(table))).ask('/');
    expect([page.status, page.title]).toEqual([503, 'Błąd: Nie wiemy, czy to się udało – Zapisy']);
    expect(page.text).toContain('to samo zgłoszenie nie zostanie zapisane dwa razy');
  });

  it('is told in English as well', async () => {
    const page = await guest(broken(worldOver(table))).ask('/?lang=en');
    expect([page.status, page.title]).toEqual([503, 'Error: We do not know whether this worked – Zapisy']);
  });

  it('is logged by its class alone', async () => {
    const parts = worldOver(table);
    await guest(broken(parts)).ask('/');
    expect(parts.events).toEqual([{ event: 'request-failed', route: '/', fault: 'TypeError' }]);
  });

  it('has the headers of every other answer', async () => {
    const { headers } = await guest(broken(worldOver(table))).ask('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('strange bytes', () => {
  it.each([
    '/%00',
    '/%',
    '/%zz',
    '/%c0%af',
    '/groups/%00/register',
    '/groups/%ff%fe/register/details',
    '/link/%00',
    '/link/%e0%a4%a',
    '/programmes/%00',
    '/assets/%00',
    '/assets/%zz',
    '/?page=%00&month=%',
    '/?lang=%00',
    '//evil.example/',
    '/registration?x=%00',
    `/?q=${'%00'.repeat(2000)}`,
  ])('in an address never break a page (%.40s)', async (path) => {
    expect((await guest().ask(path)).status).toBeLessThan(500);
  });

  it.each([
    ['NUL', 'firstName=%00&%00=a\u0000'],
    ['half an escape', 'firstName=%&lastName=%zz&=&&=='],
    ['no UTF-8', 'firstName=%ff%fe%c0'],
    ['nothing', ''],
    ['a name of a property', '__proto__=1&constructor=2&toString=3'],
  ])('in a form never break a page: %s', async (_, body) => {
    const { group } = await setScene(world);
    for (const path of [`/groups/${group.id}/register/details`, `/groups/${group.id}/register/check`]) {
      const question = '?institution=dps2&position=pracownik_socjalny';
      expect((await guest().post(path + question, body)).status).toBeLessThan(500);
    }
    expect((await guest().post('/registration/withdraw', body)).status).toBeLessThan(500);
  });

  it('in an address never make a link to another site', async () => {
    const { html } = await guest().ask('//evil.example/');
    expect(html).not.toMatch(/href="(?:https?:)?\/\/evil/);
  });
});

describe('every address of the site', () => {
  const ADDRESSES = [
    '/',
    '/programmes/makroregion-ii',
    '/accessibility',
    '/privacy',
    '/help',
    '/registration',
    '/link/nothing',
    '/api',
    '/api/v1/programmes',
    '/api/v1/openapi.json',
    '/nowhere',
    '/assets/nothing.css',
  ];

  it.each(ADDRESSES)('answers %s with the security headers', async (path) => {
    const { headers } = await guest().ask(path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('strict-transport-security')).toBe(true);
  });

  it.each(ADDRESSES)('has no script and no inline style on %s', async (path) => {
    const { html } = await guest().ask(path);
    expect(html).not.toMatch(/<script|<style|\sstyle="|\son[a-z]+="/);
  });

  it('changes nothing and sets no cookie when it is only read', async () => {
    for (const path of ADDRESSES) {
      expect((await guest().ask(path)).headers.getSetCookie()).toEqual([]);
    }
  });

  it('answers a HEAD as it would a GET, without the page', async () => {
    const response = await siteOver(world).request(`${ORIGIN}/`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

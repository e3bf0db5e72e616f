import { describe, expect } from 'vitest';
import type { Institution } from '../../../functions/domain/institution.ts';
import { addressFingerprint } from '../../../functions/use-cases/addressFingerprint.ts';
import { suppressedContacts } from '../../../functions/use-cases/suppressedAddresses.ts';
import { anInstitution, NOW } from '../../support/builders.ts';
import { institutionNumber } from '../../support/ledgers.ts';
import type { World } from '../../support/world.ts';
import { change, changed, WHY } from './desk.ts';
import { it as inTheOffice } from './officeTest.ts';

let institutions = 700;

/** An institution whose head's address bounced; each story has another one. */
const withDeadAddress = async (world: World): Promise<Institution> => {
  institutions += 1;
  const head = `dyrektor${institutions}@dps.example`;
  const entry = anInstitution({
    id: institutionNumber(institutions),
    contacts: { head, deputy: null, training: null },
  });
  await world.directory.saveInstitutions([entry]);
  const bounce = { why: 'bounce', at: NOW, notice: 'a-notice' } as const;
  await world.suppressions.suppress(addressFingerprint(world, head), bounce);
  return entry;
};

const it = inTheOffice.extend('entry', ({ world }) => withDeadAddress(world));

const pathOf = ({ id }: Institution): string => `/admin/institutions/${id}`;
const againPath = (entry: Institution): string => `${pathOf(entry)}/mail-again`;

const stillListed = async (world: World, entry: Institution): Promise<boolean> =>
  (await suppressedContacts(world, entry)).length > 0;

describe('the page of an institution with an address that took no mail', () => {
  it('names the address, whose it is and why, and leads to the question', async ({ browser, entry }) => {
    const { text, html } = await browser.ask(pathOf(entry));
    expect([
      text.includes(
        `bo adres nie przyjmuje poczty (E-mail kierownictwa: dyrektor${institutions}@dps.example).`,
      ),
      html.includes(`href="${againPath(entry)}"`),
    ]).toEqual([true, true]);
  });

  it('says it in English too', async ({ browser, entry }) => {
    const { text } = await browser.ask(`${pathOf(entry)}?lang=en`);
    expect(text).toContain('Nothing is sent to this address');
  });

  it('says nothing of it where all addresses take mail', async ({ world, browser }) => {
    const entry = anInstitution({ id: institutionNumber(799), email: 'biuro@dps799.example' });
    await world.directory.saveInstitutions([entry]);
    const { text } = await browser.ask(pathOf(entry));
    expect(text).not.toContain('Na ten adres nic nie wysyłamy');
  });
});

describe('sending to an institution’s addresses again', () => {
  it('is asked about first, and changes nothing by being asked', async ({ world, browser, entry }) => {
    const { text } = await browser.ask(againPath(entry));
    expect([
      text.includes('Czy znów wysyłać wiadomości na ten adres?'),
      await stillListed(world, entry),
    ]).toEqual([true, true]);
  });

  it('takes the address off the list for a reason, which the history shows', async ({
    world,
    browser,
    entry,
  }) => {
    const { text } = await changed(browser, againPath(entry), { why: WHY });
    expect([
      text.includes('Wiadomości są znów wysyłane na adresy tej instytucji.'),
      text.includes(`Wysyłanie na adresy wznowione. Powód: ${WHY}`),
      await stillListed(world, entry),
    ]).toEqual([true, true, false]);
  });

  it('is refused at its field without a reason, and keeps what was typed', async ({
    world,
    browser,
    entry,
  }) => {
    const { status, title, html } = await change(browser, againPath(entry), { why: 'ok' });
    expect([
      status,
      title.startsWith('Błąd:'),
      html.includes('href="#why"'),
      html.includes('>ok</textarea>'),
      await stillListed(world, entry),
    ]).toEqual([422, true, true, true, true]);
  });

  it('takes no form that was made for another institution', async ({ world, browser, entry }) => {
    const other = await withDeadAddress(world);
    const page = await browser.ask(againPath(other));
    const token = page.forms
      .find(({ action }) => action === againPath(other))
      ?.fields.find(([name]) => name === 'token')?.[1];
    const body = new URLSearchParams({ token: token ?? '', why: WHY }).toString();
    await browser.post(againPath(entry), body);
    expect(await stillListed(world, entry)).toBe(true);
  });

  it('is logged without address and reason', async ({ world, browser, entry }) => {
    await change(browser, againPath(entry), { why: WHY });
    const logged = world.events.filter(({ event }) => event === 'directory-changed');
    expect([logged.length, JSON.stringify(logged)]).toEqual([
      1,
      expect.not.stringMatching(/dyrektor|Prośba/),
    ]);
  });

  it('has nothing to ask where all addresses take mail', async ({ browser, entry }) => {
    await change(browser, againPath(entry), { why: WHY });
    const { text, forms } = await browser.ask(againPath(entry));
    expect([
      text.includes('Wiadomości są już wysyłane na ten adres.'),
      forms.filter(({ action }) => action === againPath(entry)).length,
    ]).toEqual([true, 0]);
  });

  it('is not found for an institution that is not there', async ({ browser }) => {
    expect((await browser.ask('/admin/institutions/niema/mail-again')).status).toBe(404);
  });
});

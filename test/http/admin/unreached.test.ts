import { describe, expect } from 'vitest';
import { answerNotice, type DirectoryNotice } from '../../../functions/domain/directoryNotice.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { aListing, anInstitution, NOW } from '../../support/builders.ts';
import { institutionNumber } from '../../support/ledgers.ts';
import type { World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { it } from './officeTest.ts';

const SUPPRESSED = { kind: 'failed', at: NOW, reason: 'suppressed' } as const;

const lost = async (
  world: World,
  notice: DirectoryNotice,
  delivery: DirectoryNotice['delivery'] = SUPPRESSED,
): Promise<void> => {
  await world.institutionNotices.planForInstitution([notice]);
  await world.institutionNotices.advanceForInstitution(notice, delivery);
};

const anInstitutionOf = async (world: World, number: number) => {
  const entry = anInstitution({ id: institutionNumber(number), name: `Ośrodek ${number}` });
  await world.directory.saveInstitutions([entry]);
  return entry;
};

const aNotice = (institutionId: ReturnType<typeof institutionNumber>, kind: 'access' | 'digest', at = NOW) =>
  ({ institutionId, kind, occasion: at, plannedAt: at, delivery: { kind: 'planned' } }) as const;

const page = (browser: Visitor, query = '') => browser.ask(`/admin/today${query}`);

describe('a mail that did not reach an institution', () => {
  it('waits for the coordinator today: which institution, what, its state and since when', async ({
    world,
    browser,
  }) => {
    const entry = await anInstitutionOf(world, 601);
    await lost(world, aNotice(entry.id, 'access'));
    const { text, html } = await page(browser);
    expect([
      text.includes('wiadomość nie dotarła do instytucji: Ośrodek 601 (link do listy pracowników)'),
      text.includes(
        'Stan: niewysłana: na ten adres nic nie wysyłamy, bo wcześniejsza wiadomość wróciła. Wiadomo o tym od 23 listopada 2026 r.',
      ),
      html.includes(`href="/admin/institutions/${entry.id}"`),
    ]).toEqual([true, true, true]);
  });

  it('is shown once for each kind, with what is known of the newest and since when of the first', async ({
    world,
    browser,
  }) => {
    const entry = await anInstitutionOf(world, 602);
    await lost(world, aNotice(entry.id, 'digest'), {
      kind: 'bounced',
      at: NOW,
      bounce: 'hard',
      reason: 'General',
    });
    const later = NOW + 48 * HOUR;
    await lost(world, aNotice(entry.id, 'digest', later), { ...SUPPRESSED, at: later });
    const { text } = await page(browser);
    expect(text.split('Ośrodek 602').length - 1).toBe(1);
    expect(text).toMatch(/Ośrodek 602 \(zmiany[^)]*\)[^(]*na ten adres nic nie wysyłamy[^(]*od 23 listopada/);
  });

  it('is not shown when it is known for more than thirty days', async ({ world, browser }) => {
    const entry = await anInstitutionOf(world, 603);
    await lost(world, aNotice(entry.id, 'access'), { ...SUPPRESSED, at: NOW - 31 * 24 * HOUR });
    expect((await page(browser)).text).not.toContain('Ośrodek 603');
  });

  it('is shown in English too', async ({ world, browser }) => {
    const entry = await anInstitutionOf(world, 604);
    await lost(world, aNotice(entry.id, 'digest'));
    expect((await page(browser, '?lang=en')).text).toContain(
      'a message did not reach an institution: Ośrodek 604 (what changed within the last week)',
    );
  });
});

describe('an answer that did not reach who asked for an institution', () => {
  it('waits for the coordinator today, with the way to the request and the address', async ({
    world,
    browser,
  }) => {
    const asked = aListing({ number: 801, request: { ...aListing().request, name: 'Przystań bez poczty' } });
    await world.listings.ask(asked);
    const by = 'coordinator:anna';
    const answer = { kind: 'refused', why: 'Nie ma takiej' } as const;
    await world.listings.answer({ ...asked, answered: { at: NOW, by, answer } });
    await lost(world, answerNotice(asked.id, NOW));
    const today = await page(browser);
    const request = await browser.ask(`/admin/institutions/requests/${asked.id}`);
    expect([
      today.text.includes('odpowiedź na prośbę o dopisanie nie dotarła: Przystań bez poczty'),
      today.html.includes(`href="/admin/institutions/requests/${asked.id}"`),
      request.text.includes(asked.request.answerTo),
      request.text.includes('Wiadomość z odpowiedzią niewysłana: na ten adres nic nie wysyłamy'),
    ]).toEqual([true, true, true, true]);
  });
});

import { describe, expect } from 'vitest';
import { OBSOLETE } from '../../../functions/domain/delivery.ts';
import type { Notice } from '../../../functions/domain/notice.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { noticesFor, somebodyIn } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { personAddress, somebodySeated } from './desk.ts';
import { it as inTheOffice } from './officeTest.ts';

const it = inTheOffice.extend('registration', ({ world }) => somebodySeated(world));

/** What the page says of mails. */
const told = async (browser: Visitor, registration: Registration, query = ''): Promise<string> => {
  const { text } = await browser.ask(`${personAddress(registration)}${query}`);
  return text.slice(text.indexOf(query === '' ? 'Wiadomości' : 'Messages'));
};

/** Brings the confirmation to another state. */
const becomes = async (
  world: World,
  registration: Registration,
  delivery: Notice['delivery'],
): Promise<void> => {
  const seen = await world.notices.notice(noticesFor(registration, 'confirmed'));
  if (seen === undefined) throw new Error('The scene has a notice');
  await world.notices.advance(seen, delivery);
};

const lease = (world: World, registration: Registration): Promise<void> =>
  becomes(world, registration, { kind: 'sending', until: NOW + MINUTE, tries: 1 });

describe('the mails on the page of a person', () => {
  it('are shown with what they tell, whom, and that they wait', async ({ browser, registration }) => {
    const text = await told(browser, registration);
    expect([
      text.includes('potwierdzenie miejsca osoba czeka na wysłanie'),
      text.includes('potwierdzenie miejsca instytucja czeka na wysłanie'),
    ]).toEqual([true, true]);
  });

  it('are shown the newest first, an offer with its deadline', async ({ world, browser, registration }) => {
    const name = noticesFor(registration, 'offered', 'participant', NOW + 8 * HOUR);
    const planned = { place: null, why: null, revision: 2, delivery: { kind: 'planned' } } as const;
    await world.notices.plan([{ ...name, ...planned, plannedAt: NOW + 1 }]);
    expect(await told(browser, registration)).toMatch(
      /propozycja miejsca do poniedziałku, 23 listopada, godz. \d+:00 osoba .* potwierdzenie miejsca/,
    );
  });

  it('that are being sent are said to be', async ({ world, browser, registration }) => {
    await lease(world, registration);
    expect(await told(browser, registration)).toContain('potwierdzenie miejsca osoba w trakcie wysyłania');
  });

  it('whose sending failed are said to wait again', async ({ world, browser, registration }) => {
    await lease(world, registration);
    world.setClock(NOW + MINUTE);
    expect(await told(browser, registration)).toContain(
      'czeka na ponowne wysłanie: poprzednia próba się nie udała',
    );
  });

  it('that were sent are said to be, and when', async ({ world, browser, registration }) => {
    await becomes(world, registration, { kind: 'sent', at: NOW + 2 * MINUTE, messageId: 'm' });
    expect(await told(browser, registration)).toContain(
      'potwierdzenie miejsca osoba wysłana 23 listopada 2026 r., 10:02',
    );
  });

  it.for<[Notice['delivery'], string]>([
    [{ kind: 'delivered', at: NOW }, 'doręczona 23 listopada 2026 r., 10:00'],
    [
      { kind: 'bounced', at: NOW, bounce: 'hard', reason: 'General' },
      'niedoręczona: adres nie przyjmuje poczty (23 listopada 2026 r.)',
    ],
    [{ kind: 'complained', at: NOW }, 'doręczona i zgłoszona jako niechciana (23 listopada 2026 r.)'],
  ])('tell what became of them: %o', async ([delivery, words], { world, browser, registration }) => {
    await becomes(world, registration, delivery);
    expect(await told(browser, registration)).toContain(`potwierdzenie miejsca osoba ${words}`);
  });

  it.for([
    ['MessageRejected', 'niewysłana: odrzucona przez serwer poczty'],
    [OBSOLETE, 'niewysłana: nieaktualna, bo zgłoszenie zmieniło się przed wysłaniem'],
  ] as const)(
    'that were not sent are said not to be, and why: %s',
    async ([reason, words], { world, browser, registration }) => {
      await becomes(world, registration, { kind: 'failed', at: NOW, reason });
      expect(await told(browser, registration)).toContain(`potwierdzenie miejsca osoba ${words}`);
    },
  );

  it('are in English too', async ({ browser, registration }) => {
    expect(await told(browser, registration, '?lang=en')).toContain(
      'confirmation of the seat person waits to be sent',
    );
  });

  it('of nobody yet are said to be none', async ({ world, browser }) => {
    const registration = await somebodyIn(world, (await setScene(world)).group);
    expect(await told(browser, registration)).toContain(
      'Nie ma żadnych wiadomości w sprawie tego zgłoszenia.',
    );
  });
});

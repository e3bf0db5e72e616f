import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OBSOLETE } from '../../../functions/domain/delivery.ts';
import type { Notice } from '../../../functions/domain/notice.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { noticesFor, somebodyIn } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { peopleIn, personAddress } from './desk.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let world: World;
let browser: Visitor;
let registration: Registration;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Somebody has just got a seat; they and their institution are to be told. */
beforeEach(async () => {
  world = office.newWorld();
  browser = await office.signedIn(world);
  const { group } = await setScene(world);
  const [first] = await peopleIn(world, group, 1);
  if (first === undefined) throw new Error('One person signed up');
  registration = first;
});

/** What the page says of mails. */
const told = async (query = ''): Promise<string> => {
  const { text } = await browser.ask(`${personAddress(registration)}${query}`);
  return text.slice(text.indexOf(query === '' ? 'Wiadomości' : 'Messages'));
};

/** Brings the confirmation to another state. */
const becomes = async (delivery: Notice['delivery']): Promise<void> => {
  const seen = await world.notices.notice(noticesFor(registration, 'confirmed'));
  if (seen === undefined) throw new Error('The scene has a notice');
  await world.notices.advance(seen, delivery);
};

const lease = (): Promise<void> => becomes({ kind: 'sending', until: NOW + MINUTE, tries: 1 });

describe('the mails on the page of a person', () => {
  it('are shown with what they tell, whom, and that they wait', async () => {
    const text = await told();
    expect([
      text.includes('potwierdzenie miejsca osoba czeka na wysłanie'),
      text.includes('potwierdzenie miejsca instytucja czeka na wysłanie'),
    ]).toEqual([true, true]);
  });

  it('are shown the newest first, an offer with its deadline', async () => {
    const name = noticesFor(registration, 'offered', 'participant', NOW + 8 * HOUR);
    const planned = { place: null, why: null, revision: 2, delivery: { kind: 'planned' } } as const;
    await world.notices.plan([{ ...name, ...planned, plannedAt: NOW + 1 }]);
    expect(await told()).toMatch(
      /propozycja miejsca do poniedziałku, 23 listopada, godz. \d+:00 osoba .* potwierdzenie miejsca/,
    );
  });

  it('that are being sent are said to be', async () => {
    await lease();
    expect(await told()).toContain('potwierdzenie miejsca osoba w trakcie wysyłania');
  });

  it('whose sending failed are said to wait again', async () => {
    await lease();
    world.setClock(NOW + MINUTE);
    expect(await told()).toContain('czeka na ponowne wysłanie: poprzednia próba się nie udała');
  });

  it('that were sent are said to be, and when', async () => {
    await becomes({ kind: 'sent', at: NOW + 2 * MINUTE, messageId: 'm' });
    expect(await told()).toContain('potwierdzenie miejsca osoba wysłana 23 listopada 2026 r., 10:02');
  });

  it.each<[Notice['delivery'], string]>([
    [{ kind: 'delivered', at: NOW }, 'doręczona 23 listopada 2026 r., 10:00'],
    [
      { kind: 'bounced', at: NOW, bounce: 'hard', reason: 'General' },
      'niedoręczona: adres nie przyjmuje poczty (23 listopada 2026 r.)',
    ],
    [{ kind: 'complained', at: NOW }, 'doręczona i zgłoszona jako niechciana (23 listopada 2026 r.)'],
  ])('tell what became of them: %o', async (delivery, words) => {
    await becomes(delivery);
    expect(await told()).toContain(`potwierdzenie miejsca osoba ${words}`);
  });

  it.each([
    ['MessageRejected', 'niewysłana: odrzucona przez serwer poczty'],
    [OBSOLETE, 'niewysłana: nieaktualna, bo zgłoszenie zmieniło się przed wysłaniem'],
  ])('that were not sent are said not to be, and why: %s', async (reason, words) => {
    await becomes({ kind: 'failed', at: NOW, reason });
    expect(await told()).toContain(`potwierdzenie miejsca osoba ${words}`);
  });

  it('are in English too', async () => {
    expect(await told('?lang=en')).toContain('confirmation of the seat person waits to be sent');
  });

  it('of nobody yet are said to be none', async () => {
    registration = await somebodyIn(world, (await setScene(world)).group);
    expect(await told()).toContain('Nie ma żadnych wiadomości w sprawie tego zgłoszenia.');
  });
});

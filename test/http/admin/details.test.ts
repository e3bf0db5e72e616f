import { expect } from 'vitest';
import { atWarsaw } from '../../../functions/domain/time.ts';
import { setScene } from '../../support/world.ts';
import type { Filling } from '../journey/visitor.ts';
import { change, changed, groupAddress, peopleIn, WHY } from './desk.ts';
import { it } from './officeTest.ts';

const details: Filling = {
  sessions: '12.1.2027 10:00–16:00\n13.1.2027 10:00–16:00',
  town: 'Opole',
  address: '',
  voivodeship: 'opolskie',
  reminder: '7',
  followUp: '',
  why: WHY,
};

it('the page shows what is so, and how many people would be written to', async ({ world, browser }) => {
  const { group } = await setScene(world);
  await peopleIn(world, group, 2);
  const page = await browser.ask(`${groupAddress(group)}/details`);
  expect([
    page.text.includes('wiadomość dostanie 2 osoby'),
    page.html.includes('15.12.2026 9:00–15:00\n16.12.2026 9:00–15:00'),
    page.html.includes('value="Katowice"'),
  ]).toEqual([true, true, true]);
});

it('dates, place and reminders are changed in one form', async ({ world, browser }) => {
  const { group } = await setScene(world);
  const page = await changed(browser, `${groupAddress(group)}/details`, details);
  expect(page.text).toContain('Termin, miejsce lub przypomnienia zmienione');
  expect(await world.groups.group(group.id)).toMatchObject({
    sessions: [
      { startsAt: atWarsaw('2027-01-12', '10:00'), endsAt: atWarsaw('2027-01-12', '16:00') },
      { startsAt: atWarsaw('2027-01-13', '10:00'), endsAt: atWarsaw('2027-01-13', '16:00') },
    ],
    venue: { town: 'Opole', address: null, voivodeship: 'opolskie' },
    letterDays: { reminder: 7, followUp: null },
  });
});

it('the history tells them in words', async ({ world, browser }) => {
  const { group } = await setScene(world);
  await changed(browser, `${groupAddress(group)}/details`, details);
  const page = await browser.ask(`${groupAddress(group)}/history`);
  expect(page.text).toContain('Adres: ul. Przykładowa 1 → przez internet');
  expect(page.text).toContain('Przypomnienie, dni przed początkiem: 3 → 7');
  expect(page.text).toContain('→ wtorek, 12 stycznia 2027 r., godz. 10:00; środa, 13 stycznia 2027 r.');
});

it('dates cannot be changed without a reason, and what was typed stands there still', async ({
  world,
  browser,
}) => {
  const { group } = await setScene(world);
  const page = await change(browser, `${groupAddress(group)}/details`, { ...details, why: '' });
  expect([page.status, page.text.includes('Powód musi mieć od 3 do 300 znaków')]).toEqual([422, true]);
  expect(page.html).toContain('value="Opole"');
});

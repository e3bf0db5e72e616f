import { describe, expect } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { atWarsaw, HOUR } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { ledgerIn } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Filling, Visitor } from '../journey/visitor.ts';
import { change, changed, groupAddress, peopleIn, WHY } from './desk.ts';
import { it } from './officeTest.ts';

const open = (browser: Visitor, group: Group, kind: string) => browser.ask(`${groupAddress(group)}/${kind}`);
const send = (browser: Visitor, group: Group, kind: string, filling: Filling = {}) =>
  change(browser, `${groupAddress(group)}/${kind}`, filling);
const done = (browser: Visitor, group: Group, kind: string, filling: Filling = {}) =>
  changed(browser, `${groupAddress(group)}/${kind}`, filling);

describe('opening a draft', () => {
  const draft = async (world: World) => (await setScene(world, { ledger: { state: 'draft' } })).group;

  it('lets people sign up at once when no time is given', async ({ world, browser }) => {
    const group = await draft(world);
    const page = await done(browser, group, 'open', { opensAt: '' });
    expect(page.text).toContain('Zapisy otwarte przez koordynatora');
    expect(await ledgerIn(world, group)).toMatchObject({ state: 'open', opensAt: NOW });
  });

  it('can be set for a later day and time', async ({ world, browser }) => {
    const group = await draft(world);
    await done(browser, group, 'open', { opensAt: '1.12.2026 9:00' });
    expect((await ledgerIn(world, group)).opensAt).toBe(atWarsaw('2026-12-01', '09:00'));
  });

  it.for([
    ['a time that has passed', '1.11.2026 9:00', 'Wybierz termin, który jeszcze nie minął'],
    ['a time that does not exist', '31.11.2026 9:00', 'wpisz dzień i godzinę'],
    ['something that is no time', 'jutro', 'wpisz dzień i godzinę'],
  ] as const)('is asked again for %s, with what was typed', async ([, typed, text], { world, browser }) => {
    const group = await draft(world);
    const page = await send(browser, group, 'open', { opensAt: typed });
    expect([page.status, page.title.startsWith('Błąd:'), page.html.includes(`value="${typed}"`)]).toEqual([
      422,
      true,
      true,
    ]);
    expect(page.text).toContain(text);
    expect((await ledgerIn(world, group)).state).toBe('draft');
  });
});

describe('confirming a group', () => {
  it('warns of fewer people than the minimum, and confirms it all the same', async ({ world, browser }) => {
    const { group } = await setScene(world, { group: { minimum: { people: 8, alarmDays: 7 } } });
    expect((await open(browser, group, 'confirm')).text).toContain('potrzebuje co najmniej: 8');
    const page = await done(browser, group, 'confirm');
    expect(page.text).toContain('Szkolenie potwierdzone: poniedziałek, 23 listopada 2026 r., godz. 10:00.');
    expect((await ledgerIn(world, group)).state).toBe('confirmed');
  });

  it('is refused for a draft', async ({ world, browser }) => {
    const { group } = await setScene(world, { ledger: { state: 'draft' } });
    const page = await open(browser, group, 'confirm');
    expect([page.status, page.text.includes('Stan grupy: szkic.')]).toEqual([409, true]);
  });
});

describe('cancelling a group', () => {
  it('needs a reason', async ({ world, browser }) => {
    const { group } = await setScene(world);
    const page = await send(browser, group, 'cancel', { why: ' .' });
    expect([page.status, page.text.includes('Powód: Powód musi mieć od 3 do 300 znaków.')]).toEqual([
      422,
      true,
    ]);
    expect((await ledgerIn(world, group)).state).toBe('open');
  });

  it('is written down with its reason and logged without it', async ({ world, browser }) => {
    const { group } = await setScene(world);
    await done(browser, group, 'cancel', { why: WHY });
    expect(await ledgerIn(world, group)).toMatchObject({ state: 'cancelled', last: { why: WHY } });
    expect(JSON.stringify(world.events)).not.toContain(WHY);
    expect(world.events.at(-1)).toMatchObject({ event: 'group-changed', change: 'cancel', group: group.id });
  });
});

describe('changing the number of seats', () => {
  it('tells the seats in use before it asks', async ({ world, browser }) => {
    const { group } = await setScene(world);
    await peopleIn(world, group, 2);
    expect((await open(browser, group, 'capacity')).text).toContain('Najmniej można ustawić: 2.');
  });

  it('needs no reason', async ({ world, browser }) => {
    const { group } = await setScene(world);
    const page = await done(browser, group, 'capacity', { capacity: '25' });
    expect(page.text).toContain('Liczba miejsc zmieniona');
    expect((await ledgerIn(world, group)).capacity).toBe(25);
  });

  it('says so when the group has that many already', async ({ world, browser }) => {
    const { group } = await setScene(world);
    const page = await done(browser, group, 'capacity', { capacity: '20' });
    expect(page.text).toContain('Grupa ma już tyle miejsc.');
  });

  it.for([
    ['-1', 'Dozwolony zakres: od 0 do 500.'],
    ['99999999', 'Dozwolony zakres: od 0 do 500.'],
    ['dużo', 'wpisz liczbę całkowitą'],
    ['12,5', 'wpisz liczbę całkowitą'],
    ['', 'wpisz liczbę całkowitą'],
  ] as const)('does not take %j', async ([typed, text], { world, browser }) => {
    const { group } = await setScene(world);
    const page = await send(browser, group, 'capacity', { capacity: typed });
    expect([page.status, page.title.startsWith('Błąd:'), page.text.includes(text)]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await ledgerIn(world, group)).capacity).toBe(20);
  });

  it('below the taken seats is refused with how many are taken, and nobody loses a seat', async ({
    world,
    browser,
  }) => {
    const { group } = await setScene(world);
    await peopleIn(world, group, 3);
    const page = await send(browser, group, 'capacity', { capacity: '2' });
    expect([page.status, page.text.includes('niż jest w użyciu: 3 miejsca')]).toEqual([422, true]);
    expect((await ledgerIn(world, group)).capacity).toBe(20);
  });

  it('below the taken seats is accepted where the group allows it, and says how many are too many', async ({
    world,
    browser,
  }) => {
    const { group } = await setScene(world, { group: { belowTaken: 'allow' } });
    await peopleIn(world, group, 3);
    const page = await done(browser, group, 'capacity', { capacity: '1' });
    expect(page.text).toContain('Nadmiar: 2. Nikt nie stracił miejsca.');
    expect(page.text).toContain('Osoby, które mają miejsce (3)');
  });
});

describe('changing the rules', () => {
  it('sets what was chosen and leaves the rest as it was', async ({ world, browser }) => {
    const { group } = await setScene(world);
    const before = await ledgerIn(world, group);
    const page = await done(browser, group, 'rules', { mode: 'manual', perInstitution: '2', people: '8' });
    expect(page.text).toContain('Ustawienia zapisów zmienione');
    expect(await world.groups.group(group.id)).toMatchObject({
      offers: { ...group.offers, mode: 'manual' },
      minimum: { people: 8, alarmDays: 7 },
    });
    const { revision, last } = await ledgerIn(world, group);
    expect(await ledgerIn(world, group)).toEqual({ ...before, perInstitution: 2, revision, last });
  });

  it('shows afterwards whether the institution has to agree, until when, and what silence means', async ({
    world,
    browser,
  }) => {
    const { group } = await setScene(world);
    const page = await done(browser, group, 'rules', {
      approval: 'own',
      approvalHours: '16',
      approvalHolds: 'no',
    });
    expect(page.text).toMatch(
      /Zgoda instytucji.*potrzebna; .*16 godzin; brak odpowiedzi oznacza .*nie czeka/s,
    );
  });

  it('says so when nothing was changed', async ({ world, browser }) => {
    const { group } = await setScene(world);
    expect((await done(browser, group, 'rules')).text).toContain('Ustawienia są już takie.');
  });

  it('makes a group without a waiting list', async ({ world, browser }) => {
    const { group } = await setScene(world);
    const page = await done(browser, group, 'rules', { waiting: 'no' });
    expect(page.text).toContain('bez listy rezerwowej');
    expect((await ledgerIn(world, group)).waitingLimit).toBe(0);
  });

  it('keeps everything that was typed when one field is wrong, and links to it', async ({
    world,
    browser,
  }) => {
    const { group } = await setScene(world);
    const page = await send(browser, group, 'rules', { hours: '0', perInstitution: '3' });
    expect([page.status, page.title.startsWith('Błąd:')]).toEqual([422, true]);
    expect(page.html).toContain('href="#hours"');
    expect(page.forms[0]?.fields).toContainEqual(['perInstitution', '3']);
    expect(page.text).toContain('Godziny robocze na odpowiedź: Dozwolony zakres: od 1 do 240.');
  });

  it.for([
    ['a closing time that has passed', { closesAt: '1.11.2026 9:00' }, 'jeszcze nie minął'],
    ['a closing time after the start', { closesAt: '16.12.2026 9:00' }, 'Zapisy muszą się zacząć'],
    ['an answer that is not offered', { mode: 'losowo' }, 'wybierz jedną z podanych odpowiedzi'],
    ['a minimum without a day of alarm', { people: '8', alarmDays: '' }, 'wypełnij to pole'],
  ] as const)('does not take %s', async ([, filling, text], { world, browser }) => {
    const { group } = await setScene(world);
    const page = await send(browser, group, 'rules', filling);
    expect([page.status, page.text.includes(text)]).toEqual([422, true]);
  });
});

describe('an action', () => {
  it('is offered only where it makes sense', async ({ world, browser }) => {
    const { group } = await setScene(world, {
      group: { sessions: [{ startsAt: NOW - HOUR, endsAt: NOW + HOUR }] },
    });
    const { html } = await browser.ask(groupAddress(group));
    const kinds = ['open', 'confirm', 'offer-next', 'twin', 'capacity', 'cancel'];
    expect(kinds.filter((kind) => html.includes(`${groupAddress(group)}/${kind}"`))).toEqual([
      'capacity',
      'cancel',
    ]);
  });
});

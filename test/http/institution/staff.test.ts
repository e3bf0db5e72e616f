import { beforeEach, describe, expect, it } from 'vitest';
import { endOf, startOf, type Group } from '../../../functions/domain/group.ts';
import { seatOf, type Registration } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { person, someDetails } from '../../support/builders.ts';
import { confirmedIn, OTHERS, OURS } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { followed, nowOf, somebodyIn } from '../../support/people.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { officeOf } from './office.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

type Story = { readonly group: Group; readonly ours: Registration; readonly theirs: Registration };

/** Somebody of each institution has a seat in one group, where each may have two. */
const story = async (): Promise<Story> => {
  const { group } = await setScene(world, {
    programme: { approval: null },
    ledger: { capacity: 5, perInstitution: 2 },
    institutions: [OURS, OTHERS],
  });
  const ours = await somebodyIn(world, group, {
    details: someDetails({ firstName: 'Anna', lastName: 'Nowak', email: 'anna.nowak@dps.example' }),
  });
  const theirs = await somebodyIn(world, group, {
    details: someDetails({ firstName: 'Jan', lastName: 'Obcy', email: 'jan.obcy@pcpr.example' }),
    institutionId: OTHERS.id,
  });
  await followed(world, group);
  return { group, ours, theirs };
};

const path = (registration: Registration, action: string): string =>
  `/institution/staff/${registration.groupId}/${seatOf(registration)}/${action}`;

const EWA = {
  firstName: 'Ewa',
  lastName: 'Lis',
  email: 'ewa.lis@dps.example',
  position: 'pracownik_socjalny',
  informationRead: 'yes',
};

describe('The list of our staff', () => {
  it('shows who is where, in which state, and the seats that are left', async () => {
    await story();
    const { text } = await (await officeOf(world, OURS)).ask('/institution/staff');
    expect(text).toMatch(/Zajęte miejsca instytucji 1 z 2 Wolne miejsca dla instytucji 1/);
    expect(text).toMatch(/Anna Nowak Pracownik socjalny Ma miejsce/i);
  });

  it('never shows anybody of another institution', async () => {
    await story();
    const office = await officeOf(world, OURS);
    const shown = [
      await office.ask('/institution/staff'),
      await office.ask('/institution/staff?show=past'),
      await office.ask('/institution/staff.csv'),
    ];
    for (const { html } of shown) expect(html).not.toMatch(/Obcy|pcpr\.example/);
  });

  it('keeps what is over apart', async () => {
    const { group } = await story();
    world.setClock(endOf(group));
    const office = await officeOf(world, OURS);
    const texts = [await office.ask('/institution/staff'), await office.ask('/institution/staff?show=past')];
    expect(texts.map(({ text }) => text.includes('Anna Nowak'))).toEqual([false, true]);
  });

  it('shows the people of an entry that was merged into this one', async () => {
    await story();
    await world.directory.saveInstitutions([
      { ...OURS, mergedInto: OTHERS.id },
      { ...OTHERS, mergedFrom: [OURS.id] },
    ]);
    const { text } = await (await officeOf(world, OURS)).ask('/institution/staff');
    expect(text).toMatch(/Anna Nowak[\s\S]*Jan Obcy/);
  });

  it('is not kept by any browser or server on the way', async () => {
    await story();
    const { headers } = await (await officeOf(world, OURS)).ask('/institution/staff');
    expect(headers.get('cache-control')).toContain('no-store');
  });
});

describe('The downloads', () => {
  it('have the people as CSV that Excel opens, one a row', async () => {
    await story();
    const visit = await (await officeOf(world, OURS)).ask('/institution/staff.csv');
    expect(visit.headers.get('content-disposition')).toBe('attachment; filename="nasi-pracownicy.csv"');
    expect(visit.html).toMatch(/Nazwisko;Imię;E-mail;.*\r\nNowak;Anna;anna\.nowak@dps\.example;.*\r\n$/);
  });

  it('have the people as an Excel workbook', async () => {
    await story();
    const visit = await (await officeOf(world, OURS)).ask('/institution/staff.xlsx');
    expect([visit.headers.get('content-type'), visit.html.slice(0, 2)]).toEqual([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'PK',
    ]);
  });
});

describe('A withdrawal', () => {
  it('is asked for first, and made for a reason', async () => {
    const { ours, group } = await story();
    const office = await officeOf(world, OURS);
    const asked = await office.ask(path(ours, 'withdraw'));
    const done = await office.follow(await office.send(asked.forms[0], { why: 'zmiana pracy' }));
    await followed(world, group);
    expect([done.text.includes('Zgłoszenie wycofane.'), (await nowOf(world, ours)).status.kind]).toEqual([
      true,
      'withdrawn',
    ]);
  });

  it('without a reason is asked for again, and nothing has changed', async () => {
    const { ours, group } = await story();
    const office = await officeOf(world, OURS);
    const asked = await office.ask(path(ours, 'withdraw'));
    const { status, title } = await office.send(asked.forms[0], { why: '' });
    await followed(world, group);
    expect([status, title, (await nowOf(world, ours)).status.kind]).toEqual([
      422,
      'Błąd: Wycofaj zgłoszenie pracownika – Zapisy',
      'confirmed',
    ]);
  });

  it.each(['withdraw', 'substitute'])('of another institution’s person is not there: %s', async (action) => {
    const { theirs } = await story();
    const office = await officeOf(world, OURS);
    expect((await office.ask(path(theirs, action))).status).toBe(404);
  });

  it('takes no form that was made for another person', async () => {
    const { ours, group } = await story();
    const second = await somebodyIn(world, group, { details: person(7) });
    await followed(world, group);
    const office = await officeOf(world, OURS);
    const asked = await office.ask(path(ours, 'withdraw'));
    const token = asked.forms[0]?.fields.find(([name]) => name === 'token')?.[1] ?? '';
    const body = new URLSearchParams({ token, why: 'pomyłka' }).toString();
    const { status } = await office.post(path(second, 'withdraw'), body);
    await followed(world, group);
    expect([status, (await nowOf(world, second)).status.kind]).toEqual([422, 'confirmed']);
  });
});

describe('A substitution', () => {
  it('gives the seat to the person who was named', async () => {
    const { ours, group } = await story();
    const office = await officeOf(world, OURS);
    const asked = await office.ask(path(ours, 'substitute'));
    const done = await office.follow(await office.send(asked.forms[0], EWA));
    await followed(world, group);
    expect([done.text.includes('Miejsce przekazane innej osobie.'), await confirmedIn(world, group)]).toEqual(
      [true, ['ewa.lis@dps.example', 'jan.obcy@pcpr.example']],
    );
  });

  it('names each field that is missing, and keeps what was typed', async () => {
    const { ours } = await story();
    const office = await officeOf(world, OURS);
    const asked = await office.ask(path(ours, 'substitute'));
    const again = await office.send(asked.forms[0], { ...EWA, email: 'ewa', position: '' });
    expect([again.status, again.text, again.html]).toEqual([
      422,
      expect.stringMatching(/Wpisz adres e-mail w takiej postaci[\s\S]*Wybierz stanowisko z listy/),
      expect.stringContaining('value="Lis"'),
    ]);
  });

  it('is not offered any more a day before the start, and refused then', async () => {
    const { ours, group } = await story();
    const office = await officeOf(world, OURS);
    const asked = await office.ask(path(ours, 'substitute'));
    world.setClock(startOf(group) - 24 * HOUR);
    const late = await officeOf(world, OURS);
    const list = await late.ask('/institution/staff');
    const form = (await late.ask(path(ours, 'substitute'))).forms[0];
    const { status, title } = await late.send(form, EWA);
    expect([asked.status, list.html.includes('/substitute'), status, title]).toEqual([
      200,
      false,
      409,
      'Termin na zastępstwo minął – Zapisy',
    ]);
  });
});

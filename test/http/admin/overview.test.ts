import { describe, expect } from 'vitest';
import { organiserId, programmeId } from '../../../functions/domain/ids.ts';
import { USUAL_OFFERS } from '../../../functions/domain/offers.ts';
import { peopleQuota } from '../../../functions/domain/quota.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { aGroup, aProgramme, NOW } from '../../support/builders.ts';
import { followed } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import { changed, groupAddress, peopleIn, WHY } from './desk.ts';
import { it } from './officeTest.ts';

const MANUAL = { ...USUAL_OFFERS, mode: 'manual' } as const;

describe('the first page after the sign-in', () => {
  it('says how many seats are free and how many people wait, and links to where they are given', async ({
    world,
    browser,
  }) => {
    const { group } = await setScene(world, { group: { offers: MANUAL }, ledger: { capacity: 2 } });
    await peopleIn(world, group, 7);
    await changed(browser, `${groupAddress(group)}/capacity`, { capacity: '3' });
    const page = await browser.ask('/admin/today');
    expect(page.text).toContain('1 wolne miejsce, 5 osób na liście rezerwowej');
    expect(page.text).toContain('W tej grupie wolne miejsca przyznaje koordynator.');
    expect(page.html).toContain(`href="${groupAddress(group)}/offer-next"`);
  });

  it('says that a seat is no longer offered by itself shortly before the start', async ({
    world,
    browser,
  }) => {
    const sessions = [{ startsAt: NOW + 47 * HOUR, endsAt: NOW + 53 * HOUR }];
    const { group } = await setScene(world, {
      group: { sessions },
      ledger: { capacity: 1, closesAt: NOW + 40 * HOUR },
    });
    await peopleIn(world, group, 2);
    await changed(browser, `${groupAddress(group)}/capacity`, { capacity: '2' });
    expect((await browser.ask('/admin/today')).text).toContain(
      'Wolne miejsce nie jest proponowane automatycznie: mniej niż 48 godz. do początku.',
    );
  });

  it('says of which group there are too few people', async ({ world, browser }) => {
    const { group } = await setScene(world, {
      group: { minimum: { people: 8, alarmDays: 60 }, courseTitle: 'Za mało' },
    });
    await peopleIn(world, group, 1);
    const page = await browser.ask('/admin/today');
    expect(page.text).toContain('za mało osób: 1 z 8');
    expect(page.text).toContain('Za mało, grupa 1, Katowice, 15 grudnia 2026 r.');
  });

  it('says by how many a group has too many people', async ({ world, browser }) => {
    const { group } = await setScene(world, { group: { belowTaken: 'allow' } });
    await peopleIn(world, group, 3);
    await changed(browser, `${groupAddress(group)}/capacity`, { capacity: '1' });
    expect((await browser.ask('/admin/today')).text).toContain('za dużo zajętych miejsc, nadmiar: 2');
  });

  it('is in English too', async ({ world, browser }) => {
    const { group } = await setScene(world, { group: { offers: MANUAL }, ledger: { capacity: 1 } });
    await peopleIn(world, group, 2);
    await changed(browser, `${groupAddress(group)}/capacity`, { capacity: '2' });
    expect((await browser.ask('/admin/today?lang=en')).text).toContain(
      '1 free seat, 1 person on the waiting list',
    );
  });

  it('tells a coordinator with nothing to do that there is nothing', async ({ office, world }) => {
    const other = await office.signedIn(world, 'koordynator-dops');
    expect((await other.ask('/admin/today')).text).toContain('Nic nie czeka na decyzję.');
  });
});

describe('the limits', () => {
  const DOPS = organiserId.parse('dops');

  /** A programme of its own with one limit, and so many people who count in it. */
  const counted = async (world: World, id: string, people: number, taken: number) => {
    const quota = { regions: null, types: null, people };
    const own = { id: programmeId.parse(id), organiser: DOPS, title: `Projekt ${id}`, quotas: [quota] };
    await world.programmes.saveProgramme(aProgramme(own), []);
    await world.groups.saveGroup(
      aGroup({ programmeId: own.id, organiser: DOPS }),
      (await setScene(world)).ledger,
    );
    await world.quotas.setLimits(own.id, [peopleQuota(quota)]);
    for (let number = 0; number < taken; number += 1) {
      const person = `osoba-${number}`.padEnd(22, '0');
      const { id: quotaId } = peopleQuota(quota);
      const seats = { [`grupa/${number}`]: { quotas: [quotaId], beyondLimit: false, at: NOW } };
      const next = { programmeId: own.id, person, seats, revision: 1 };
      await world.quotas.change({ seen: undefined, next, raise: [quotaId], lower: [], beyondLimit: false });
    }
  };

  it.for([
    ['room', 'limit-luz', 8, '8 z 10 (osoby), 80%', 'są miejsca'],
    ['a warning from nine tenths on', 'limit-uwaga', 9, '9 z 10 (osoby), 90%', 'uwaga: co najmniej 90%'],
    ['that it is full', 'limit-koniec', 10, '10 z 10 (osoby), 100%', 'wykorzystany w całości'],
  ] as const)('show %s', async ([, id, taken, figures, state], { office, world }) => {
    await counted(world, id, 10, taken);
    const coordinator = await office.signedIn(world, 'koordynator-dops');
    const { text } = await coordinator.ask('/admin/limits');
    const [, after = ''] = text.split(`Projekt ${id}`);
    const [own = ''] = after.split('Projekt ');
    expect([own.includes(figures), own.includes(state)]).toEqual([true, true]);
  });

  it('of another organiser are not shown', async ({ office, world }) => {
    await counted(world, 'limit-obcy', 10, 1);
    await setScene(world, {
      programme: { title: 'Projekt cudzy', quotas: [{ regions: null, types: null, people: 5 }] },
    });
    const { text } = await (await office.signedIn(world, 'koordynator-dops')).ask('/admin/limits');
    expect([text.includes('limit-obcy'), text.includes('Projekt cudzy')]).toEqual([true, false]);
  });

  it('that are nearly used up stand on the first page', async ({ office, world }) => {
    await counted(world, 'limit-dzisiaj', 10, 9);
    const coordinator = await office.signedIn(world, 'koordynator-dops');
    expect((await coordinator.ask('/admin/today')).text).toMatch(
      /wykorzystany w 90% Projekt limit-dzisiaj Gdy limit się wyczerpie/,
    );
  });
});

describe('the history of a group', () => {
  it('tells who changed what, when and why, the newest first', async ({ world, browser }) => {
    const { group } = await setScene(world);
    await followed(world, group);
    await changed(browser, `${groupAddress(group)}/capacity`, { capacity: '25', why: WHY });
    await followed(world, group);
    await changed(browser, `${groupAddress(group)}/close`);
    await followed(world, group);
    const { text } = await browser.ask(`${groupAddress(group)}/history`);
    expect(text).toContain(
      '23 listopada 2026 r., 10:00 Liczba miejsc: 20 → 25 Koordynator Próbny (Ty) Prośba instytucji z 23 listopada',
    );
    const [closing, raising] = ['Stan zapisów: zapisy otwarte → zapisy zakończone', 'Liczba miejsc: 20 → 25'];
    expect(text.indexOf(closing)).toBeGreaterThan(0);
    expect(text.indexOf(closing)).toBeLessThan(text.indexOf(raising));
  });

  it('tells in words which rules became different', async ({ world, browser }) => {
    const { group } = await setScene(world);
    await followed(world, group);
    await changed(browser, `${groupAddress(group)}/rules`, {
      mode: 'manual',
      hours: '24',
      people: '8',
      belowTaken: 'allow',
      perInstitution: '2',
    });
    await followed(world, group);
    const { text } = await browser.ask(`${groupAddress(group)}/history`);
    const told = [
      'Zwolnione miejsca: proponowane automatycznie, w kolejności listy → przyznaje je koordynator',
      'Godziny robocze na odpowiedź: 12 → 24',
      'Najmniejsza liczba osób: brak → 8',
      'Mniej miejsc niż zajętych: nie można ustawić → można ustawić; nikt nie traci miejsca',
      'Limit dla jednej instytucji: bez limitu → 2',
    ];
    expect(told.filter((line) => !text.includes(line))).toEqual([]);
  });

  it('knows a colleague by a short id', async ({ office, world, browser }) => {
    const { group } = await setScene(world, { group: { organiser: organiserId.parse('dops') } });
    await followed(world, group);
    await changed(browser, `${groupAddress(group)}/close`);
    await followed(world, group);
    const colleague = await office.signedIn(world, 'koordynator-dops');
    const { text } = await colleague.ask(`${groupAddress(group)}/history`);
    expect(text).toContain('koordynator 0d5f3f0e');
    expect(text).not.toContain('Koordynator Próbny');
  });

  it('tells what became of people', async ({ world, browser }) => {
    const { group } = await setScene(world);
    await peopleIn(world, group, 1);
    expect((await browser.ask(`${groupAddress(group)}/history`)).text).toMatch(/Osoba: ma miejsce uczestnik/);
  });

  it('says so when nothing has happened', async ({ world, browser }) => {
    const { group } = await setScene(world);
    expect((await browser.ask(`${groupAddress(group)}/history`)).text).toContain(
      'Nic się jeszcze nie wydarzyło.',
    );
  });
});

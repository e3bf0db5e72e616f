import { describe, expect } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { groupId } from '../../../functions/domain/ids.ts';
import { seatOf } from '../../../functions/domain/registration.ts';
import { atWarsaw } from '../../../functions/domain/time.ts';
import { person } from '../../support/builders.ts';
import { ledgerIn, offeredIn, somebodyIn } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import { change, changed, groupAddress, peopleIn, personAddress, WHY } from './desk.ts';
import { it } from './officeTest.ts';

let groups = 0;

/** A group with an id that no twin of another one can get. */
const groupIn = async (world: World, town: string, capacity = 20): Promise<Group> => {
  groups += 1;
  const id = groupId.parse(`ruch-${groups}-a`);
  const venue = { town, address: 'ul. Przykładowa 1', voivodeship: 'slaskie' as const };
  return (await setScene(world, { group: { id, venue }, ledger: { capacity } })).group;
};

const seatsIn = async (world: World, group: Group): Promise<number> =>
  Object.keys((await ledgerIn(world, group)).seats).length;

describe('a transfer', () => {
  it('offers the other groups of the programme with their free seats', async ({ world, browser }) => {
    const [source, target] = [await groupIn(world, 'Rybnik'), await groupIn(world, 'Bytom', 7)];
    const [mover] = await peopleIn(world, source, 1);
    const page = await browser.ask(`${personAddress(mover ?? (await somebodyIn(world, source)))}/transfer`);
    expect(page.html).toContain(`<option value="${target.id}">`);
    expect(page.html).not.toContain(`<option value="${source.id}">`);
    expect(page.text).toContain('Bytom, 15 grudnia 2026 r., wolne miejsca: 7');
  });

  it('moves the person and says so', async ({ world, browser }) => {
    const [source, target] = [await groupIn(world, 'Rybnik'), await groupIn(world, 'Bytom')];
    const mover = await somebodyIn(world, source);
    const page = await changed(browser, `${personAddress(mover)}/transfer`, { target: target.id, why: WHY });
    expect(page.text).toContain('Osoba przeniesiona');
    expect([await seatsIn(world, source), await seatsIn(world, target)]).toEqual([0, 1]);
  });

  it('to the same group is asked again', async ({ world, browser }) => {
    const source = await groupIn(world, 'Rybnik');
    const mover = await somebodyIn(world, source);
    const page = await change(browser, `${personAddress(mover)}/transfer`, { target: source.id, why: WHY });
    expect([page.status, page.text.includes('Ta osoba jest już w tej grupie.')]).toEqual([422, true]);
    expect(await seatsIn(world, source)).toBe(1);
  });

  it.for([
    ['no group', '', WHY, 'Grupa: wybierz jedną z podanych odpowiedzi'],
    ['no reason', 'TARGET', '', 'Powód musi mieć od 3 do 300 znaków.'],
  ] as const)(
    'with %s is asked again and keeps what was typed',
    async ([, chosen, why, text], { world, browser }) => {
      const [source, target] = [await groupIn(world, 'Rybnik'), await groupIn(world, 'Bytom')];
      const mover = await somebodyIn(world, source);
      const asked = chosen === 'TARGET' ? target.id : chosen;
      const page = await change(browser, `${personAddress(mover)}/transfer`, { target: asked, why });
      expect([page.status, page.text.includes(text)]).toEqual([422, true]);
      expect(page.forms[0]?.fields).toContainEqual(['target', asked]);
      expect(await seatsIn(world, target)).toBe(0);
    },
  );

  it('to a full group is refused, and the person keeps the seat', async ({ world, browser }) => {
    const [source, target] = [await groupIn(world, 'Rybnik'), await groupIn(world, 'Bytom', 1)];
    const mover = await somebodyIn(world, source, { details: person(1) });
    await somebodyIn(world, target, { details: person(2) });
    const page = await change(browser, `${personAddress(mover)}/transfer`, { target: target.id, why: WHY });
    expect([page.status, page.text.includes('Nie ma wolnego miejsca')]).toEqual([409, true]);
    expect(await seatsIn(world, source)).toBe(1);
  });
});

describe('a swap', () => {
  const twoFull = async (world: World) => {
    const [one, other] = [await groupIn(world, 'Rybnik', 1), await groupIn(world, 'Bytom', 1)];
    const first = await somebodyIn(world, one, { details: person(1) });
    const second = await somebodyIn(world, other, { details: person(2) });
    return { one, other, first, second };
  };

  it('asks for the other group first, then for the person in it', async ({ world, browser }) => {
    const { other, first, second } = await twoFull(world);
    const groups = await browser.ask(`${personAddress(first)}/swap`);
    expect([groups.forms.length, groups.html.includes(`/swap?target=${other.id}"`)]).toEqual([0, true]);
    const people = await browser.ask(`${personAddress(first)}/swap?target=${other.id}`);
    expect(people.html).toContain(`<option value="${seatOf(second)}">`);
  });

  it('changes the groups of two people although both groups are full', async ({ world, browser }) => {
    const { one, other, first, second } = await twoFull(world);
    const address = `${personAddress(first)}/swap?target=${other.id}`;
    const page = await changed(browser, address, { other: seatOf(second), why: WHY });
    expect(page.text).toContain('Osoby zamienione');
    expect([await seatsIn(world, one), await seatsIn(world, other)]).toEqual([1, 1]);
    const moved = await world.registrations.registrationsOf(other.id);
    expect(moved.some(({ movedFrom }) => movedFrom?.groupId === one.id)).toBe(true);
  });

  it('without the other person is asked again', async ({ world, browser }) => {
    const { other, first } = await twoFull(world);
    const page = await change(browser, `${personAddress(first)}/swap?target=${other.id}`, { why: WHY });
    expect([page.status, page.html.includes('href="#other"')]).toEqual([422, true]);
  });

  it.for(['nie-ma-takiej', '%00', 'x'.repeat(80)])(
    'with a group that is none finds nobody: %s',
    async (id, { world, browser }) => {
      const { first } = await twoFull(world);
      const page = await browser.ask(`${personAddress(first)}/swap?target=${id}`);
      expect([page.status, page.text.includes('W tej grupie nikt nie ma miejsca.')]).toEqual([200, true]);
    },
  );
});

describe('a twin group', () => {
  const PLAN = { sessions: '12.1.2027 9:00–15:00\r\n13.1.2027 9:00-14:30', closesAt: '10.1.2027 12:00' };

  it('is made from the waiting list, and its page says who was asked', async ({ world, browser }) => {
    const group = await groupIn(world, 'Rybnik', 1);
    await peopleIn(world, group, 4);
    const page = await changed(browser, `${groupAddress(group)}/twin`, { ...PLAN, capacity: '2' });
    expect(page.text).toContain('Osoby z listy rezerwowej, które dostały propozycję: 2.');
    expect(page.text).toContain('wtorek, 12 stycznia 2027 r., godz. 9:00–15:00');
    expect(page.html).toContain(`href="${groupAddress(group)}"`);
    const made = (await world.groups.groupsFrom(atWarsaw('2027-01-12', '00:00'))).find(
      ({ twinOf }) => twinOf === group.id,
    );
    const id = groupId.parse(made?.id);
    const twin = await world.ledgers.read(id);
    expect(twin === undefined ? 0 : offeredIn(twin).length).toBe(2);
  });

  it.for([
    ['dates that have passed', { sessions: '1.11.2026 9:00–15:00' }, 'Spotkania: Wybierz termin'],
    ['meetings that end before they start', { sessions: '12.1.2027 15:00–9:00' }, 'wpisz każde spotkanie'],
    ['no meeting', { sessions: ' ' }, 'Spotkania: wypełnij to pole'],
    ['no seats', { capacity: '0' }, 'Dozwolony zakres: od 1 do 500.'],
    ['no town', { town: '' }, 'Miejscowość: wypełnij to pole'],
    ['sign-up that ends after the start', { closesAt: '12.1.2027 10:00' }, 'Zapisy do: Zapisy muszą'],
  ] as const)('is not made with %s', async ([, filling, text], { world, browser }) => {
    const group = await groupIn(world, 'Rybnik', 1);
    await peopleIn(world, group, 2);
    const page = await change(browser, `${groupAddress(group)}/twin`, { ...PLAN, capacity: '2', ...filling });
    expect([page.status, page.text.includes(text)]).toEqual([422, true]);
    expect((await world.groups.groupsFrom(0)).filter(({ twinOf }) => twinOf === group.id)).toEqual([]);
  });
});

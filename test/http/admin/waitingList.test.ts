import { describe, expect } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { USUAL_OFFERS } from '../../../functions/domain/offers.ts';
import { seatOf } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { NOW, person } from '../../support/builders.ts';
import { answerTo, followed, ledgerIn, offeredIn, request, somebodyIn } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { change, changed, groupAddress, peopleIn, personAddress, WHY } from './desk.ts';
import { it } from './officeTest.ts';

const MANUAL = { ...USUAL_OFFERS, mode: 'manual' } as const;

/** A group of two seats, taken, with so many people who wait; then with so many seats more, not offered by themselves. */
const waitingFor = async (world: World, browser: Visitor, waiting: number, added: number): Promise<Group> => {
  const { group } = await setScene(world, { group: { offers: MANUAL }, ledger: { capacity: 2 } });
  await peopleIn(world, group, 2 + waiting);
  await changed(browser, `${groupAddress(group)}/capacity`, { capacity: String(2 + added) });
  return group;
};

/** The n-th person who signed up for the group. */
const nth = async (world: World, group: Group, number: number) => {
  const all = await world.registrations.registrationsOf(group.id);
  const found = all.find(({ details }) => details.email === person(number).email);
  if (found === undefined) throw new Error(`nobody is number ${number}`);
  return found;
};

describe('offering seats to the next people', () => {
  it('gives as many as there are and says so: 2 of 5', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 4, 2);
    const page = await changed(browser, `${groupAddress(group)}/offer-next`, { count: '5' });
    expect(page.text).toContain('Przyznane propozycje: 2 z 5.');
    const first = [await nth(world, group, 3), await nth(world, group, 4)].map(seatOf);
    expect([...offeredIn(await ledgerIn(world, group))].toSorted()).toEqual(first.toSorted());
  });

  it('shows the offers with their deadlines afterwards', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 1);
    const page = await changed(browser, `${groupAddress(group)}/offer-next`, { count: '1' });
    expect(page.text).toMatch(/Propozycje miejsca \(1\) .*wtorek, 24 listopada 2026 r\., godz\. 10:00/);
  });

  it('sent twice offers no more seats than asked once', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 4, 4);
    const page = await browser.ask(`${groupAddress(group)}/offer-next`);
    const form = page.forms.find(({ action }) => action.endsWith('/offer-next'));
    await browser.send(form, { count: '2' });
    const again = await browser.send(form, { count: '2' });
    expect([again.status, again.text.includes('Od otwarcia tej strony grupa się zmieniła.')]).toEqual([
      422,
      true,
    ]);
    expect(offeredIn(await ledgerIn(world, group))).toHaveLength(2);
  });

  it('sent twice at the same moment offers no more seats either', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 4, 4);
    const page = await browser.ask(`${groupAddress(group)}/offer-next`);
    const form = page.forms.find(({ action }) => action.endsWith('/offer-next'));
    await Promise.all([1, 2].map(() => browser.send(form, { count: '2' })));
    expect(offeredIn(await ledgerIn(world, group))).toHaveLength(2);
  });

  it.for(['0', '-3', '501'])('does not take %s', async (count, { world, browser }) => {
    const group = await waitingFor(world, browser, 1, 1);
    const page = await change(browser, `${groupAddress(group)}/offer-next`, { count });
    expect([page.status, page.text.includes('Dozwolony zakres: od 1 do 500.')]).toEqual([422, true]);
  });

  it('is not asked where nobody waits', async ({ world, browser }) => {
    const { group } = await setScene(world);
    const page = await browser.ask(`${groupAddress(group)}/offer-next`);
    expect([page.status, page.text.includes('Lista rezerwowa tej grupy jest pusta.')]).toEqual([409, true]);
  });
});

describe('offering a seat by hand', () => {
  it('goes to the person chosen, out of turn, with the reason kept', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 2, 1);
    const last = await nth(world, group, 4);
    const page = await changed(browser, `${personAddress(last)}/offer`, { why: WHY });
    expect(page.text).toContain('Miejsce zaproponowane');
    const ledger = await ledgerIn(world, group);
    expect([offeredIn(ledger), ledger.last?.why]).toEqual([[seatOf(last)], WHY]);
  });

  it('needs a reason, and keeps the tick beyond the limit', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 1);
    const address = `${personAddress(await nth(world, group, 3))}/offer`;
    const page = await change(browser, address, { why: '', beyondLimit: 'yes' });
    expect([page.status, page.text.includes('Powód musi mieć od 3 do 300 znaków.')]).toEqual([422, true]);
    expect(page.forms[0]?.fields).toContainEqual(['beyondLimit', 'yes']);
  });

  it('twice is said to have been done already', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 1);
    const waiting = await nth(world, group, 3);
    const page = await browser.ask(`${personAddress(waiting)}/offer`);
    const form = page.forms.find(({ action }) => action.endsWith('/offer'));
    await browser.send(form, { why: WHY });
    const again = await browser.follow(await browser.send(form, { why: WHY }));
    expect(again.text).toContain('Ta osoba ma już miejsce albo propozycję.');
  });

  it('is refused where no seat is free', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 0);
    const page = await change(browser, `${personAddress(await nth(world, group, 3))}/offer`, { why: WHY });
    expect([page.status, page.text.includes('W tej grupie nie ma wolnego miejsca.')]).toEqual([409, true]);
  });

  it('beyond a full limit of the programme has to be ticked', async ({ world, browser }) => {
    const quotas = [{ regions: null, types: null, people: 1 }];
    const scene = { programme: { quotas }, group: { offers: MANUAL }, ledger: { capacity: 5 } };
    const { group } = await setScene(world, scene);
    await peopleIn(world, group, 1);
    expect(await answerTo(world, request(group, { details: person(2) }))).toBe('quota-full');
    await followed(world, group);
    const address = `${personAddress(await nth(world, group, 2))}/offer`;
    const page = await change(browser, address, { why: WHY });
    expect([page.status, page.html.includes('href="#beyondLimit"')]).toEqual([422, true]);
    expect(offeredIn(await ledgerIn(world, group))).toEqual([]);
    await changed(browser, address, { why: WHY, beyondLimit: 'yes' });
    expect(offeredIn(await ledgerIn(world, group))).toHaveLength(1);
  });

  it('is possible again for somebody whose offer has expired', async ({ office, world, browser }) => {
    const group = await waitingFor(world, browser, 1, 1);
    const waiting = await nth(world, group, 3);
    await changed(browser, `${personAddress(waiting)}/offer`, { why: WHY });
    const other = office.newWorld();
    other.setClock(NOW + 3 * 24 * HOUR);
    const later = await office.signedIn(other);
    const page = await later.ask(groupAddress(group));
    expect(page.text).toContain('Propozycje bez odpowiedzi w terminie (1)');
    expect(page.html).toContain(`${personAddress(waiting)}/offer"`);
  });
});

describe('priority', () => {
  it('puts the person first, marks them, and keeps the reason', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 3, 0);
    const last = await nth(world, group, 5);
    const page = await changed(browser, `${personAddress(last)}/priority`, { why: WHY });
    expect(page.text).toContain('Pierwszeństwo przyznane');
    expect(page.text).toContain('1. (pierwszeństwo)');
    expect((await ledgerIn(world, group)).last?.why).toBe(WHY);
  });

  it('is not offered to somebody who has it', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 0);
    const waiting = await nth(world, group, 3);
    await changed(browser, `${personAddress(waiting)}/priority`, { why: WHY });
    const page = await browser.ask(groupAddress(group));
    expect(page.html).not.toContain(`${personAddress(waiting)}/priority"`);
  });

  it('cannot be given to somebody who has a seat', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 0);
    const page = await browser.ask(`${personAddress(await nth(world, group, 1))}/priority`);
    expect([page.status, page.text.includes('Ta osoba ma już miejsce.')]).toEqual([409, true]);
  });
});

describe('the page of a person', () => {
  it('says what stands between the person and a seat', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 2, 1);
    const { text } = await browser.ask(personAddress(await nth(world, group, 4)));
    expect(text).toContain('Miejsce na liście rezerwowej: 2 z 2. Wcześniej na liście: 1 osoba.');
    expect(text).toContain('W tej grupie wolne miejsca przyznaje koordynator.');
    expect(text).toContain('Liczba miejsc: 3. Zajęte: 2. Zaproponowane: 0. Do przyznania: 1.');
  });

  it('tells the person’s history with who and why', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 1);
    const waiting = await nth(world, group, 3);
    await changed(browser, `${personAddress(waiting)}/offer`, { why: WHY });
    await followed(world, group);
    const { text } = await browser.ask(personAddress(waiting));
    expect(text).toMatch(
      /propozycja miejsca do .* Koordynator Próbny \(Ty\) Prośba instytucji z 23 listopada/,
    );
  });

  it('is not found for somebody of another group', async ({ world, browser }) => {
    const group = await waitingFor(world, browser, 1, 1);
    const { group: other } = await setScene(world);
    const stranger = await somebodyIn(world, other);
    const page = await browser.ask(`${groupAddress(group)}/people/${seatOf(stranger)}`);
    expect(page.status).toBe(404);
  });
});

import { describe, expect } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { seatOf } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { serveQueue } from '../../../functions/use-cases/serveQueue.ts';
import { NOW } from '../../support/builders.ts';
import type { World } from '../../support/world.ts';
import { leave, offerTo } from './offers.ts';
import { accept, DEADLINE, it, reopened } from './offerTest.ts';
import { formOf, logged, personAt, registrationIn, signUp, stateOf, TYPED } from './signUp.ts';

const seatsIn = async (world: World, group: Group) => (await world.ledgers.read(group.id))?.seats ?? {};

describe('an offer on the status page', () => {
  it('says that a seat has become free and until when to accept it', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const { title, text } = await person.ask('/registration');
    expect(title).toMatch(/^Zwolniło się miejsce/);
    expect(text).toContain('Przyjmij je do wtorku, 24 listopada, godz. 10:00.');
  });

  it('has one button to accept and one to decline', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const { html } = await person.ask('/registration');
    expect(html).toMatch(/href="\/registration\/accept"[^>]*>Przyjmij miejsce</);
    expect(html).toMatch(/href="\/registration\/withdraw"[^>]*>Zrezygnuj</);
  });

  it('is told in English to those who chose it', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const { text } = await person.ask('/registration?lang=en');
    expect(text).toContain('Accept it until Tuesday, 24 November, 10:00.');
  });

  it('keeps the seat from newcomers: the page of the group shows none free', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    const { text } = await person.ask(`/groups/${group.id}`);
    expect(text).toContain('wolne miejsca: 0 z 1');
    expect(text).toContain('brak wolnych miejsc');
  });
});

describe('accepting', () => {
  it('asks first, with the group, its days and the deadline', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const { title, text } = await person.ask('/registration/accept');
    expect(title).toMatch(/^Czy chcesz przyjąć to miejsce/);
    for (const part of [
      group.courseTitle,
      'grupa 1, Katowice',
      'wtorek, 15 grudnia 2026 r., godz. 9:00',
      'Termin na odpowiedź wtorek, 24 listopada 2026 r., godz. 10:00',
    ])
      expect(text).toContain(part);
  });

  it('changes nothing by being asked, by GET or by HEAD, as mail scanners do', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    const before = await stateOf(world, group.id);
    await person.ask('/registration/accept');
    await person.ask('/registration/accept', { method: 'HEAD' });
    expect(await stateOf(world, group.id)).toEqual(before);
  });

  it('gives the seat and says so', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const answer = await person.follow(await accept(person));
    expect(answer.title).toMatch(/^Masz miejsce/);
    expect(Object.values(await seatsIn(world, group))).toMatchObject([{ kind: 'taken' }]);
  });

  it('is done once when it is sent twice', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const form = formOf(await person.ask('/registration/accept'));
    const answers = [await person.send(form), await person.send(form)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(Object.keys(await seatsIn(world, group))).toHaveLength(1);
  });

  it('works at the last second before the deadline', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    world.setClock(DEADLINE - 1);
    const answer = await accept(await reopened(world, person, group));
    expect((await person.follow(answer)).title).toMatch(/^Masz miejsce/);
  });

  it('logs the seat and nothing about the person', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    await accept(person);
    const seat = seatOf(await registrationIn(world, group.id, TYPED.email));
    expect(world.events.at(-1)).toEqual({ event: 'offer-accepted', group: group.id, seat });
    expect(logged(world)).not.toContain('anarek');
  });

  it('asks once more when the page was open for more than six hours', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const form = formOf(await person.ask('/registration/accept'));
    world.setClock(NOW + 7 * HOUR);
    const again = await person.send(form);
    expect(again.status).toBe(422);
    expect(again.text).toContain('niczego nie zmieniliśmy');
    expect((await person.follow(await person.send(formOf(again)))).title).toMatch(/^Masz miejsce/);
  });

  it('is not asked of somebody who has a seat already: the status page says so', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    await accept(person);
    const asked = await person.ask('/registration/accept');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/registration']);
  });
});

describe('declining', () => {
  it('asks in words of its own and warns of what is lost', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const { title, text } = await person.ask('/registration/withdraw');
    expect(title).toMatch(/^Czy na pewno nie chcesz tego miejsca/);
    expect(text).toContain('stracisz miejsce na liście rezerwowej');
  });

  it('gives the seat on to the next person in order', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const next = personAt(world);
    await signUp(next, group, { email: 'nastepna@dps-zory.example' });
    const declined = await person.follow(await leave(person));
    await serveQueue(world, group.id);
    expect(declined.title).toMatch(/^Rezygnacja przyjęta/);
    expect((await next.ask('/registration')).title).toMatch(/^Zwolniło się miejsce/);
  });
});

import { describe, expect } from 'vitest';
import { bySystem } from '../../../functions/domain/act.ts';
import { type Group, startOf } from '../../../functions/domain/group.ts';
import { USUAL_OFFERS } from '../../../functions/domain/offers.ts';
import { accepted } from '../../../functions/domain/result.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { rewriteLedger } from '../../../functions/use-cases/rewriteLedger.ts';
import { serveQueue } from '../../../functions/use-cases/serveQueue.ts';
import { NOW } from '../../support/builders.ts';
import { settled } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import { leave, offerTo } from './offers.ts';
import { accept, DEADLINE, it, reopened } from './offerTest.ts';
import { formOf, personAt, signUp, stateOf, TYPED } from './signUp.ts';
import type { Visit } from './visitor.ts';

describe('an accept link that cannot be used', () => {
  /** What was answered, and whether the ledger is as it was. */
  const refusedBy = async (world: World, group: Group, send: () => Promise<Visit>) => {
    const before = await stateOf(world, group.id);
    const answer = await send();
    expect(await stateOf(world, group.id)).toEqual(before);
    return answer;
  };

  it('is answered with the seat when it is used twice', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const form = formOf(await person.ask('/registration/accept'));
    await person.send(form);
    const again = await refusedBy(world, group, () => person.send(form));
    expect((await person.follow(again)).title).toMatch(/^Masz miejsce/);
  });

  it('opens nothing to another person, whose browser has no registration open', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    const form = formOf(await person.ask('/registration/accept'));
    const other = personAt(world);
    const asked = await refusedBy(world, group, () => other.ask('/registration/accept'));
    const sent = await refusedBy(world, group, () => other.send(form));
    expect([asked.status, sent.status]).toEqual([404, 404]);
    expect(asked.title).toMatch(/^Nie znajdujemy tego zgłoszenia/);
    expect(asked.text + sent.text).not.toContain(TYPED.lastName);
  });

  it('accepts nothing for another person who has a registration of their own', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    const form = formOf(await person.ask('/registration/accept'));
    const other = personAt(world);
    await signUp(other, group, { email: 'inna@dps-zory.example' });
    const answer = await refusedBy(world, group, () => other.send(form));
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('dotyczy innego zgłoszenia');
  });

  it.for(['', 'x', 'eyJ4IjoxfQ.AAAA'])(
    'is refused when its form is forged: “%s”',
    async (token, { world, person, group }) => {
      await offerTo(world, person, group);
      const form = formOf(await person.ask('/registration/accept'));
      const answer = await refusedBy(world, group, () => person.send(form, { token }));
      expect(answer.status).toBe(403);
    },
  );

  it('is refused after the deadline, and says that the place on the list is lost', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    world.setClock(DEADLINE - 1);
    const form = formOf(await (await reopened(world, person, group)).ask('/registration/accept'));
    world.setClock(DEADLINE);
    const answer = await refusedBy(world, group, () => person.send(form));
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(/^Termin na przyjęcie miejsca minął/);
    expect(answer.text).toContain('To zgłoszenie nie ma już miejsca na tej liście.');
    expect(answer.html).toContain('href="/registration"');
  });

  it('leads to the status page after the deadline, which says that the time is over', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    world.setClock(DEADLINE);
    const asked = await refusedBy(world, group, async () =>
      (await reopened(world, person, group)).ask('/registration/accept'),
    );
    const { title, html } = await person.follow(asked);
    expect(title).toMatch(/^Termin na przyjęcie miejsca minął/);
    expect(html).not.toContain('/registration/accept');
    expect(html).toContain(`/groups/${group.id}/register`);
  });

  it('is refused once the training has started', async ({ world, person }) => {
    const offers = { ...USUAL_OFFERS, hours: 240 };
    const { group } = await setScene(world, { group: { offers }, ledger: { capacity: 1 } });
    await offerTo(world, person, group);
    world.setClock(startOf(group) - HOUR);
    const form = formOf(await (await reopened(world, person, group)).ask('/registration/accept'));
    world.setClock(startOf(group));
    const answer = await refusedBy(world, group, () => person.send(form));
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(/^Szkolenie już się zaczęło/);
  });

  it('is refused when the training was cancelled meanwhile', async ({ world, person, group }) => {
    await offerTo(world, person, group);
    const form = formOf(await person.ask('/registration/accept'));
    await rewriteLedger(world, group.id, bySystem(NOW), (ledger) =>
      accepted(ledger.state === 'cancelled' ? ledger : { ...ledger, state: 'cancelled' }),
    );
    const answer = await refusedBy(world, group, () => person.send(form));
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(/^Szkolenie odwołane/);
  });

  it('is refused when the offer was declined meanwhile in another window', async ({
    world,
    person,
    group,
  }) => {
    await offerTo(world, person, group);
    const form = formOf(await person.ask('/registration/accept'));
    await leave(person);
    const answer = await refusedBy(world, group, () => person.send(form));
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(/^Nie ma miejsca do przyjęcia/);
  });

  it('is refused when a limit of the project has no room left, and the offer stays', async ({
    world,
    person,
  }) => {
    const one = { quotas: [{ regions: ['slaskie' as const], types: null, people: 1 }] };
    const { group } = await setScene(world, { programme: one, ledger: { capacity: 1 } });
    const first = personAt(world);
    await signUp(first, group, { email: 'pierwsza@dps-zory.example' });
    await signUp(person, group);
    await leave(first);
    await settled(world, group);
    await serveQueue(world, group.id);
    const { group: other } = await setScene(world, { programme: one });
    await signUp(personAt(world), other, { email: 'w-innej-grupie@dps-zory.example' });

    const answer = await refusedBy(world, group, () => accept(person));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Wykorzystany jest limit dla województwa śląskiego: 1 osoba.');
    expect((await person.ask('/registration')).title).toMatch(/^Zwolniło się miejsce/);
  });
});

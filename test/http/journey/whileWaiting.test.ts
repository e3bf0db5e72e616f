import { describe, expect } from 'vitest';
import { USUAL_OFFERS } from '../../../functions/domain/offers.ts';
import { atWarsaw, HOUR } from '../../../functions/domain/time.ts';
import { anInstitution, NOW, PCPR } from '../../support/builders.ts';
import { setScene, type World } from '../../support/world.ts';
import { it } from './browserTest.ts';
import { offerTo } from './offers.ts';
import { linkOf, personAt, registrationIn, signUp, TYPED } from './signUp.ts';
import type { Visitor } from './visitor.ts';

const FIRST = { email: 'pierwsza@dps-zory.example' };

type Scene = Parameters<typeof setScene>[1];

/** The status page of somebody who waits behind whoever has the only seat. */
const waitingIn = async (world: World, person: Visitor, scene: Scene = {}): Promise<string> => {
  const { group } = await setScene(world, { ...scene, ledger: { capacity: 1, ...scene.ledger } });
  await signUp(personAt(world), group, FIRST);
  return (await person.follow(await signUp(person, group))).text;
};

describe('what stands between somebody who waits and a seat', () => {
  it('is the people before them', async ({ world, person }) => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await signUp(personAt(world), group, FIRST);
    await signUp(personAt(world), group, { email: 'druga@dps-zory.example' });
    const { text } = await person.follow(await signUp(person, group));
    expect(text).toContain('Przed Tobą na liście: 2 osoby.');
  });

  it('is that the group is full, and that the next seat is theirs', async ({ world, person }) => {
    const text = await waitingIn(world, person);
    expect(text).toContain('Teraz nie ma wolnych miejsc. Cała grupa to 1 miejsce.');
    expect(text).toContain('Następne wolne miejsce jest dla Ciebie.');
  });

  it('is a seat that is offered to somebody else, until when', async ({ world, person }) => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await offerTo(world, personAt(world), group);
    const { text } = await person.follow(await signUp(person, group, { email: 'za@dps-zory.example' }));
    expect(text).toContain(
      'Jedno zwolnione miejsce jest zaproponowane innej osobie do wtorku, 24 listopada, godz. 10:00.',
    );
  });

  it('is the limit of the institution, with what it used and until when', async ({ world, person }) => {
    const limitLiftsAt = atWarsaw('2026-12-07', '08:00');
    const text = await waitingIn(world, person, {
      ledger: { capacity: 20, perInstitution: 1, atInstitutionLimit: 'wait', limitLiftsAt },
    });
    expect(text).toContain('Twoja instytucja wykorzystała 1 z 1 miejsca w tej grupie.');
    expect(text).toContain('Ten limit obowiązuje do: poniedziałek, 7 grudnia 2026 r., godz. 8:00.');
    expect(text).not.toContain('Następne wolne miejsce jest dla Ciebie');
  });

  it('is a full limit of the project, by its name', async ({ world, person }) => {
    const programme = { quotas: [{ regions: ['slaskie' as const], types: null, people: 1 }] };
    const text = await waitingIn(world, person, { programme });
    expect(text).toContain('Wykorzystany jest limit dla województwa śląskiego: 1 osoba.');
  });

  it('is told in English to those who chose it', async ({ world, person }) => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await offerTo(world, personAt(world), group);
    await signUp(person, group, { email: 'za@dps-zory.example' });
    const { text } = await person.ask('/registration?lang=en');
    expect(text).toContain('One freed seat is offered to somebody else until Tuesday, 24 November, 10:00.');
  });

  it('is told in a frame as well', async ({ world, person }) => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await signUp(personAt(world), group, FIRST);
    const { text } = await signUp(person, group, {}, { frame: '/embed' });
    expect(text).toContain('Przed Tobą na liście: 1 osoba.');
  });

  it('names nobody else who waits or has a seat', async ({ world, person }) => {
    const other = anInstitution({ id: PCPR, name: 'PCPR w Żywcu', types: ['PCPR'] });
    const { group } = await setScene(world, {
      institutions: [anInstitution(), other],
      ledger: { capacity: 1 },
    });
    await signUp(personAt(world), group, { ...FIRST, lastName: 'Wiśniewska' }, { institution: 'pcp3' });
    const { text } = await person.follow(await signUp(person, group));
    expect(text).not.toMatch(/Wiśniewska|PCPR/);
  });
});

describe('what is promised to somebody who waits', () => {
  it('is an offer with its working hours, and that who does not answer loses the place', async ({
    world,
    person,
  }) => {
    const text = await waitingIn(world, person);
    expect(text).toContain('proponujemy je kolejnej osobie z listy. Czas na odpowiedź: 12 godzin roboczych');
    expect(text).toContain('Kto nie odpowie w terminie, traci miejsce na tej liście.');
    expect(text).toContain('Na 48 godzin przed szkoleniem');
  });

  it('is the seat itself in a group with direct promotion, and no offer', async ({ world, person }) => {
    const text = await waitingIn(world, person, {
      group: { offers: { ...USUAL_OFFERS, promotion: 'direct' } },
    });
    expect(text).toContain('od razu dostaje je kolejna osoba z listy');
    expect(text).not.toContain('Czas na odpowiedź');
  });

  it('is the coordinator’s decision where nothing is offered by itself', async ({ world, person }) => {
    const text = await waitingIn(world, person, { group: { offers: { ...USUAL_OFFERS, mode: 'manual' } } });
    expect(text).toContain('decyduje koordynator projektu');
    expect(text).not.toContain('Czas na odpowiedź');
  });

  it('ends two days before the training: then the page says why, and promises no offer', async ({
    world,
    person,
  }) => {
    const { group } = await setScene(world, {
      ledger: { capacity: 1, closesAt: atWarsaw('2026-12-15', '08:00') },
    });
    await signUp(personAt(world), group, FIRST);
    await signUp(person, group);
    const mine = await registrationIn(world, group.id, TYPED.email);
    world.setClock(atWarsaw('2026-12-13', '09:00'));
    const { text } = await person.follow(await person.ask(await linkOf(world, mine, NOW + 60 * 24 * HOUR)));
    expect(text).toContain('Szkolenie zaczyna się niedługo.');
    expect(text).not.toContain('Czas na odpowiedź');
  });

  it('is told before signing up as well, on the page of the group and on the way', async ({
    world,
    person,
  }) => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const page = await person.ask(`/groups/${group.id}`);
    const choice = await person.ask(`/groups/${group.id}/register`);
    for (const { text } of [page, choice])
      expect(text).toContain('Czas na odpowiedź: 12 godzin roboczych (od poniedziałku do piątku, godz. 8–20');
  });
});

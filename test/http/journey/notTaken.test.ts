import { describe, expect } from 'vitest';
import { bySystem } from '../../../functions/domain/act.ts';
import type { LedgerSettings } from '../../../functions/domain/ledger.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { setScene } from '../../support/world.ts';
import { it } from './browserTest.ts';
import {
  expectNoTrace,
  logged,
  personAt,
  press,
  registerPath,
  signUp,
  stateOf,
  toCheck,
  TYPED,
} from './signUp.ts';

describe('a group that takes nobody', () => {
  const closed: readonly (readonly [string, Partial<LedgerSettings>, string])[] = [
    ['closed', { state: 'closed' }, 'Zapisy do tej grupy są zakończone'],
    ['past its closing time', { closesAt: NOW }, 'Zapisy do tej grupy są zakończone'],
    ['cancelled', { state: 'cancelled' }, 'Szkolenie odwołane'],
    ['full', { capacity: 0, waitingLimit: 0 }, 'Brak wolnych miejsc'],
    ['not open yet', { opensAt: NOW + HOUR }, 'Zapisy jeszcze się nie zaczęły'],
  ];

  it.for(closed)('refuses at the first page when it is %s', async ([, ledger, title], { world, person }) => {
    const scene = await setScene(world, { ledger });
    const answer = await person.ask(registerPath(scene.group));
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(new RegExp(`^${title}`));
    await expectNoTrace(world, scene);
  });

  it.for(['/eligibility', '/details'])(
    'asks for nothing at %s when it is closed',
    async (step, { world, person }) => {
      const scene = await setScene(world, { ledger: { state: 'closed' } });
      const answer = await person.ask(
        `${registerPath(scene.group)}${step}?institution=dps2&position=pracownik_socjalny`,
      );
      expect(answer.status).toBe(409);
      expect(answer.forms).toEqual([]);
    },
  );

  it('refuses a form that was opened before it closed', async ({ world, person }) => {
    const { group } = await setScene(world);
    const check = await toCheck(person, group);
    const ledger = await world.ledgers.write(group.id, { kind: 'close' }, bySystem(NOW));
    const answer = await press(person, check, 'send');
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Zobacz inne terminy');
    expect(world.events).toEqual([
      { event: 'registration-refused', group: group.id, reason: 'group-closed' },
    ]);
    await expectNoTrace(world, { group, ledger });
  });

  it('refuses when the limit of the institution is used up, and says so', async ({ world, person }) => {
    const { group } = await setScene(world, { ledger: { perInstitution: 0 } });
    const answer = await signUp(person, group);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Twoja instytucja wykorzystała już swoje miejsca');
  });

  it.for(['nie-ma-takiej', '%00', 'A'.repeat(5000), '%3Cscript%3E'])(
    'is not found when nobody made it: %s',
    async (id, { world, person }) => {
      const answer = await person.ask(`/groups/${id}/register`);
      expect(answer.status).toBe(404);
      expect(answer.title).toMatch(/^Nie znamy takiej grupy/);
      expect(logged(world)).not.toContain(id);
    },
  );

  it('says so in English too', async ({ person }) => {
    const answer = await person.ask('/groups/nie-ma-takiej/register?lang=en');
    expect(answer.title).toMatch(/^We do not know this group/);
  });
});

describe('a second registration of the same person', () => {
  it('tells the present place and does not open the registration', async ({ world }) => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await signUp(personAt(world), group);
    const before = await stateOf(world, group.id);
    const second = personAt(world);
    const answer = await signUp(second, group, {
      firstName: '  ŻANETA ',
      lastName: 'łącka-KANAREK',
      email: TYPED.email.toUpperCase(),
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Miejsce na liście rezerwowej: 1.');
    expect([...second.cookies.keys()]).toEqual([]);
    expect(await stateOf(world, group.id)).toEqual(before);
    expect(logged(world)).not.toContain('anarek');
  });

  it('tells that there is a seat already', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(personAt(world), group);
    const answer = await signUp(person, group);
    expect(answer.title).toMatch(/^To zgłoszenie już jest i ma miejsce/);
  });
});

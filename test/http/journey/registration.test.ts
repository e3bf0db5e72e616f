import { describe, expect } from 'vitest';
import type { GroupId } from '../../../functions/domain/ids.ts';
import { seatOf } from '../../../functions/domain/registration.ts';
import { atWarsaw, HOUR } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { ORIGIN, setScene, type World } from '../../support/world.ts';
import { it } from './browserTest.ts';
import { formOf, linkOf, logged, personAt, registrationIn, signUp, stateOf, TYPED } from './signUp.ts';

/** A link as the mail sends it. */
const linkTo = async (world: World, group: GroupId, expiresAt = NOW + 24 * HOUR): Promise<string> =>
  linkOf(world, await registrationIn(world, group), expiresAt);

describe('the status page', () => {
  it('shows the answer, the group, the institution and what was sent', async ({ world, person }) => {
    const { group } = await setScene(world);
    const { text } = await person.follow(await signUp(person, group, { needs: ['assistant'] }));
    for (const part of [
      'Masz miejsce',
      group.courseTitle,
      'wtorek, 15 grudnia 2026 r., godz. 9:00',
      'ul. Przykładowa 1',
      'Dom Pomocy Społecznej „Złota Jesień” w Żorach',
      TYPED.lastName,
      TYPED.email,
      TYPED.needsNote,
      'szkolenia@rops.example',
    ])
      expect(text).toContain(part);
  });

  it('is opened by a cookie for this host alone, which no script can read', async ({ world, person }) => {
    const { group } = await setScene(world);
    const sent = await signUp(person, group);
    const cookie = sent.headers.getSetCookie().join();
    expect(cookie).toMatch(/^__Host-registration=/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });

  it('is not open to a browser without the cookie, nor to a forged one', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(personAt(world), group);
    expect((await person.ask('/registration')).status).toBe(404);
    person.cookies.set('__Host-registration', 'eyJncm91cElkIjoiZ3J1cGEtMSJ9.AAAA');
    expect((await person.ask('/registration')).status).toBe(404);
  });

  it('closes after twelve hours', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    world.setClock(NOW + 12 * HOUR);
    expect((await person.ask('/registration')).status).toBe(404);
  });

  it('shows a better place after a reload when somebody ahead withdraws', async ({ world, person }) => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const first = personAt(world);
    await signUp(first, group, { email: 'pierwsza@dps-zory.example' });
    const before = await person.follow(await signUp(person, group));
    await first.send(formOf(await first.ask('/registration/withdraw')));
    const after = await person.ask('/registration');
    expect([before.title, after.title].map((title) => title.split(' –')[0])).toEqual([
      'Jesteś na 2. miejscu listy rezerwowej',
      'Jesteś na 1. miejscu listy rezerwowej',
    ]);
  });

  it('tells that the training is cancelled and no longer that there is a seat', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const cancelled = personAt({
      ...world,
      ledgers: {
        ...world.ledgers,
        read: async (id) => {
          const ledger = await world.ledgers.read(id);
          return ledger === undefined ? undefined : { ...ledger, state: 'cancelled' };
        },
      },
    });
    for (const [name, value] of person.cookies) cancelled.cookies.set(name, value);
    const { text } = await cancelled.ask('/registration');
    expect(text).toContain('Szkolenie odwołane');
    expect(text).not.toContain('Masz miejsce');
  });

  it('can be read in English', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    expect((await person.ask('/registration?lang=en')).title).toMatch(/^You have a seat/);
  });
});

describe('withdrawing', () => {
  it('asks first, and asking changes nothing', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const before = await stateOf(world, group.id);
    const asked = await person.ask('/registration/withdraw');
    expect(asked.title).toMatch(/^Czy na pewno chcesz zrezygnować/);
    expect(await stateOf(world, group.id)).toEqual(before);
  });

  it('gives up the seat and says so', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const done = await person.send(formOf(await person.ask('/registration/withdraw')));
    expect((await person.follow(done)).title).toMatch(/^Rezygnacja przyjęta/);
    expect((await world.ledgers.read(group.id))?.seats).toEqual({});
  });

  it('logs the seat and nothing about the person', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const seat = seatOf(await registrationIn(world, group.id));
    await person.send(formOf(await person.ask('/registration/withdraw')));
    expect(world.events.at(-1)).toEqual({ event: 'registration-withdrawn', group: group.id, seat });
    expect(logged(world)).not.toContain('anarek');
  });

  it('is done once when it is sent twice', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const form = formOf(await person.ask('/registration/withdraw'));
    const answers = [await person.send(form), await person.send(form)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(Object.keys((await world.ledgers.read(group.id))?.gone ?? {})).toHaveLength(1);
  });

  it('does not ask when there is nothing to give up', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    await person.send(formOf(await person.ask('/registration/withdraw')));
    const asked = await person.ask('/registration/withdraw');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/registration']);
  });

  it('refuses a form that was made for another registration', async ({ world, person }) => {
    const { group } = await setScene(world);
    const other = personAt(world);
    await signUp(other, group, { email: 'inna@dps-zory.example' });
    const form = formOf(await other.ask('/registration/withdraw'));
    await signUp(person, group);
    const answer = await person.send(form);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Inne zgłoszenie otworzysz linkiem z wiadomości e-mail');
    expect(Object.keys((await world.ledgers.read(group.id))?.seats ?? {})).toHaveLength(2);
  });

  it('asks once more when the page was open for more than six hours', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const form = formOf(await person.ask('/registration/withdraw'));
    world.setClock(NOW + 7 * HOUR);
    const again = await person.send(form);
    expect(again.status).toBe(422);
    expect(again.text).toContain('niczego nie zmieniliśmy');
    expect((await person.send(formOf(again))).status).toBe(303);
  });

  it('is refused once the training has started, and the button is gone', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const link = await linkTo(world, group.id, NOW + 60 * 24 * HOUR);
    world.setClock(atWarsaw('2026-12-15', '09:00'));
    const page = await person.follow(await person.ask(link));
    expect(page.html).not.toContain('/registration/withdraw');
    const answer = await person.send(formOf(await person.ask('/registration/withdraw')));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Szkolenie już się zaczęło');
  });

  it('lets the same person register again', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    await person.send(formOf(await person.ask('/registration/withdraw')));
    const again = await person.follow(await signUp(person, group));
    expect(again.title).toMatch(/^Masz miejsce/);
  });
});

describe('the link of a mail', () => {
  it('leads to the status page under an address without the token', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(personAt(world), group);
    const opened = await person.ask(await linkTo(world, group.id));
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/registration']);
    expect((await person.follow(opened)).title).toMatch(/^Masz miejsce/);
  });

  it('changes nothing when a mail scanner opens it, by GET or by HEAD', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(personAt(world), group);
    const link = await linkTo(world, group.id);
    const before = await stateOf(world, group.id);
    await person.ask(link);
    await person.ask(link, { method: 'HEAD' });
    expect(await stateOf(world, group.id)).toEqual(before);
  });

  it('sends its address to no other site', async ({ person }) => {
    expect((await person.ask('/link/x')).headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.for(['x', 'A'.repeat(22), 'A'.repeat(5000), '%00', '%E2%80%AE'])(
    'opens nothing and tells nothing when it is forged: %s',
    async (token, { world, person }) => {
      const answer = await person.ask(`/link/${token}`);
      expect(answer.status).toBe(404);
      expect(answer.title).toMatch(/^Ten link nie działa/);
      expect([...person.cookies.keys()]).toEqual([]);
      expect(logged(world)).toBe('[]');
    },
  );

  it('says that it has expired, and opens nothing', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(personAt(world), group);
    const answer = await person.ask(await linkTo(world, group.id, NOW));
    expect(answer.status).toBe(410);
    expect(answer.title).toMatch(/^Ten link jest już nieważny/);
    expect(answer.text).not.toContain(TYPED.lastName);
    expect([...person.cookies.keys()]).toEqual([]);
  });

  it('does not open the status page for longer than itself', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(personAt(world), group);
    const opened = await person.ask(await linkTo(world, group.id, NOW + HOUR));
    expect(opened.headers.getSetCookie().join()).toContain('Max-Age=3600');
  });

  it('is not a form: posting to it finds nothing', async ({ person }) => {
    expect((await person.post('/link/x', '', { origin: ORIGIN })).status).toBe(404);
  });
});
